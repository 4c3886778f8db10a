package org.alamedas.cli.command.data;

import org.alamedas.cli.output.Json;
import org.alamedas.evidence.derivation.Derivation;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.table.Fields;
import tools.jackson.core.JsonGenerator;

/// Writes series as one JSON object: `{"series": [{"id", "label", "unit", "definition", "timing", "derivation",
/// "sources", "figures"}]}`.
///
/// @param shown what is shown
public record DataJson(Shown shown) {
    /// Writes the object.
    ///
    /// @param json where
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("series");
        shown.series().stream().filter(one -> !shown.figures(one).isEmpty()).forEach(one -> series(json, one));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void series(JsonGenerator json, ObservedSeries one) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", one.id());
        Json.both(json, "label", one.definition().label());
        Json.both(json, "unit", one.definition().unitText());
        Json.both(json, "definition", one.definition().definition());
        json.writeStringProperty("timing", Fields.slug(one.definition().timing()));
        Derivation derivation = shown.derivation(one);
        if (derivation == null) {
            json.writeNullProperty("derivation");
        } else {
            Json.both(json, "derivation", derivation.text());
        }
        json.writeArrayPropertyStart("sources");
        shown.sources(one).forEach(source -> source(json, source));
        json.writeEndArray();
        json.writeArrayPropertyStart("figures");
        shown.figures(one).forEach(figure -> figure(json, figure));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Source source) {
        json.writeStartObject();
        json.writeStringProperty("id", source.id());
        json.writeStringProperty("citation", source.citation());
        json.writeStringProperty("terms", source.licence());
        json.writeEndObject();
    }

    private void figure(JsonGenerator json, Observation figure) {
        json.writeStartObject();
        json.writeStringProperty("date", figure.date().iso());
        json.writeNumberProperty("value", figure.value());
        Band band = figure.band();
        if (band != null) {
            json.writeNumberProperty("low", band.low());
            json.writeNumberProperty("high", band.high());
        }
        json.writeStringProperty("trust", Fields.slug(figure.trust()));
        json.writeBooleanProperty("single_sourced", Shown.singleSourced(figure));
        json.writeArrayPropertyStart("sources");
        figure.sources().forEach(json::writeString);
        json.writeEndArray();
        Json.both(json, "note", shown.record().phrases().of(figure.note()));
        json.writeEndObject();
    }
}
