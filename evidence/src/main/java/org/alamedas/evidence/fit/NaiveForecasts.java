package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.measurement.Target;

/// Forecasts that know no theory: each from the earlier official figures of its own series, and no
/// others.
///
/// The *last value* stays. *Constant growth* goes on growing as from the first figure to the last;
/// of a series that is itself a growth it is the mean of the figures. Both are normal; the variance
/// is that of the observation plus, for each year since the last figure, the mean square change of
/// the series in a year. Of a series with one earlier figure the change in a year is taken to be
/// the error of that figure.
public final class NaiveForecasts {
    /// The id of the forecast that nothing changes.
    public static final String LAST_VALUE = "last_value";

    /// The id of the forecast that growth goes on.
    public static final String CONSTANT_GROWTH = "constant_growth";

    private NaiveForecasts() {}

    /// Scores both forecasts after every stage but the last.
    ///
    /// @param targets the observations
    /// @param plan the stages
    /// @param mode which observations are evidence
    /// @return the scores; none for a series without an earlier official figure
    public static List<TargetScore> score(List<Target> targets, ScoringPlan plan, Mode mode) {
        List<TargetScore> scores = new ArrayList<>();
        for (Stage stage : plan.stages().subList(0, plan.stages().size() - 1)) {
            for (Target target : targets) {
                if (target.known() > stage.until() && Evidence.counts(target, mode)) {
                    Past.of(target, targets, stage.until()).ifPresent(past -> {
                        scores.add(Scorer.score(LAST_VALUE, mode, stage, target, past.lastValue()));
                        scores.add(Scorer.score(CONSTANT_GROWTH, mode, stage, target, past.constantGrowth()));
                    });
                }
            }
        }
        return List.copyOf(scores);
    }

    /// Makes the forecast that nothing changes, from figures known by some time.
    static Optional<Forecast> lastBefore(Target target, List<Target> targets, double until) {
        return Past.of(target, targets, until).map(Past::lastValue);
    }

    /// The earlier figures of the series of a target, at least one.
    private record Past(Target target, List<Target> figures) {
        static Optional<Past> of(Target target, List<Target> targets, double until) {
            List<Target> figures = targets.stream()
                    .filter(one -> one.known() <= until)
                    .filter(one -> one.series().equals(target.series()) && one.reading() == target.reading())
                    .filter(one -> one.variable().equals(target.variable()))
                    .filter(one -> one.trust().official())
                    .toList();
            return figures.isEmpty() ? Optional.empty() : Optional.of(new Past(target, figures));
        }

        private Target first() {
            return figures.getFirst();
        }

        private Target last() {
            return figures.getLast();
        }

        Forecast lastValue() {
            return new Forecast.Normal(last().value(), spread());
        }

        Forecast constantGrowth() {
            return new Forecast.Normal(grown(), spread());
        }

        private double grown() {
            if (Instrument.rate(target)) {
                return figures.stream().mapToDouble(Target::value).average().orElseThrow();
            }
            double span = last().known() - first().known();
            double ahead = target.known() - last().known();
            if (span <= 0) {
                return last().value();
            }
            if (first().value() > 0 && last().value() > 0) {
                double rate = PortableMath.ln(last().value() / first().value()) / span;
                return last().value() * PortableMath.exp(rate * ahead);
            }
            return last().value() + (last().value() - first().value()) / span * ahead;
        }

        private double spread() {
            double error = target.error();
            double ahead = target.known() - last().known();
            return PortableMath.sqrt(error * error + ahead * yearly());
        }

        /// Returns the mean square change in a year.
        private double yearly() {
            if (figures.size() == 1) {
                return last().error() * last().error();
            }
            double sum = 0;
            for (int i = 1; i < figures.size(); i++) {
                double change = figures.get(i).value() - figures.get(i - 1).value();
                double years = figures.get(i).known() - figures.get(i - 1).known();
                sum += change * change / years;
            }
            return sum / (figures.size() - 1);
        }
    }
}
