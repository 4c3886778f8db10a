package org.alamedas.cli.command.theory;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.counterfactual.Effect;
import org.alamedas.evidence.counterfactual.Finding;
import org.alamedas.evidence.counterfactual.Measure;
import org.alamedas.evidence.text.Bilingual;
import tools.jackson.core.JsonGenerator;

/// Writes what theories say of counterfactuals as JSON.
///
/// ```
/// {"case", "counterfactuals": [{"id", "label", "note", "mode", "verdict", "settled",
///   "measures": [{"id", "label", "comparison", "effects": [{"theory", "low", "median", "high",
/// "direction"}]}]}]}
/// ```
///
/// A measure that is a level has `range`, its lowest and highest edge over all theories, in place
/// of `effects`.
public final class FindingsJson {
    private final JsonGenerator json;

    private FindingsJson(JsonGenerator json) {
        this.json = json;
    }

    /// Writes findings.
    ///
    /// @param console where
    /// @param name the name of the case
    /// @param findings what theories say
    /// @throws IOException if they cannot be written
    public static void write(Console console, String name, List<Finding> findings) throws IOException {
        Json.print(console, json -> {
            json.writeStartObject();
            json.writeStringProperty("case", name);
            json.writeArrayPropertyStart("counterfactuals");
            findings.forEach(new FindingsJson(json)::finding);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.counterfactual().id());
        bilingual("label", finding.counterfactual().label());
        bilingual("note", finding.counterfactual().note());
        json.writeStringProperty("mode", finding.counterfactual().mode().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty(
                "verdict", finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeBooleanProperty("settled", finding.settled());
        json.writeArrayPropertyStart("measures");
        for (Measure measure : finding.counterfactual().measures()) {
            measure(measure, finding.of(measure));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void measure(Measure measure, List<Effect> effects) {
        json.writeStartObject();
        json.writeStringProperty("id", measure.id());
        bilingual("label", measure.label());
        json.writeStringProperty("comparison", measure.comparison().name().toLowerCase(Locale.ROOT));
        if (measure.comparison() == Measure.Comparison.LEVEL) {
            json.writeArrayPropertyStart("range");
            json.writeNumber(FindingsText.lowest(effects));
            json.writeNumber(FindingsText.highest(effects));
        } else {
            json.writeArrayPropertyStart("effects");
            effects.forEach(this::effect);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void effect(Effect effect) {
        json.writeStartObject();
        json.writeStringProperty("theory", effect.theory());
        json.writeNumberProperty("low", effect.low());
        json.writeNumberProperty("median", effect.median());
        json.writeNumberProperty("high", effect.high());
        json.writeStringProperty("direction", effect.direction().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private void bilingual(String name, Bilingual text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("es", text.es());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }
}
