package org.alamedas.chile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.evidence.annotation.VariableLabel;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.condition.Interval;
import org.alamedas.evidence.condition.Quantities;
import org.alamedas.evidence.episode.Episode;
import org.alamedas.evidence.episode.EpisodeRun;
import org.alamedas.evidence.episode.EpisodeRunner;
import org.alamedas.evidence.episode.Output;
import org.alamedas.evidence.episode.Period;
import org.alamedas.evidence.episode.Variant;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;
import org.jspecify.annotations.Nullable;

/// What the exhibits give, for notes to read: `checo(NVP, printed)` and `checo(NVP, converged)`,
/// which end the listing of 1972 at two steps, `printout(NVP)`, and `daily(october-1972, bare,
/// days-to-empty)`.
///
/// Mutable: runs each exhibit once, when it is first asked for.
final class ExhibitQuantities implements Quantities {
    private static final String CHECO = "checo";
    private static final String PRINTOUT = "printout";
    private static final String DAILY = "daily";

    private final CaseStudy study;
    private final Map<List<String>, Optional<Quantity>> known = new HashMap<>();
    private final Map<Checo.Role, RunResult> listing = new HashMap<>();
    private final Map<List<String>, EpisodeRun> episodes = new LinkedHashMap<>();
    private @Nullable EpisodeRunner runner;
    private @Nullable Checo exhibit;

    ExhibitQuantities(CaseStudy study) {
        this.study = study;
    }

    @Override
    public Set<String> functions() {
        return Set.of(CHECO, PRINTOUT, DAILY);
    }

    @Override
    public Optional<Quantity> find(String function, List<String> words) {
        return known.computeIfAbsent(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(function), words.stream())
                        .toList(),
                _ -> switch (function) {
                    case CHECO -> words.size() == 2 ? listing(words.getFirst(), words.get(1)) : Optional.empty();
                    case PRINTOUT -> words.size() == 1 ? printout(words.getFirst()) : Optional.empty();
                    case DAILY -> words.size() == 3 ? daily(words) : Optional.empty();
                    default -> Optional.empty();
                });
    }

    /// Whether a run of the daily model reaches what is asked for shows only when it is run.
    @Override
    public boolean has(String function, List<String> words) {
        return switch (function) {
            case DAILY -> words.size() == 3 && isDaily(words);
            case CHECO ->
                words.size() == 2
                        && labelled(words.getFirst())
                        && step(words.get(1)).isPresent();
            case PRINTOUT -> words.size() == 1 && checo().reading(Name.of(words.getFirst())) != null;
            default -> false;
        };
    }

    private boolean isDaily(List<String> words) {
        Episode daily = runner().episode();
        return daily.period(words.getFirst()).isPresent()
                && daily.variants().stream().anyMatch(one -> one.id().equals(words.get(1)))
                && daily.outputs().stream().anyMatch(one -> one.id().equals(words.get(2)));
    }

    private boolean labelled(String variable) {
        return checo().labels().stream().anyMatch(label -> label.variable().equals(Name.of(variable)));
    }

    private Optional<Checo.Step> step(String role) {
        return checo().steps().stream()
                .filter(step -> step.role().name().equalsIgnoreCase(role))
                .findFirst();
    }

    private static Quantity quantity(String what, Bilingual name, double value, List<String> sources) {
        String number = NumberPrinter.print(value);
        return new Quantity(
                Interval.of(value), new Datum(what, name, new Bilingual(number, number), sources, Trust.DERIVED));
    }

    private Optional<Quantity> printout(String variable) {
        return Optional.ofNullable(checo().reading(Name.of(variable)))
                .map(reading -> quantity("printout(" + variable + ")", label(variable), reading.value(), List.of()));
    }

    private Bilingual label(String variable) {
        return checo().labels().stream()
                .filter(label -> label.variable().equals(Name.of(variable)))
                .findFirst()
                .map(VariableLabel::label)
                .orElse(new Bilingual(variable, variable));
    }

    private Optional<Quantity> listing(String variable, String role) {
        return step(role)
                .map(step -> listing.computeIfAbsent(step.role(), _ -> run(step)))
                .filter(run -> run.column(Name.of(variable)) >= 0)
                .map(run -> quantity(
                        "checo(" + variable + ", " + role + ")",
                        label(variable),
                        run.value(run.column(Name.of(variable)), run.rows() - 1),
                        List.of()));
    }

    private RunResult run(Checo.Step step) {
        List<Name> recorded =
                checo().labels().stream().map(VariableLabel::variable).toList();
        return made(new Engine().compile(checo().model()))
                .run(new RunSpec(null, null, step.size(), null, null, Map.of(), recorded, false));
    }

    private Checo checo() {
        Checo read = exhibit == null ? made(Checo.read()) : exhibit;
        exhibit = read;
        return read;
    }

    private Optional<Quantity> daily(List<String> words) {
        EpisodeRunner daily = runner();
        Optional<Period> period = daily.episode().period(words.getFirst());
        Optional<Variant> variant = daily.episode().variants().stream()
                .filter(one -> one.id().equals(words.get(1)))
                .findFirst();
        Optional<Output> output = daily.episode().outputs().stream()
                .filter(one -> one.id().equals(words.get(2)))
                .findFirst();
        if (period.isEmpty() || variant.isEmpty() || output.isEmpty()) {
            return Optional.empty();
        }
        EpisodeRun run = episodes.computeIfAbsent(
                words.subList(0, 2), _ -> daily.run(period.get(), variant.get(), daily.eve(period.get()), Map.of()));
        OptionalDouble figure = run.figure(output.get());
        return figure.isEmpty()
                ? Optional.empty()
                : Optional.of(quantity(
                        "daily(" + String.join(", ", words) + ")",
                        output.get().label(),
                        figure.getAsDouble(),
                        List.of()));
    }

    private EpisodeRunner runner() {
        EpisodeRunner made = runner;
        if (made == null) {
            Episode episode = made(Chile.stoppages(study));
            made = new EpisodeRunner(
                    episode, made(new Engine().compile(episode.model())), made(new Engine().compile(study.model())));
            runner = made;
        }
        return made;
    }

    private static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T> made -> made.value();
            case Outcome.Refused<T> refused ->
                throw new IllegalStateException(refused.diagnostics().toString());
        };
    }
}
