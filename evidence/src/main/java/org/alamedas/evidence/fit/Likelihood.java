package org.alamedas.evidence.fit;

import java.util.List;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.measurement.Target;
import org.jspecify.annotations.Nullable;

/// How likely the data of each stage are under what a run gives.
final class Likelihood {
    private static final double LN_ROOT_TWO_PI = 0.9189385332046727;

    private final double[] values;
    private final double[] errors;
    private final boolean[][] fitted;
    private final boolean generated;

    /// Fits the official targets of the mode that are complete by the end of each stage, and no
    /// others.
    Likelihood(List<Target> targets, ScoringPlan plan, Mode mode) {
        values = targets.stream().mapToDouble(Target::value).toArray();
        errors = targets.stream().mapToDouble(Target::error).toArray();
        generated = mode == Mode.GENERATED;
        fitted = new boolean[plan.stages().size()][targets.size()];
        for (int stage = 0; stage < fitted.length; stage++) {
            for (int i = 0; i < values.length; i++) {
                Target target = targets.get(i);
                fitted[stage][i] = target.trust().official()
                        && Evidence.counts(target, mode)
                        && target.known() <= plan.stages().get(stage).until();
            }
        }
    }

    /// Returns the natural logarithm of the likelihood of the data up to a stage; of no data,
    /// before the first one, 0. Where events are generated the regime's having lasted to the end of
    /// the stage is among the data.
    double of(int stage, @Nullable Prediction prediction, double discrepancy) {
        if (prediction == null) {
            return Double.NEGATIVE_INFINITY;
        }
        if (stage < 0) {
            return 0;
        }
        double sum = generated ? -prediction.hazardAtEnd(stage) : 0;
        for (int i = 0; i < values.length; i++) {
            if (fitted[stage][i]) {
                sum += density(i, prediction.target(i), discrepancy);
            }
        }
        return sum;
    }

    /// Returns the natural logarithm of the density of one observation.
    double density(int target, double given, double discrepancy) {
        double sd = errors[target] * discrepancy;
        double off = (values[target] - given) / sd;
        return -0.5 * off * off - PortableMath.ln(sd) - LN_ROOT_TWO_PI;
    }

    boolean fitted(int stage, int target) {
        return fitted[stage][target];
    }

    int count(int stage) {
        int count = 0;
        for (boolean one : fitted[stage]) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
