package org.alamedas.evidence.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.jspecify.annotations.Nullable;

/// Reads the catalogue of series and the tables of their figures.
public final class RecordReader {
    private static final Layout CATALOGUE = new Layout(
            List.of(
                    "series",
                    "label_es",
                    "label_en",
                    "unit",
                    "unit_es",
                    "unit_en",
                    "kind",
                    "timing",
                    "group",
                    "definition_es",
                    "definition_en"),
            List.of("series"));
    private static final Layout FIGURES = new Layout(
            List.of("series", "date", "value", "low", "high", "unit", "source", "trust", "note"),
            List.of("series", "date"));
    private static final String NO_BAND = "no band known";
    private static final ObservationDate SOME_DATE = new ObservationDate.Year(0);

    private final Bibliography bibliography;
    private final Map<String, SeriesDefinition> catalogue;
    private final Map<String, List<Observation>> figures = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private RecordReader(Bibliography bibliography, Map<String, SeriesDefinition> catalogue) {
        this.bibliography = bibliography;
        this.catalogue = catalogue;
    }

    /// Reads the record: `catalogue.csv`, and `series/GROUP.csv` for each group that the catalogue names.
    ///
    /// @param bibliography the sources that figures may cite
    /// @param folder where the files are
    /// @return the record; refused with the faults of all tables if there is any
    public static Outcome<ObservedRecord> read(Bibliography bibliography, Folder folder) {
        return folder.text("catalogue.csv")
                .then(text -> TableReader.read(text, CATALOGUE, RecordReader::definition))
                .then(list -> {
                    Map<String, SeriesDefinition> byId = new LinkedHashMap<>();
                    list.forEach(definition -> byId.put(definition.id(), definition));
                    return new RecordReader(bibliography, byId).read(folder);
                });
    }

    private static Optional<SeriesDefinition> definition(Fields row) {
        String id = row.id("series");
        Bilingual label = row.bilingual("label");
        String unit = row.text("unit");
        Bilingual unitText = row.bilingual("unit");
        Kind kind = row.word("kind", Kind.class);
        Timing timing = row.word("timing", Timing.class);
        String group = row.id("group");
        Bilingual definition = row.bilingual("definition");
        return row.made(() ->
                new SeriesDefinition(id, label, unit, unitText, kind, timing, group, definition, row.span("series")));
    }

    private Outcome<ObservedRecord> read(Folder folder) {
        catalogue.values().stream().map(SeriesDefinition::group).distinct().forEach(group -> readGroup(folder, group));
        List<ObservedSeries> series = new ArrayList<>();
        for (SeriesDefinition definition : catalogue.values()) {
            List<Observation> known = figures.getOrDefault(definition.id(), List.of());
            if (known.isEmpty() && diagnostics.isEmpty()) {
                diagnostics.add(Diagnostic.error(
                        DiagnosticCode.BAD_RECORD,
                        definition.span(),
                        "found no figure of the series \"" + definition.id() + "\", expected at least one"));
            }
            if (diagnostics.isEmpty()) {
                series.add(new ObservedSeries(definition, known));
            }
        }
        Phrases phrases =
                folder.find("phrases.csv").map(Phrases::read).map(this::made).orElse(Phrases.NONE);
        return Outcome.of(new ObservedRecord(bibliography, series, phrases), diagnostics);
    }

    private Phrases made(Outcome<Phrases> outcome) {
        diagnostics.addAll(outcome.diagnostics());
        return switch (outcome) {
            case Outcome.Made<Phrases> made -> made.value();
            case Outcome.Refused<Phrases> _ -> Phrases.NONE;
        };
    }

    private void readGroup(Folder folder, String group) {
        diagnostics.addAll(folder.text("series/" + group + ".csv")
                .then(text -> TableReader.read(text, FIGURES, row -> figure(group, row)))
                .diagnostics());
    }

    private Optional<Observation> figure(String group, Fields row) {
        String id = row.text("series");
        SeriesDefinition definition = catalogue.get(id);
        ObservationDate date = date(row, definition);
        double value = row.number("value");
        Band band = band(row, value);
        unit(row, definition);
        List<String> sources = bibliography.cited(row);
        Trust trust = row.word("trust", Trust.class);
        String note = row.text("note");
        boolean none =
                row.textOrEmpty("low").isEmpty() && row.textOrEmpty("high").isEmpty();
        if (none && !note.isEmpty() && !note.contains(NO_BAND)) {
            row.fault("note", "found neither a band nor the words \"" + NO_BAND + "\" in the note");
        }
        known(group, row, id, definition);
        Optional<Observation> made =
                row.made(() -> new Observation(date, value, band, sources, trust, note, row.span("value")));
        made.ifPresent(
                figure -> figures.computeIfAbsent(id, key -> new ArrayList<>()).add(figure));
        return made;
    }

    private void known(String group, Fields row, String id, @Nullable SeriesDefinition definition) {
        if (id.isEmpty()) {
            return;
        }
        if (definition == null) {
            row.fault(
                    "series",
                    "found the series \"" + id + "\", which the catalogue does not have"
                            + Suggestion.nearest(id, catalogue.keySet())
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        } else if (!definition.group().equals(group)) {
            // Two tables cannot see each other's rows, so one date could stand in both.
            row.fault(
                    "series",
                    "found the series \"" + id + "\" in the table of the group " + group + ", expected it in "
                            + definition.group());
        }
    }

    private static ObservationDate date(Fields row, @Nullable SeriesDefinition definition) {
        ObservationDate date =
                row.parsed("date", ObservationDate::parse, "a date such as 1971, 1972-08 or 1973-03-04", SOME_DATE);
        if (definition != null
                && !date.equals(SOME_DATE)
                && !definition.timing().fits(date)) {
            row.fault(
                    "date",
                    "found the date " + date + " in a series of timing " + Fields.slug(definition.timing())
                            + ", expected one such as " + definition.timing().example());
        }
        return date;
    }

    private static void unit(Fields row, @Nullable SeriesDefinition definition) {
        String unit = row.text("unit");
        if (definition != null && !unit.isEmpty() && !unit.equals(definition.unit())) {
            row.fault(
                    "unit", "found the unit \"" + unit + "\", expected the catalogue's \"" + definition.unit() + "\"");
        }
    }

    private static @Nullable Band band(Fields row, double value) {
        Double low = row.optionalNumber("low");
        Double high = row.optionalNumber("high");
        if (low == null && high == null) {
            return null;
        }
        if (low == null) {
            row.fault("low", "found a high without a low, expected both or neither");
        } else if (high == null) {
            row.fault("high", "found a low without a high, expected both or neither");
        } else if (value < low) {
            row.fault("low", "found a low of " + low + " above the value " + value);
        } else if (value > high) {
            row.fault("high", "found a high of " + high + " below the value " + value);
        } else {
            return new Band(low, high);
        }
        return null;
    }
}
