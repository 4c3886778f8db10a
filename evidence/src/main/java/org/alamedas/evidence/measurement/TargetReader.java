package org.alamedas.evidence.measurement;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.ObservedRecord;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads `targets.csv`: `series,date,variable,reading,since,value,low,high,trust,scope,source,note`.
///
/// Where `value` is empty the row takes value, trust, sources and note from the row of the record with this series and
/// date, and its band too unless `low` and `high` are given; then `trust` and `source` are empty. Where `value` is
/// given
/// so are band, trust and source, and `series` may be any id. No row is made without a source.
public final class TargetReader {
    private static final Layout LAYOUT = new Layout(
            List.of(
                    "series",
                    "date",
                    "variable",
                    "reading",
                    "since",
                    "value",
                    "low",
                    "high",
                    "trust",
                    "scope",
                    "source",
                    "note"),
            List.of("series", "date", "variable", "reading"));
    private static final ObservationDate NO_DATE = new ObservationDate.Year(1);

    private final ObservedRecord record;
    private final Set<Name> variables;

    /// A number with what is known of it.
    private record Figure(double value, @Nullable Band band, Trust trust, List<String> sources, String note) {
        static Figure of(Observation seen) {
            return new Figure(seen.value(), seen.band(), seen.trust(), seen.sources(), seen.note());
        }

        /// Makes `100 ln(this / base)`; the band takes the far edges of both.
        Figure growth(Figure base) {
            Band own = band;
            Band other = base.band;
            Band both = own == null || other == null || own.low() <= 0 || other.low() <= 0
                    ? null
                    : new Band(percent(own.low(), other.high()), percent(own.high(), other.low()));
            Trust weaker = trust.compareTo(base.trust) < 0 ? base.trust : trust;
            return new Figure(percent(value, base.value), both, weaker, sources, note);
        }

        private static double percent(double to, double from) {
            return 100 * PortableMath.ln(to / from);
        }
    }

    private TargetReader(ObservedRecord record, Set<Name> variables) {
        this.record = record;
        this.variables = variables;
    }

    /// Reads targets.
    ///
    /// @param text the table
    /// @param record the series that its rows may take figures from, and the bibliography
    /// @param model the variables that it may name
    /// @return the targets by the moment at which they were complete; refused with all faults if there is any
    public static Outcome<List<Target>> read(SourceText text, ObservedRecord record, Model model) {
        Set<Name> variables = model.variables().stream().map(Variable::name).collect(Collectors.toSet());
        return TableReader.read(text, LAYOUT, new TargetReader(record, variables)::target)
                .then(rows -> new Outcome.Made<>(
                        rows.stream()
                                .sorted(Comparator.comparingDouble(Target::known))
                                .toList(),
                        List.of()));
    }

    private Optional<Target> target(Fields row) {
        String series = row.id("series");
        ObservationDate date = date(row, "date");
        Name variable = variable(row);
        Reading reading = row.word("reading", Reading.class);
        ObservationDate since = reading == Reading.GROWTH ? date(row, "since") : null;
        Scope scope = row.word("scope", Scope.class);
        if (reading == Reading.GROWTH && since != null && since.end() > date.begin()) {
            row.fault("since", "found " + since.iso() + ", expected a date before " + date.iso());
        }
        if (reading == Reading.MEAN && date instanceof ObservationDate.Day) {
            row.fault("date", "found a day with the reading mean, expected a year or a month");
        }
        Optional<Figure> figure =
                row.textOrEmpty("value").isEmpty() ? recorded(row, series, date, since) : Optional.of(given(row));
        figure.ifPresent(found -> checkBand(row, found));
        return figure.flatMap(found -> row.made(() -> new Target(
                series,
                variable,
                reading,
                date,
                since,
                found.value(),
                Objects.requireNonNull(found.band()),
                found.trust(),
                scope,
                found.sources(),
                found.note(),
                row.span("series"))));
    }

    private static ObservationDate date(Fields row, String column) {
        return row.parsed(column, ObservationDate::parse, "a date such as 1971, 1972-08 or 1973-03-04", NO_DATE);
    }

    private Name variable(Fields row) {
        Name name = Name.of(row.text("variable"));
        if (!variables.contains(name) && !name.written().isEmpty()) {
            Set<String> all = variables.stream().map(Name::written).collect(Collectors.toSet());
            row.fault(
                    "variable",
                    "found \"" + name + "\", which is no variable of the model" + meant(name.written(), all));
        }
        return name;
    }

    private static String meant(String word, Set<String> candidates) {
        return Suggestion.nearest(word, candidates)
                .map(near -> ": did you mean " + near + "?")
                .orElse("");
    }

    private Optional<Figure> recorded(Fields row, String id, ObservationDate date, @Nullable ObservationDate since) {
        Optional<ObservedSeries> series = record.find(id);
        if (series.isEmpty()) {
            row.fault(
                    "series",
                    "found no value and the series \"" + id + "\", which the record does not have"
                            + meant(id, record.series().keySet()));
            return Optional.empty();
        }
        for (String column : List.of("trust", "source")) {
            if (!row.textOrEmpty(column).isEmpty()) {
                row.fault(column, "found a " + column + " without a value, expected both or none");
            }
        }
        Optional<Figure> figure = figure(row, "date", series.get(), date);
        Optional<Figure> changed = since == null
                ? figure
                : figure.flatMap(to -> figure(row, "since", series.get(), since).map(to::growth));
        return changed.map(found -> banded(row, found));
    }

    private static Optional<Figure> figure(Fields row, String column, ObservedSeries series, ObservationDate date) {
        Optional<Figure> found = series.at(date).map(Figure::of);
        if (found.isEmpty()) {
            row.fault(column, "found " + date.iso() + ", of which the series \"" + series.id() + "\" has no figure");
        }
        return found;
    }

    private static Figure banded(Fields row, Figure figure) {
        if (row.textOrEmpty("low").isEmpty() && row.textOrEmpty("high").isEmpty()) {
            return figure;
        }
        double low = row.number("low");
        double high = row.number("high");
        String note = row.textOrEmpty("note").isEmpty() ? figure.note() : row.textOrEmpty("note");
        return new Figure(
                figure.value(), low <= high ? new Band(low, high) : null, figure.trust(), figure.sources(), note);
    }

    private Figure given(Fields row) {
        double value = row.number("value");
        double low = row.number("low");
        double high = row.number("high");
        Trust trust = row.word("trust", Trust.class);
        List<String> sources = record.bibliography().cited(row);
        String note = row.text("note");
        return new Figure(value, low <= high ? new Band(low, high) : null, trust, sources, note);
    }

    private static void checkBand(Fields row, Figure figure) {
        Band band = figure.band();
        if (band == null || !(band.low() < band.high())) {
            row.fault(
                    "low",
                    "found no band of some width, expected low and high: a target without an error fits nothing");
        } else if (!band.holds(figure.value())) {
            row.fault(
                    "low",
                    "found the band " + band.low() + " to " + band.high() + ", which does not hold the value "
                            + figure.value());
        }
    }
}
