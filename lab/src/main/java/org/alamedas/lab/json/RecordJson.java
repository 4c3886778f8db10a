package org.alamedas.lab.json;

import java.util.List;
import org.alamedas.chile.CaseStudy;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Phrases;
import org.alamedas.evidence.series.SeriesDefinition;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.table.Fields;
import tools.jackson.core.JsonGenerator;

/// Writes the record: events, series with every figure, sources.
public final class RecordJson {
    private RecordJson() {}

    /// Writes the events in order of date.
    ///
    /// @param json where
    /// @param study the case
    public static void events(JsonGenerator json, CaseStudy study) {
        json.writeStartArray();
        for (Event event : study.events()) {
            json.writeStartObject();
            json.writeStringProperty("date", event.date().iso());
            json.writeNumberProperty("at", event.date().middle());
            json.writeStringProperty("id", event.id());
            Json.text(json, "title", event.title());
            json.writeStringProperty("category", event.category());
            Json.text(json, "actors", event.actors());
            Json.text(json, "text", event.text());
            json.writeStringProperty("role", Fields.slug(event.role()));
            list(json, "sources", event.sources());
            json.writeStringProperty("trust", Fields.slug(event.trust()));
            Json.text(json, "note", study.record().phrases().of(event.note()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Writes the series, each with its definition and its figures.
    ///
    /// @param json where
    /// @param study the case
    public static void series(JsonGenerator json, CaseStudy study) {
        json.writeStartArray();
        study.record()
                .series()
                .values()
                .forEach(series -> series(json, series, study.record().phrases()));
        json.writeEndArray();
    }

    private static void series(JsonGenerator json, ObservedSeries series, Phrases phrases) {
        SeriesDefinition definition = series.definition();
        json.writeStartObject();
        json.writeStringProperty("id", series.id());
        Json.text(json, "label", definition.label());
        Json.text(json, "unit", definition.unitText());
        json.writeStringProperty("kind", Fields.slug(definition.kind()));
        json.writeStringProperty("timing", Fields.slug(definition.timing()));
        json.writeStringProperty("group", definition.group());
        Json.text(json, "definition", definition.definition());
        json.writeArrayPropertyStart("figures");
        for (Observation figure : series.observations()) {
            json.writeStartObject();
            json.writeStringProperty("date", figure.date().iso());
            json.writeNumberProperty("at", figure.date().middle());
            json.writeNumberProperty("value", figure.value());
            Band band = figure.band();
            if (band != null) {
                json.writeNumberProperty("low", band.low());
                json.writeNumberProperty("high", band.high());
            }
            list(json, "sources", figure.sources());
            json.writeStringProperty("trust", Fields.slug(figure.trust()));
            Json.text(json, "note", phrases.of(figure.note()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Writes the bibliography.
    ///
    /// @param json where
    /// @param study the case
    public static void sources(JsonGenerator json, CaseStudy study) {
        json.writeStartArray();
        for (Source source : study.record().bibliography().all()) {
            String url = source.url();
            json.writeStartObject();
            json.writeStringProperty("id", source.id());
            json.writeStringProperty("citation", source.citation());
            json.writeStringProperty("kind", Fields.slug(source.kind()));
            json.writeStringProperty("url", url == null ? "" : url);
            json.writeStringProperty("licence", source.licence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void list(JsonGenerator json, String name, List<String> words) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }
}
