package org.alamedas.evidence.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.ObservedRecord;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Timing;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads the table that says which model variable is compared with which series.
public final class ComparisonReader {
    private static final Layout LAYOUT = new Layout(
            List.of(
                    "id",
                    "order",
                    "role",
                    "series",
                    "rivals",
                    "model",
                    "transform",
                    "base_year",
                    "base_value",
                    "label_es",
                    "label_en",
                    "short_es",
                    "short_en",
                    "unit_es",
                    "unit_en",
                    "note_es",
                    "note_en"),
            List.of("id"));

    /// The transforms as the table names them, each with the timings of the series that it suits.
    private enum Word {
        MEAN,
        AT,
        GROWTH_OF_MEAN,
        GROWTH_OF_END,
        DECEMBER_TO_DECEMBER,
        INDEX_OF_MEAN;

        List<Timing> timings() {
            return switch (this) {
                case MEAN -> List.of(Timing.MEAN_OF_YEAR, Timing.MEAN_OF_MONTH);
                case AT -> List.of(Timing.ON_DAY, Timing.YEAR_END);
                case GROWTH_OF_MEAN, INDEX_OF_MEAN -> List.of(Timing.MEAN_OF_YEAR);
                case GROWTH_OF_END -> List.of(Timing.YEAR_END);
                case DECEMBER_TO_DECEMBER -> List.of(Timing.MEAN_OF_MONTH);
            };
        }
    }

    private final ObservedRecord record;
    private final Set<Name> variables;

    private ComparisonReader(ObservedRecord record, Set<Name> variables) {
        this.record = record;
        this.variables = variables;
    }

    /// Reads comparisons from a table; `rivals`, `base_year`, `base_value` and the notes may be empty.
    ///
    /// @param text the table
    /// @param record the series that it may name
    /// @param model the variables that it may name
    /// @return the comparisons by their order; refused with all faults if there is any
    public static Outcome<List<Comparison>> read(SourceText text, ObservedRecord record, Model model) {
        Set<Name> variables = model.variables().stream().map(Variable::name).collect(Collectors.toSet());
        ComparisonReader reader = new ComparisonReader(record, variables);
        return TableReader.read(text, LAYOUT, reader::comparison).then(rows -> {
            List<Comparison> ordered = rows.stream()
                    .sorted(Comparator.comparingInt(Comparison::order))
                    .toList();
            return new Outcome.Made<>(ordered, List.of());
        });
    }

    private Optional<Comparison> comparison(Fields row) {
        String id = row.id("id");
        int order = row.integer("order");
        ComparisonRole role = row.word("role", ComparisonRole.class);
        Optional<ObservedSeries> series = series(row, "series", row.text("series"));
        List<ObservedSeries> rivals = rivals(row);
        Name variable = variable(row);
        Transform transform = transform(row, series.orElse(null));
        Bilingual label = row.bilingual("label");
        Bilingual shortLabel = new Bilingual(shortText(row, "short_es"), shortText(row, "short_en"));
        Bilingual unit = row.bilingual("unit");
        Bilingual note = note(row);
        return row.made(() -> new Comparison(
                id,
                order,
                role,
                series.orElseThrow(),
                rivals,
                variable,
                transform,
                label,
                shortLabel,
                unit,
                note,
                row.span("id")));
    }

    private static Bilingual note(Fields row) {
        Bilingual note = new Bilingual(row.textOrEmpty("note_es"), row.textOrEmpty("note_en"));
        if (note.es().isEmpty() != note.en().isEmpty()) {
            row.fault(
                    note.es().isEmpty() ? "note_es" : "note_en", "found a note in one language, expected both or none");
        }
        return note;
    }

    private static String shortText(Fields row, String column) {
        String text = row.text(column);
        if (text.length() > Comparison.SHORT) {
            row.fault(column, "found " + text.length() + " characters, expected at most " + Comparison.SHORT);
        }
        return text;
    }

    private Optional<ObservedSeries> series(Fields row, String column, String id) {
        Optional<ObservedSeries> found = record.find(id);
        if (found.isEmpty() && !id.isEmpty()) {
            row.fault(
                    column,
                    "found the series \"" + id + "\", which the record does not have"
                            + meant(id, record.series().keySet()));
        }
        return found;
    }

    private List<ObservedSeries> rivals(Fields row) {
        List<ObservedSeries> rivals = new ArrayList<>();
        for (String id : row.idsOrNone("rivals")) {
            series(row, "rivals", id).ifPresent(rivals::add);
        }
        return rivals;
    }

    private Name variable(Fields row) {
        Name name = Name.of(row.text("model"));
        if (!variables.contains(name) && !name.written().isEmpty()) {
            Set<String> names = variables.stream().map(Name::written).collect(Collectors.toSet());
            row.fault(
                    "model",
                    "found \"" + name + "\", which is no variable of the model" + meant(name.written(), names));
        }
        return name;
    }

    private static String meant(String word, Set<String> candidates) {
        return Suggestion.nearest(word, candidates)
                .map(near -> ": did you mean " + near + "?")
                .orElse("");
    }

    private static Transform transform(Fields row, @Nullable ObservedSeries series) {
        Word word = row.word("transform", Word.class);
        Integer year = row.optionalInteger("base_year");
        Double value = row.optionalNumber("base_value");
        if (series != null && !word.timings().contains(series.definition().timing())) {
            String expected = word.timings().stream().map(Fields::slug).collect(Collectors.joining(" or "));
            row.fault(
                    "transform",
                    "found the transform " + Fields.slug(word) + " with a series of timing "
                            + Fields.slug(series.definition().timing()) + ", expected " + expected);
        }
        if (year != null && word != Word.INDEX_OF_MEAN) {
            row.fault("base_year", "found a base year with the transform " + Fields.slug(word) + ", expected none");
        }
        if (value != null && word != Word.GROWTH_OF_MEAN) {
            row.fault("base_value", "found a base value with the transform " + Fields.slug(word) + ", expected none");
        }
        return switch (word) {
            case MEAN -> new Transform.Mean();
            case AT -> new Transform.At();
            case GROWTH_OF_MEAN -> new Transform.GrowthOfMean(value);
            case GROWTH_OF_END -> new Transform.GrowthOfEnd();
            case DECEMBER_TO_DECEMBER -> new Transform.DecemberToDecember();
            case INDEX_OF_MEAN -> new Transform.IndexOfMean(baseYear(row, year, series));
        };
    }

    private static int baseYear(Fields row, @Nullable Integer year, @Nullable ObservedSeries series) {
        if (year == null) {
            row.fault("base_year", "found no base year, expected the year that is 100");
            return 0;
        }
        if (series != null && series.at(new ObservationDate.Year(year)).isEmpty()) {
            row.fault(
                    "base_year",
                    "found the base year " + year + ", of which the series \"" + series.id() + "\" has no figure");
        }
        return year;
    }
}
