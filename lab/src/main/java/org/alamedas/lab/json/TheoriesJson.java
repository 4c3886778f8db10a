package org.alamedas.lab.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.lab.subject.Subject;
import tools.jackson.core.JsonGenerator;

/// Writes rival theories with their beliefs as tables of quantiles, so that a page can draw runs
/// under each.
public final class TheoriesJson {
    /// How many values stand for one belief: each has the same share of it.
    public static final int STRATA = 40;

    private TheoriesJson() {}

    /// Writes theories, and what a run draws besides.
    ///
    /// @param json where
    /// @param subject the laboratory
    public static void write(JsonGenerator json, Subject subject) {
        Map<String, LinkPrior> priors = new TreeMap<>();
        json.writeStartObject();
        json.writeArrayPropertyStart("theories");
        for (Theory theory : subject.theories()) {
            theory.links().values().forEach(link -> priors.put(link.prior().text(), link));
            theory(json, theory);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("quantiles");
        priors.forEach((text, link) -> quantiles(json, text, link.prior()::value));
        json.writeEndObject();
        // the unit exponential draw with which an accumulated hazard is compared
        quantiles(json, "exponential", share -> -PortableMath.log1p(-share));
        json.writeEndObject();
    }

    private static void quantiles(JsonGenerator json, String name, DoubleUnaryOperator value) {
        json.writeArrayPropertyStart(name);
        for (int stratum = 0; stratum < STRATA; stratum++) {
            json.writeNumber(value.applyAsDouble((stratum + 0.5) / STRATA));
        }
        json.writeEndArray();
    }

    private static void theory(JsonGenerator json, Theory theory) {
        json.writeStartObject();
        json.writeStringProperty("id", theory.id());
        Json.text(json, "name", theory.name());
        Json.text(json, "summary", theory.summary());
        json.writeBooleanProperty("reference", theory.reference());
        json.writeArrayPropertyStart("links");
        for (LinkPrior link : theory.links().values()) {
            json.writeStartObject();
            json.writeStringProperty("link", link.link().written());
            json.writeStringProperty("prior", link.prior().text());
            json.writeStringProperty("stance", Fields.slug(link.prior().stance()));
            json.writeNumberProperty("median", link.prior().value(0.5));
            json.writeArrayPropertyStart("sources");
            link.sources().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("loops");
        theory.loops().forEach((loop, stance) -> {
            json.writeStartObject();
            json.writeStringProperty("loop", loop.written());
            json.writeStringProperty("stance", Fields.slug(stance));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("predictions");
        theory.predictions().forEach(prediction -> {
            json.writeStartObject();
            Json.text(json, "text", prediction.text());
            json.writeArrayPropertyStart("sources");
            prediction.sources().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("citations");
        theory.citations().values().forEach(citation -> {
            json.writeStartObject();
            json.writeStringProperty("id", citation.id());
            json.writeStringProperty("text", citation.text());
            json.writeBooleanProperty("read", citation.read());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
