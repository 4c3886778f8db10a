package org.alamedas.evidence.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads the tables of an episode.
///
/// | file | columns |
/// |---|---|
/// | `coupling.csv` | `input,variable,low,high,note_es,note_en` |
/// | `periods.csv` | `period,day_zero,days,label_es,label_en` |
/// | `variants.csv` | `variant,rank,label_es,label_en` |
/// | `settings.csv` | `scope,of,variable,value,note`; the scope is `driver`, `period` or `variant` |
/// | `outputs.csv` | `output,variable,measure,latch,label_es,label_en`; `latch` may be empty |
/// | `drawn.csv` | `variable` |
/// | `facts.csv` | `period,event,variable,bearing_es,bearing_en`; `variable` may be empty |
///
/// Every variable must be one of the model that it is looked for in, every event one of the case's.
public final class EpisodeReader {
    private static final Layout COUPLING =
            new Layout(List.of("input", "variable", "low", "high", "note_es", "note_en"), List.of("input"));
    private static final Layout PERIODS =
            new Layout(List.of("period", "day_zero", "days", "label_es", "label_en"), List.of("period"));
    private static final Layout VARIANTS =
            new Layout(List.of("variant", "rank", "label_es", "label_en"), List.of("variant"));
    private static final Layout SETTINGS =
            new Layout(List.of("scope", "of", "variable", "value", "note"), List.of("scope", "of", "variable"));
    private static final Layout OUTPUTS =
            new Layout(List.of("output", "variable", "measure", "latch", "label_es", "label_en"), List.of("output"));
    private static final Layout DRAWN = new Layout(List.of("variable"), List.of("variable"));
    private static final Layout FACTS =
            new Layout(List.of("period", "event", "variable", "bearing_es", "bearing_en"), List.of("period", "event"));

    private final Folder folder;
    private final Model model;
    private final Annotations annotations;
    private final Model driver;
    private final List<Event> events;

    private EpisodeReader(Folder folder, Model model, Annotations annotations, Model driver, List<Event> events) {
        this.folder = folder;
        this.model = model;
        this.annotations = annotations;
        this.driver = driver;
        this.events = events;
    }

    private enum Scope {
        DRIVER,
        PERIOD,
        VARIANT
    }

    private record Setting(Scope scope, String of, Name variable, double value) {}

    /// Reads the tables of an episode.
    ///
    /// @param folder where they are
    /// @param model the episode's model
    /// @param annotations what is said beside it
    /// @param driver the case's model
    /// @param events the case's events
    /// @return the episode; refused with the faults of the first table that has any
    public static Outcome<Episode> read(
            Folder folder, Model model, Annotations annotations, Model driver, List<Event> events) {
        return new EpisodeReader(folder, model, annotations, driver, events).read();
    }

    private Outcome<Episode> read() {
        return rows("settings.csv", SETTINGS, this::setting)
                .then(settings -> rows("coupling.csv", COUPLING, this::drive)
                        .then(drives -> rows("periods.csv", PERIODS, row -> period(row, settings))
                                .then(periods -> withPeriods(settings, drives, periods))));
    }

    private Outcome<Episode> withPeriods(List<Setting> settings, List<Drive> drives, List<Period> periods) {
        return rows("variants.csv", VARIANTS, row -> variant(row, settings))
                .then(variants -> rows("outputs.csv", OUTPUTS, this::output)
                        .then(outputs -> rows("drawn.csv", DRAWN, row -> Optional.of(own(row, "variable")))
                                .then(drawn -> rows("facts.csv", FACTS, row -> fact(row, periods))
                                        .then(facts -> new Outcome.Made<>(
                                                new Episode(
                                                        model,
                                                        annotations,
                                                        drives,
                                                        settings(settings, Scope.DRIVER, ""),
                                                        periods,
                                                        variants,
                                                        outputs,
                                                        drawn,
                                                        facts),
                                                List.of())))));
    }

    private <T> Outcome<List<T>> rows(String file, Layout layout, Function<Fields, Optional<T>> make) {
        return folder.text(file).then(text -> TableReader.read(text, layout, make));
    }

