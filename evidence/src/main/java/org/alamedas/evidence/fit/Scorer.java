package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.measurement.Target;
import org.jspecify.annotations.Nullable;

/// Scores what the points of a posterior say of what comes after a stage.
final class Scorer {
    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    private final List<Target> targets;
    private final Mode mode;
    private final Chance chance;

    Scorer(List<Target> targets, Mode mode, Chance chance) {
        this.targets = targets;
        this.mode = mode;
        this.chance = chance;
    }

    /// Scores every observation that is evidence in the mode and comes after a stage, official or
    /// not.
    List<TargetScore> score(String theory, Swarm swarm, int number, Stage stage) {
        List<TargetScore> scores = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            if (target.known() > stage.until() && Evidence.counts(target, mode)) {
                scores.add(score(theory, mode, stage, target, forecast(swarm, number, i)));
            }
        }
        return scores;
    }

    static TargetScore score(String forecaster, Mode mode, Stage stage, Target target, Forecast forecast) {
        double error = target.error();
        return new TargetScore(
                forecaster,
                mode,
                stage.id(),
                target.series(),
                target.date().iso(),
                target.trust().official(),
                forecast.crps(target.value()) / error,
                forecast.logScore(target.value()) + PortableMath.ln(error),
                forecast.quantile(LOW),
                forecast.quantile(MIDDLE),
                forecast.quantile(HIGH),
                target.value());
    }

    /// Makes the forecast of an observation. Where events are generated each point counts as much
    /// as it gives the regime a chance to last from the end of the stage to the observation, for an
    /// observation is made of a regime that is there.
    private Forecast forecast(Swarm swarm, int stage, int target) {
        @Nullable Prediction[] predictions = swarm.predictions();
        int count = predictions.length;
        double[] means = new double[count];
        double[] sds = new double[count];
        double[] noises = new double[count];
        double[] gains = new double[count];
        for (int i = 0; i < count; i++) {
            Prediction prediction = java.util.Objects.requireNonNull(predictions[i]);
            means[i] = prediction.target(target);
            sds[i] = targets.get(target).error() * swarm.discrepancy(i);
            noises[i] = chance.normal(Chance.Use.NOISE, target, i, 0);
            gains[i] = mode == Mode.GENERATED ? prediction.hazardAtEnd(stage) - prediction.hazard(target) : 0;
        }
        return new Forecast.Mixture(means, sds, Weights.of(gains, 1), noises);
    }
}
