package org.alamedas.evidence.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.fit.PosteriorDraws;
import org.alamedas.evidence.fit.RunReading;
import org.alamedas.evidence.fit.ScoringPlan;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.expr.Name;

/// Runs posterior draws in pairs, as history had it and with decisions changed. Mutable: remembers
/// historical runs; for one thread.
public final class PairedRuns {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double NOTHING = 0.02;
    private static final double MONTH = 1.0 / 12;

    private final CompiledModel model;
    private final Levers levers;
    private final ScoringPlan plan;
    private final Map<Past, List<Optional<RunResult>>> pasts = new HashMap<>();

    /// Makes ready to run.
    ///
    /// @param model the model with its levers put in
    /// @param levers its levers
    /// @param plan the settings of each mode
    public PairedRuns(CompiledModel model, Levers levers, ScoringPlan plan) {
        this.model = model;
        this.levers = levers;
        this.plan = plan;
    }

    /// Finds what theories say of a counterfactual.
    ///
    /// @param counterfactual the decisions changed
    /// @param theories the theories
    /// @param draws a posterior of each theory, fitted in the mode of the counterfactual
    /// @return what they say; a draw whose run does not reach its end is left out of all measures
    public Finding find(Counterfactual counterfactual, List<Theory> theories, List<PosteriorDraws> draws) {
        List<Effect> effects = new ArrayList<>();
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        for (Theory theory : theories) {
            PosteriorDraws posterior = draws.stream()
                    .filter(one -> one.theory().equals(theory.id()) && one.mode() == counterfactual.mode())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no posterior of " + theory.id()));
            pairs.put(theory.id(), pairs(counterfactual, posterior));
        }
        for (Measure measure : counterfactual.measures()) {
            pairs.forEach((theory, runs) -> effects.add(effect(theory, measure, runs)));
        }
        Set<String> rivals = theories.stream()
                .filter(Predicate.not(Theory::reference))
                .map(Theory::id)
                .collect(Collectors.toSet());
        return new Finding(counterfactual, effects, rivals);
    }

    /// The two runs of one draw.
    private record Pair(RunResult history, RunResult changed) {}

    /// Which historical runs serve again for another counterfactual.
    private record Past(PosteriorDraws posterior, List<Name> record, double stop) {}

    private List<Pair> pairs(Counterfactual counterfactual, PosteriorDraws posterior) {
        List<Name> record = counterfactual.measures().stream()
                .map(Measure::variable)
                .distinct()
                .toList();
        Past past = new Past(posterior, record, stop(counterfactual));
        List<Optional<RunResult>> histories = pasts.computeIfAbsent(past, key -> runs(key, spec -> spec));
        List<Optional<RunResult>> changed = runs(past, spec -> changed(counterfactual, spec));
        return IntStream.range(0, histories.size())
                .mapToObj(draw -> histories
                        .get(draw)
                        .flatMap(history -> changed.get(draw).map(other -> new Pair(history, other))))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Optional<RunResult>> runs(Past past, UnaryOperator<RunSpec> change) {
        return IntStream.range(0, past.posterior().rows().size())
                .parallel()
                .mapToObj(draw -> run(change.apply(spec(past, draw))))
                .toList();
    }

    private RunSpec spec(Past past, int draw) {
        Map<Name, Double> values = new LinkedHashMap<>(past.posterior().values(draw));
        values.putAll(plan.in(past.posterior().mode()));
        return new RunSpec(null, past.stop(), null, null, null, values, past.record(), false);
    }

    private RunSpec changed(Counterfactual counterfactual, RunSpec history) {
        RunSpec changed = levers.pull(history, counterfactual.choices());
        for (Map.Entry<Name, Double> setting : counterfactual.settings().entrySet()) {
            changed = changed.with(setting.getKey(), setting.getValue());
        }
        return changed;
    }

    private Optional<RunResult> run(RunSpec spec) {
        try {
            return Optional.of(model.run(spec));
        } catch (SimulationException _) {
            return Optional.empty();
        }
    }

    private static double stop(Counterfactual counterfactual) {
        double last = counterfactual.measures().stream()
                .mapToDouble(measure -> measure.date().end())
                .max()
                .orElseThrow();
        return Math.ceil((last + MONTH) * 64) / 64;
    }

    private static Effect effect(String theory, Measure measure, List<Pair> pairs) {
        double[] changes = pairs.stream()
                .mapToDouble(pair -> change(measure, pair))
                .sorted()
                .toArray();
        if (changes.length == 0) {
            throw new IllegalArgumentException("no run of " + theory + " reached its end");
        }
        return new Effect(
                theory,
                measure,
                quantile(changes, LOW),
                quantile(changes, (LOW + HIGH) / 2),
                quantile(changes, HIGH),
                direction(measure, changes));
    }

    private static double change(Measure measure, Pair pair) {
        double before = RunReading.of(pair.history(), measure.variable(), measure.date());
        double after = RunReading.of(pair.changed(), measure.variable(), measure.date());
        return switch (measure.comparison()) {
            case RATIO -> before == 0 && after == 0 ? 1 : after / before;
            case DIFFERENCE -> after - before;
            case LEVEL -> after;
        };
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static Direction direction(Measure measure, double[] sorted) {
        double neutral = switch (measure.comparison()) {
            case RATIO -> 1;
            case DIFFERENCE, LEVEL -> 0;
        };
        // A difference has no unit of its own: what is small beside the largest counts as nothing.
        double scale = switch (measure.comparison()) {
            case RATIO -> 1;
            case DIFFERENCE, LEVEL -> Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
        };
        long down = Arrays.stream(sorted)
                .filter(change -> change < neutral - NOTHING * scale)
                .count();
        long up = Arrays.stream(sorted)
                .filter(change -> change > neutral + NOTHING * scale)
                .count();
        if (down >= HIGH * sorted.length) {
            return Direction.DOWN;
        }
        return up >= HIGH * sorted.length ? Direction.UP : Direction.OPEN;
    }
}
