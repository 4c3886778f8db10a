package org.alamedas.evidence.fit;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.alamedas.engine.math.PortableMath;
import org.jspecify.annotations.Nullable;

/// The points that carry a posterior from stage to stage. Mutable: one sampler's state.
final class Swarm {
    private static final double ENOUGH = 0.5;
    private static final double ACCEPTANCE = 0.25;
    private static final double FIRST_STEP = 0.3;
    private static final double LEAST_STEP = 0.01;
    private static final int HALVINGS = 50;
    private static final int MOST_TEMPERATURES = 200;

    private final Dials dials;
    private final Likelihood likelihood;
    private final Simulator simulator;
    private final Simulator.Common common;
    private final Chance chance;
    private final Budget budget;
    private double[][] points;
    private @Nullable Prediction[] predictions;
    private double[] discrepancies;
    private double step = FIRST_STEP;
    private int round;
    private int stage = -1;

    /// What a sampler needs.
    ///
    /// @param dials what the points mean
    /// @param likelihood the data
    /// @param simulator what runs the model
    /// @param common what is the same for all runs
    /// @param chance its random numbers
    /// @param budget how much it may do
    record Task(
            Dials dials,
            Likelihood likelihood,
            Simulator simulator,
            Simulator.Common common,
            Chance chance,
            Budget budget) {}

    /// Draws points from the prior and runs them.
    Swarm(Task task) {
        dials = task.dials();
        likelihood = task.likelihood();
        simulator = task.simulator();
        common = task.common();
        chance = task.chance();
        budget = task.budget();
        points = new double[budget.points()][dials.size()];
        for (int i = 0; i < points.length; i++) {
            for (int d = 0; d < points[i].length; d++) {
                points[i][d] = chance.normal(Chance.Use.PRIOR, 0, i, d);
            }
        }
        predictions = simulator.run(common, dials, points);
        discrepancies = discrepancies(points);
    }

    private double[] discrepancies(double[][] of) {
        return Arrays.stream(of).mapToDouble(dials::discrepancy).toArray();
    }

    double[][] points() {
        return points;
    }

    @Nullable
    Prediction[] predictions() {
        return predictions;
    }

    double discrepancy(int point) {
        return discrepancies[point];
    }

    /// Carries the points to the posterior of the next stage.
    ///
    /// @param watcher told how much of the new data is in
    /// @return the natural logarithm of how likely the new data were, given those before
    double advance(DoubleConsumer watcher) {
        int next = stage + 1;
        double evidence = 0;
        double done = 0;
        for (int i = 0; done < 1 && i < MOST_TEMPERATURES; i++) {
            double[] gains = gains(next);
            double share = share(gains, 1 - done);
            done = share >= 1 - done ? 1 : done + share;
            double[] weights = Weights.of(gains, share);
            evidence += Weights.logMean(gains, share);
            resample(weights);
            Reference reference = Reference.of(points);
            for (int move = 0; move < budget.moves(); move++) {
                move(next, done, reference);
                watcher.accept(done);
            }
        }
        stage = next;
        return evidence;
    }

    /// What each point gains in logarithm of likelihood by the whole of the new data.
    private double[] gains(int next) {
        double[] gains = new double[points.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = predictions[i] == null
                    ? Double.NEGATIVE_INFINITY
                    : likelihood.of(next, predictions[i], discrepancies[i])
                            - likelihood.of(stage, predictions[i], discrepancies[i]);
        }
        return gains;
    }

    /// Finds how much of the new data may be let in before too few points carry the weight.
    private static double share(double[] gains, double rest) {
        double wanted = ENOUGH * gains.length;
        if (Weights.effective(Weights.of(gains, rest)) >= wanted) {
            return rest;
        }
        double low = 0;
        double high = rest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (Weights.effective(Weights.of(gains, middle)) >= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        // Where failed runs alone leave fewer than half of the points no share is small enough: go on by a little.
        return Math.max(low, rest * 1e-3);
    }

    /// Draws points by their weights, evenly spread over the sum of weights.
    private void resample(double[] weights) {
        int count = points.length;
        double[][] drawn = new double[count][];
        @Nullable Prediction[] seen = new @Nullable Prediction[count];
        double first = chance.uniform(Chance.Use.RESAMPLE, round, 0, 0);
        double sum = 0;
        int from = -1;
        for (int i = 0; i < count; i++) {
            double mark = (i + first) / count;
            while (from < 0 || (sum < mark && from < count - 1)) {
                from++;
                sum += weights[from];
            }
            drawn[i] = points[from];
            seen[i] = predictions[from];
        }
        points = drawn;
        predictions = seen;
        discrepancies = discrepancies(points);
    }

    /// Proposes a move of each point and takes it with the chance that leaves the tempered
    /// posterior as it is.
    private void move(int next, double done, Reference reference) {
        round++;
        int count = points.length;
        double[][] proposed = new double[count][];
        simulator.each(count, i -> proposed[i] = reference.propose(points[i], step, chance, round, i));
        @Nullable Prediction[] seen = simulator.run(common, dials, proposed);
        double[] spread = discrepancies(proposed);
        int accepted = 0;
        for (int i = 0; i < count; i++) {
            double ratio = tempered(next, done, seen[i], spread[i])
                    - tempered(next, done, predictions[i], discrepancies[i])
                    + reference.correction(points[i], proposed[i]);
            if (PortableMath.ln(chance.uniform(Chance.Use.ACCEPT, round, i, 0)) < ratio) {
                points[i] = proposed[i];
                predictions[i] = seen[i];
                discrepancies[i] = spread[i];
                accepted++;
            }
        }
        step = Math.clamp(step * PortableMath.exp((double) accepted / count - ACCEPTANCE), LEAST_STEP, 1 - LEAST_STEP);
    }

    private double tempered(int next, double done, @Nullable Prediction prediction, double discrepancy) {
        if (prediction == null) {
            return Double.NEGATIVE_INFINITY;
        }
        double before = likelihood.of(stage, prediction, discrepancy);
        return before + done * (likelihood.of(next, prediction, discrepancy) - before);
    }
}