    private Optional<Setting> setting(Fields row) {
        Scope scope = row.word("scope", Scope.class);
        Name variable = scope == Scope.DRIVER ? known(row, "variable", driver) : own(row, "variable");
        double value = row.number("value");
        String of = row.textOrEmpty("of");
        row.text("note");
        return row.made(() -> new Setting(scope, of, variable, value));
    }

    private static Map<Name, Double> settings(List<Setting> all, Scope scope, String of) {
        Map<Name, Double> settings = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.scope() == scope && one.of().equals(of))
                .forEach(one -> settings.put(one.variable(), one.value()));
        return settings;
    }

    private Optional<Drive> drive(Fields row) {
        Name input = own(row, "input");
        Name variable = known(row, "variable", driver);
        double low = row.number("low");
        double high = row.number("high");
        if (low >= high) {
            row.fault("high", "found the upper limit " + high + ", expected one above the lower, " + low);
        }
        return row.made(() -> new Drive(input, variable, low, high, row.bilingual("note")));
    }

    private Optional<Period> period(Fields row, List<Setting> settings) {
        String id = row.id("period");
        Optional<LocalDate> day = day(row.text("day_zero"));
        if (day.isEmpty()) {
            row.fault("day_zero", "found no day of the calendar, expected one such as 1972-10-09");
        }
        int days = row.integer("days");
        return row.made(() ->
                new Period(id, row.bilingual("label"), day.orElseThrow(), days, settings(settings, Scope.PERIOD, id)));
    }

    private static Optional<LocalDate> day(String text) {
        return ObservationDate.parse(text).flatMap(EpisodeReader::day);
    }

    private static Optional<LocalDate> day(ObservationDate date) {
        return switch (date) {
            case ObservationDate.Day(LocalDate day) -> Optional.of(day);
            case ObservationDate.Month _, ObservationDate.Year _ -> Optional.empty();
        };
    }

    private static Optional<Variant> variant(Fields row, List<Setting> settings) {
        String id = row.id("variant");
        Variant.Rank rank = row.word("rank", Variant.Rank.class);
        return row.made(() -> new Variant(id, rank, row.bilingual("label"), settings(settings, Scope.VARIANT, id)));
    }

    private Optional<Output> output(Fields row) {
        String id = row.id("output");
        Name variable = own(row, "variable");
        Measure measure = row.word("measure", Measure.class);
        Name latch = row.optional("latch") == null ? null : own(row, "latch");
        return row.made(() -> new Output(id, variable, measure, latch, row.bilingual("label")));
    }

    private Optional<Fact> fact(Fields row, List<Period> periods) {
        String period = oneOf(row, "period", periods.stream().map(Period::id).toList());
        String id = oneOf(row, "event", events.stream().map(Event::id).toList());
        Optional<Event> event =
                events.stream().filter(one -> one.id().equals(id)).findFirst();
        Optional<LocalDate> day = event.flatMap(one -> day(one.date()));
        if (event.isPresent() && day.isEmpty()) {
            row.fault(
                    "event", "found the event \"" + id + "\" of " + event.get().date() + ", expected one of a day");
        }
        @Nullable Name variable = row.optional("variable") == null ? null : own(row, "variable");
        return row.made(
                () -> new Fact(period, event.orElseThrow(), day.orElseThrow(), variable, row.bilingual("bearing")));
    }

    private Name own(Fields row, String column) {
        return known(row, column, model);
    }

    private static Name known(Fields row, String column, Model where) {
        List<String> names = new ArrayList<>();
        where.variables().forEach(variable -> names.add(variable.name().written()));
        return Name.of(oneOf(row, column, names));
    }

    private static String oneOf(Fields row, String column, List<String> legal) {
        String found = row.text(column);
        Name name = Name.of(found);
        if (!found.isEmpty() && legal.stream().map(Name::of).noneMatch(name::equals)) {
            row.fault(
                    column,
                    "found the " + column + " \"" + found + "\""
                            + Suggestion.nearest(found, legal)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(", expected one of: "
                                            + legal.stream().limit(10).collect(Collectors.joining(", "))));
        }
        return found;
    }
}
