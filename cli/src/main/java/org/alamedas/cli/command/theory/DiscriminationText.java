package org.alamedas.cli.command.theory;

import java.util.List;
import java.util.Map;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.fit.Discrimination;
import tools.jackson.core.JsonGenerator;

/// Writes which measurements would best tell theories apart.
public final class DiscriminationText {
    private static final int WHERE = 60;

    private DiscriminationText() {}

    /// Writes a table for each pair of theories.
    ///
    /// @param console where
    /// @param about the case, for the names of variables
    /// @param ranked for each pair, the most telling measurements, best first
    public static void write(Console console, TheoryCase about, Map<String, List<Discrimination>> ranked) {
        ranked.forEach((pair, list) -> {
            console.line(pair);
            Columns table = new Columns();
            for (Discrimination one : list) {
                String label = about.study()
                        .annotations()
                        .label(one.quantity().variable())
                        .map(found -> TheoriesText.in(console, found.label()))
                        .orElse(one.quantity().variable().written());
                table.row(List.of(
                        label,
                        one.date().iso(),
                        Columns.number(one.power(), 2),
                        Columns.cut(TheoriesText.in(console, one.quantity().where()), WHERE)));
            }
            table.write(console);
            console.line("");
        });
        Columns.wrapped(
                        console.text("discriminate.legend"),
                        console.appearance().columns())
                .forEach(console::line);
    }

    /// Writes `{"pairs": [{"first", "second", "measurements": [{"variable", "date", "power",
    /// "error"}]}]}`.
    ///
    /// @param json where
    /// @param ranked for each pair, the most telling measurements, best first
    public static void json(JsonGenerator json, Map<String, List<Discrimination>> ranked) {
        json.writeStartObject();
        json.writeArrayPropertyStart("pairs");
        for (List<Discrimination> list : ranked.values()) {
            json.writeStartObject();
            json.writeStringProperty("first", list.getFirst().first());
            json.writeStringProperty("second", list.getFirst().second());
            json.writeArrayPropertyStart("measurements");
            for (Discrimination one : list) {
                json.writeStartObject();
                json.writeStringProperty("variable", one.quantity().variable().written());
                json.writeStringProperty("date", one.date().iso());
                json.writeNumberProperty("power", one.power());
                json.writeNumberProperty("error", one.quantity().error());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
