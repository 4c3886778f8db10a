package org.alamedas.cli.command.record;

import java.util.List;
import org.alamedas.cli.output.Json;
import org.alamedas.evidence.entry.Chapter;
import org.alamedas.evidence.entry.Entry;
import org.alamedas.evidence.entry.Keeper;
import org.alamedas.evidence.entry.Measure;
import org.alamedas.evidence.entry.Register;
import org.alamedas.evidence.table.Fields;
import tools.jackson.core.JsonGenerator;

/// Writes chapters of the record as one JSON object: `{"chapters": [{"id", "title", "lead", "entries", "series"}],
/// "keepers": [...]}`.
///
/// @param register the record
/// @param chapters the chapters to write
public record RecordJson(Register register, List<Chapter> chapters) {
    /// Copies the chapters.
    public RecordJson {
        chapters = List.copyOf(chapters);
    }

    /// Writes the object.
    ///
    /// @param json where
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("chapters");
        for (Chapter chapter : chapters) {
            json.writeStartObject();
            json.writeStringProperty("id", chapter.id());
            Json.both(json, "title", chapter.title());
            Json.both(json, "lead", chapter.lead());
            json.writeArrayPropertyStart("entries");
            register.of(chapter.id()).forEach(entry -> entry(json, entry));
            json.writeEndArray();
            json.writeArrayPropertyStart("series");
            if ("distribution".equals(chapter.id())) {
                register.measures().forEach(measure -> measure(json, measure));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("keepers");
        register.keepers().forEach(keeper -> keeper(json, keeper));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void entry(JsonGenerator json, Entry entry) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("date", entry.date());
        json.writeStringProperty("as_of", entry.asOf());
        json.writeStringProperty("kind", entry.kind());
        Json.both(json, "group", entry.group());
        Json.both(json, "title", entry.title());
        Json.both(json, "text", entry.text());
        Double value = entry.value();
        if (value == null) {
            json.writeNullProperty("value");
        } else {
            json.writeNumberProperty("value", value);
        }
        json.writeStringProperty("qualifier", entry.qualifier());
        Json.both(json, "unit", entry.unit());
        json.writeStringProperty("formula", entry.formula());
        json.writeArrayPropertyStart("sources");
        entry.citations().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("single_sourced", entry.singleSourced());
        json.writeStringProperty("trust", Fields.slug(entry.trust()));
        Json.both(json, "note", register.phrases().of(entry.note()));
        json.writeEndObject();
    }

    private void measure(JsonGenerator json, Measure measure) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", measure.id());
        Json.both(json, "label", measure.label());
        Json.both(json, "unit", measure.unit());
        json.writeArrayPropertyStart("points");
        for (Measure.Point point : measure.points()) {
            json.writeStartObject();
            json.writeNumberProperty("year", point.year());
            json.writeNumberProperty("value", point.value());
            json.writeBooleanProperty("break", point.broken());
            json.writeStringProperty("source", point.source());
            json.writeStringProperty("trust", Fields.slug(point.trust()));
            Json.both(json, "note", register.phrases().of(point.note()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void keeper(JsonGenerator json, Keeper keeper) {
        json.writeStartObject();
        Json.both(json, "name", keeper.name());
        String url = keeper.url();
        if (url == null) {
            json.writeNullProperty("url");
        } else {
            json.writeStringProperty("url", url);
        }
        json.writeEndObject();
    }
}
