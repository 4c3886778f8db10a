package org.alamedas.lab.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;

/// The tables that say what a case shows first: its charts, the events written on them, and what
/// may have happened in a run.
///
/// @param charts the first charts, in order
/// @param marks the events written on charts
/// @param windows the years that charts can show
/// @param outcomes what may have happened in a run
/// @param sectors the groups of the model as people say them
/// @param documentation what the model says of variables and groups, in Spanish
record ShownTables(
        List<FirstChart> charts,
        List<Mark> marks,
        List<YearWindow> windows,
        List<RunOutcome> outcomes,
        List<Sector> sectors,
        Map<Name, String> documentation) {
    private static final Layout DOCUMENTATION = new Layout(List.of("name", "documentation_es"), List.of("name"));
    private static final Layout SECTORS = new Layout(List.of("sector", "label_es", "label_en"), List.of("sector"));
    private static final Layout CHARTS = new Layout(List.of("comparison", "scale"), List.of("comparison"));
    private static final Layout WINDOWS = new Layout(List.of("window", "first", "last"), List.of("window"));
    private static final Layout MARKS = new Layout(List.of("event", "short_es", "short_en"), List.of("event"));
    private static final Layout OUTCOMES = new Layout(
            List.of(
                    "id",
                    "variable",
                    "above",
                    "counted_es",
                    "counted_en",
                    "happened_es",
                    "happened_en",
                    "absent_es",
                    "absent_en",
                    "lasting",
                    "lasting_es",
                    "lasting_en",
                    "mode",
                    "generated",
                    "drawn"),
            List.of("id"));

    ShownTables {
        charts = List.copyOf(charts);
        marks = List.copyOf(marks);
        windows = List.copyOf(windows);
        outcomes = List.copyOf(outcomes);
        sectors = List.copyOf(sectors);
        documentation = Map.copyOf(documentation);
    }

    /// How a vertical axis is divided.
    enum AxisScale {
        LINEAR,
        LOGARITHMIC
    }

    /// A comparison among the first charts.
    record FirstChart(String comparison, AxisScale scale) {}

    /// An event with the word that stands for it on a chart.
    record Mark(String event, Bilingual word) {}

    /// Reads `charts.csv`, `marks.csv`, `windows.csv`, `outcomes.csv`, `sectors.csv` and `documentation.csv`.
    static Outcome<ShownTables> read(Folder files) {
        return rows(files, "charts.csv", CHARTS, ShownTables::chart)
                .then(charts -> rows(files, "marks.csv", MARKS, ShownTables::mark)
                        .then(marks -> rows(files, "windows.csv", WINDOWS, ShownTables::window)
                                .then(windows -> rows(files, "outcomes.csv", OUTCOMES, ShownTables::outcome)
                                        .then(outcomes -> named(files, new First(charts, marks, windows, outcomes))))));
    }

    /// What comes before names.
    private record First(
            List<FirstChart> charts, List<Mark> marks, List<YearWindow> windows, List<RunOutcome> outcomes) {}

    private static Outcome<ShownTables> named(Folder files, First first) {
        return rows(files, "sectors.csv", SECTORS, ShownTables::sector)
                .then(sectors -> documentation(files)
                        .then(spoken -> new Outcome.Made<>(
                                new ShownTables(
                                        first.charts(),
                                        first.marks(),
                                        first.windows(),
                                        first.outcomes(),
                                        sectors,
                                        spoken),
                                List.of())));
    }

    /// One line of `documentation.csv`.
    private record Spoken(Name name, String text) {}

    private static Outcome<Map<Name, String>> documentation(Folder files) {
        return rows(files, "documentation.csv", DOCUMENTATION, ShownTables::spoken)
                .then(rows -> new Outcome.Made<>(
                        rows.stream().collect(Collectors.toMap(Spoken::name, Spoken::text)), List.of()));
    }

    private static Optional<Spoken> spoken(Fields row) {
        Name name = Name.of(row.text("name"));
        String text = row.text("documentation_es");
        return row.made(() -> new Spoken(name, text));
    }

    private static <T> Outcome<List<T>> rows(
            Folder files, String file, Layout layout, Function<Fields, Optional<T>> make) {
        return files.text(file).then(text -> TableReader.read(text, layout, make));
    }

    private static Optional<Sector> sector(Fields row) {
        String name = row.text("sector");
        Bilingual label = row.bilingual("label");
        return row.made(() -> new Sector(name, label));
    }

    private static Optional<FirstChart> chart(Fields row) {
        String comparison = row.text("comparison");
        AxisScale scale = row.word("scale", AxisScale.class);
        return row.made(() -> new FirstChart(comparison, scale));
    }

    private static Optional<Mark> mark(Fields row) {
        String event = row.id("event");
        Bilingual word = row.bilingual("short");
        return row.made(() -> new Mark(event, word));
    }

    private static Optional<YearWindow> window(Fields row) {
        String id = row.id("window");
        int first = row.integer("first");
        int last = row.integer("last");
        if (first > last) {
            row.fault("last", "found a last year before the first, expected one from " + first + " on");
        }
        return row.made(() -> new YearWindow(id, first, last));
    }

    private static Optional<RunOutcome> outcome(Fields row) {
        String id = row.id("id");
        Name variable = Name.of(row.text("variable"));
        double above = row.number("above");
        Bilingual counted = row.bilingual("counted");
        Bilingual happened = row.bilingual("happened");
        Bilingual absent = row.bilingual("absent");
        Name lasting = Name.of(row.text("lasting"));
        Bilingual word = row.bilingual("lasting");
        Name mode = Name.of(row.text("mode"));
        double generated = row.number("generated");
        Name drawn = Name.of(row.text("drawn"));
        return row.made(() -> new RunOutcome(
                id,
                variable,
                above,
                counted,
                happened,
                absent,
                lasting,
                word,
                new RunOutcome.Chance(mode, generated, drawn)));
    }
}
