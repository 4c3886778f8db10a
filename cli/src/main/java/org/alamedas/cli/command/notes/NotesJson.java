package org.alamedas.cli.command.notes;

import java.util.List;
import org.alamedas.cli.output.Json;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.note.Note;
import org.alamedas.evidence.note.PrintedFigure;
import org.alamedas.evidence.note.PrintedNote;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.text.Bilingual;
import tools.jackson.core.JsonGenerator;

/// Writes notes as one JSON object: `{"notes": [{"id", "date", "published", "title", "text",
/// "figures", "claims", "sources"}]}`, each text in both languages.
///
/// @param notes the notes
public record NotesJson(List<PrintedNote> notes) {
    /// Copies the notes.
    public NotesJson {
        notes = List.copyOf(notes);
    }

    /// Writes the object.
    ///
    /// @param json where
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("notes");
        notes.forEach(note -> {
            json.writeRaw('\n');
            note(json, note);
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void note(JsonGenerator json, PrintedNote printed) {
        Note note = printed.note();
        json.writeStartObject();
        json.writeStringProperty("id", note.id());
        json.writeStringProperty("date", note.date().iso());
        json.writeStringProperty("published", note.published().iso());
        Json.both(json, "title", note.title());
        json.writeArrayPropertyStart("text");
        for (Bilingual paragraph : printed.paragraphs()) {
            json.writeStartObject();
            json.writeStringProperty("es", paragraph.es());
            json.writeStringProperty("en", paragraph.en());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("figures");
        printed.figures().forEach(figure -> figure(json, figure));
        json.writeEndArray();
        strings(json, "claims", note.claims());
        strings(json, "sources", printed.sources());
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, PrintedFigure figure) {
        json.writeStartObject();
        json.writeStringProperty("id", figure.figure().id());
        json.writeStringProperty("is", figure.figure().written());
        json.writeBooleanProperty("over_theories", figure.figure().runs() != null);
        Json.both(json, "shown", figure.text());
        json.writeNumberProperty("low", figure.band().low());
        json.writeNumberProperty("high", figure.band().high());
        json.writeArrayPropertyStart("data");
        for (Datum datum : figure.data()) {
            json.writeStartObject();
            json.writeStringProperty("what", datum.what());
            Json.both(json, "name", datum.name());
            Json.both(json, "value", datum.value());
            json.writeStringProperty("trust", Fields.slug(datum.trust()));
            strings(json, "sources", datum.sources());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> words) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }
}
