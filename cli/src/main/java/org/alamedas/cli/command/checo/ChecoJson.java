package org.alamedas.cli.command.checo;

import java.util.List;
import java.util.Locale;
import org.alamedas.chile.Checo;
import org.alamedas.evidence.annotation.VariableLabel;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import tools.jackson.core.JsonGenerator;

/// Writes the exhibit as one JSON object: `{"remarks", "variables", "printout", "steps": [{"step",
/// "role", "end", "rows"}], "sources"}`. `rows` are there for the printed step and the converged
/// one.
///
/// @param runs the runs
public record ChecoJson(ChecoRuns runs) {
    /// Writes the object.
    ///
    /// @param json where
    public void write(JsonGenerator json) {
        Checo exhibit = runs.exhibit();
        json.writeStartObject();
        json.writeArrayPropertyStart("remarks");
        exhibit.remarks().forEach(remark -> {
            json.writeStartObject();
            json.writeStringProperty("id", remark.id());
            bilingual(json, remark.text());
            strings(json, "sources", remark.sources());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("variables");
        exhibit.labels().forEach(label -> variable(json, label));
        json.writeEndArray();
        json.writeArrayPropertyStart("printout");
        exhibit.readings().forEach(reading -> reading(json, reading));
        json.writeEndArray();
        json.writeArrayPropertyStart("steps");
        for (int step = 0; step < exhibit.steps().size(); step++) {
            step(json, step);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("sources");
        exhibit.bibliography().all().forEach(source -> {
            json.writeStartObject();
            json.writeStringProperty("id", source.id());
            json.writeStringProperty("citation", source.citation());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void bilingual(JsonGenerator json, Bilingual text) {
        json.writeStringProperty("es", text.es());
        json.writeStringProperty("en", text.en());
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void variable(JsonGenerator json, VariableLabel label) {
        json.writeStartObject();
        json.writeStringProperty("name", label.variable().written());
        bilingual(json, label.label());
        int parting = runs.parting(label.variable());
        if (parting < runs.rows()) {
            json.writeNumberProperty("part_at", runs.time(parting));
        } else {
            json.writeNullProperty("part_at");
        }
        json.writeEndObject();
    }

    private static void reading(JsonGenerator json, Checo.Reading reading) {
        json.writeStartObject();
        json.writeStringProperty("variable", reading.variable().written());
        json.writeNumberProperty("year", reading.year());
        json.writeNumberProperty("about", reading.value());
        json.writeStringProperty("note", reading.note());
        strings(json, "sources", reading.sources());
        json.writeEndObject();
    }

    private void step(JsonGenerator json, int number) {
        Checo.Step step = runs.exhibit().steps().get(number);
        json.writeStartObject();
        json.writeNumberProperty("step", step.size());
        json.writeStringProperty("role", step.role().name().toLowerCase(Locale.ROOT));
        json.writeObjectPropertyStart("end");
        for (VariableLabel label : runs.exhibit().labels()) {
            Name name = label.variable();
            json.writeNumberProperty(name.written(), runs.value(number, name, runs.rows() - 1));
        }
        json.writeEndObject();
        if (step.role() != Checo.Role.BETWEEN) {
            rows(json, number);
        }
        json.writeEndObject();
    }

    private void rows(JsonGenerator json, int number) {
        json.writeArrayPropertyStart("rows");
        for (int row = 0; row < runs.rows(); row++) {
            json.writeRaw('\n');
            json.writeStartArray();
            json.writeNumber(runs.time(row));
            for (VariableLabel label : runs.exhibit().labels()) {
                json.writeNumber(runs.value(number, label.variable(), row));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
