package org.alamedas.chile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alamedas.engine.run.RunResult;
import org.alamedas.evidence.attribution.AttributionPlan;
import org.alamedas.evidence.attribution.Effect;
import org.alamedas.evidence.attribution.Shapley;
import org.alamedas.evidence.attribution.Share;
import org.alamedas.evidence.attribution.TheoryShares;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.expr.Name;

/// Splits an effect over its causes, theory by theory.
///
/// @param plan the causes
/// @param runs where the runs come from
public record Attribution(AttributionPlan plan, TheoryRuns runs) {
    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    /// Splits an effect under one theory.
    ///
    /// @param effect the effect
    /// @param theory the theory
    /// @return the part of each cause over the draws that could be run with every subset of the causes
    public Optional<TheoryShares> split(Effect effect, Theory theory) {
        List<List<Double>> drawn = IntStream.range(0, runs.draws(theory))
                .parallel()
                .mapToObj(draw -> bySubset(effect, runs.values(theory, draw)))
                .filter(bySubset -> !bySubset.isEmpty())
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        List<List<Double>> parts = drawn.stream()
                .map(bySubset -> Shapley.split(plan.causes().size(), bySubset::get))
                .toList();
        List<Double> wholes = drawn.stream()
                .map(bySubset -> bySubset.getLast() - bySubset.getFirst())
                .toList();
        List<Share> shares = new ArrayList<>();
        for (int cause = 0; cause < plan.causes().size(); cause++) {
            int index = cause;
            shares.add(share(
                    plan.causes().get(cause).id(),
                    parts.stream().map(one -> one.get(index)).toList()));
        }
        Share whole = share("all", wholes);
        return Optional.of(
                new TheoryShares(theory.id(), theory.name(), runs.fitted(theory), parts.size(), whole, shares));
    }

    private List<Double> bySubset(Effect effect, Map<Name, Double> values) {
        List<Double> effects = new ArrayList<>();
        for (int present = 0; present < 1 << plan.causes().size(); present++) {
            Optional<RunResult> run = runs.run(values, plan.settings(present), List.of(effect.variable()));
            if (run.isEmpty()) {
                return List.of();
            }
            effects.add(mean(run.get(), effect));
        }
        return effects;
    }

    private static double mean(RunResult run, Effect effect) {
        int column = run.column(effect.variable());
        double sum = 0;
        int rows = 0;
        for (int row = 0; row < run.rows(); row++) {
            if (run.time(row) >= effect.from() && run.time(row) <= effect.to()) {
                sum += run.value(column, row);
                rows++;
            }
        }
        return sum / rows;
    }

    private static Share share(String cause, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Share(cause, quantile(sorted, LOW), quantile(sorted, MIDDLE), quantile(sorted, HIGH));
    }

    private static double quantile(List<Double> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }
}
