package org.alamedas.cli.command.attribute;

import java.util.List;
import org.alamedas.cli.output.Json;
import org.alamedas.evidence.attribution.AttributionPlan;
import org.alamedas.evidence.attribution.Cause;
import org.alamedas.evidence.attribution.Effect;
import org.alamedas.evidence.attribution.Share;
import org.alamedas.evidence.attribution.TheoryShares;
import tools.jackson.core.JsonGenerator;

/// Writes an effect split over its causes as one JSON object: `{"effect", "unit", "from", "to", "draws", "causes",
/// "theories": [{"id", "draws", "whole", "shares": [{"cause", "low", "middle", "high"}], "greatest"}], "differ"}`.
///
/// @param effect the effect
/// @param plan the causes
/// @param theories what came of it, theory by theory
public record AttributeJson(Effect effect, AttributionPlan plan, List<TheoryShares> theories) {
    /// Copies the list.
    public AttributeJson {
        theories = List.copyOf(theories);
    }

    /// Writes the object.
    ///
    /// @param json where
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("effect", effect.id());
        Json.both(json, "name", effect.name());
        Json.both(json, "unit", effect.unit());
        json.writeNumberProperty("from", effect.from());
        json.writeNumberProperty("to", effect.to());
        json.writeArrayPropertyStart("causes");
        for (Cause cause : plan.causes()) {
            json.writeStartObject();
            json.writeStringProperty("id", cause.id());
            Json.both(json, "name", cause.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("theories");
        theories.forEach(theory -> theory(json, theory));
        json.writeEndArray();
        json.writeBooleanProperty(
                "differ",
                theories.stream().map(TheoryShares::greatest).distinct().count() > 1);
        json.writeEndObject();
    }

    private static void theory(JsonGenerator json, TheoryShares theory) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", theory.theory());
        Json.both(json, "name", theory.name());
        json.writeStringProperty("beliefs", theory.fitted() ? "posterior" : "prior");
        json.writeNumberProperty("draws", theory.draws());
        json.writeName("whole");
        share(json, theory.whole());
        json.writeArrayPropertyStart("shares");
        theory.shares().forEach(share -> share(json, share));
        json.writeEndArray();
        json.writeStringProperty("greatest", theory.greatest());
        json.writeEndObject();
    }

    private static void share(JsonGenerator json, Share share) {
        json.writeStartObject();
        json.writeStringProperty("cause", share.cause());
        json.writeNumberProperty("low", share.low());
        json.writeNumberProperty("middle", share.middle());
        json.writeNumberProperty("high", share.high());
        json.writeEndObject();
    }
}
