package org.alamedas.cli.command.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.fit.PlantedTable;
import org.alamedas.evidence.fit.PlantedTruth;
import tools.jackson.core.JsonGenerator;

/// Writes how often a theory that is exactly right was recognised.
public final class PlantedText {
    private static final int NARROW = 6;

    private PlantedText() {}

    /// Writes how often, by each measure.
    ///
    /// @param console where
    /// @param table the trials
    public static void summary(Console console, PlantedTable table) {
        Columns rates = new Columns();
        for (PlantedTruth.Measure measure : PlantedTruth.Measure.values()) {
            rates.row(List.of(
                    name(console, measure),
                    Long.toString(table.right(measure)),
                    console.text("planted.of", table.trials().size()),
                    console.text("planted.chance", Columns.number(table.chance(), 1)),
                    console.text("planted.place", Columns.number(table.place(measure), 2))));
        }
        console.line(console.text("planted.title"));
        rates.write(console);
        console.line("  "
                + console.text(
                        "planted.place-chance",
                        Columns.number(table.placeByChance(), 1),
                        Columns.number(table.placeSpread(), 2)));
    }

    /// Writes the confusion matrix of each measure.
    ///
    /// @param console where
    /// @param table the trials
    public static void write(Console console, PlantedTable table) {
        summary(console, table);
        for (PlantedTruth.Measure measure : PlantedTruth.Measure.values()) {
            console.line("");
            Columns matrix = new Columns();
            List<String> header = new ArrayList<>(List.of(name(console, measure)));
            table.theories().forEach(theory -> header.add(Columns.cut(theory, NARROW)));
            matrix.row(header);
            for (String truth : table.theories()) {
                List<String> row = new ArrayList<>(List.of(truth));
                table.theories().forEach(other -> row.add(Long.toString(table.count(truth, other, measure))));
                matrix.row(row);
            }
            matrix.write(console);
        }
        console.line("");
        Columns.wrapped(console.text("planted.legend"), console.appearance().columns())
                .forEach(console::line);
    }

    private static String name(Console console, PlantedTruth.Measure measure) {
        return console.text("planted." + key(measure));
    }

    private static String key(PlantedTruth.Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Writes `{"records", "chance", "measures": [{"measure", "right", "place", "matrix": {TRUTH:
    /// {THEORY: COUNT}}}]}`.
    ///
    /// @param json where
    /// @param table the trials
    public static void json(JsonGenerator json, PlantedTable table) {
        json.writeStartObject();
        json.writeNumberProperty("records", table.trials().size());
        json.writeNumberProperty("chance", table.chance());
        if (!table.trials().isEmpty()) {
            json.writeNumberProperty("place_by_chance", table.placeByChance());
            json.writeNumberProperty("place_spread", table.placeSpread());
        }
        json.writeArrayPropertyStart("measures");
        for (PlantedTruth.Measure measure : PlantedTruth.Measure.values()) {
            json.writeStartObject();
            json.writeStringProperty("measure", key(measure));
            json.writeNumberProperty("right", table.right(measure));
            json.writeNumberProperty("place", table.place(measure));
            json.writeObjectPropertyStart("matrix");
            for (String truth : table.theories()) {
                json.writeObjectPropertyStart(truth);
                table.theories().forEach(other -> json.writeNumberProperty(other, table.count(truth, other, measure)));
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
