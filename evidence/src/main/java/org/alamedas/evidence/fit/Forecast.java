package org.alamedas.evidence.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.Continuous;

/// A forecast of one number, and proper scores of it.
///
/// The continuous ranked probability score of a forecast `F` of `y` is `E|X - y| - E|X - X'| / 2`
/// with `X`, `X'` independent from `F`; the logarithmic score is `ln f(y)`. Sources: T. Gneiting
/// and A. E. Raftery, "Strictly proper scoring rules, prediction, and estimation", Journal of the
/// American Statistical Association 102 (2007).
sealed interface Forecast {
    /// Returns the continuous ranked probability score, in the unit of the number; less is better.
    double crps(double observed);

    /// Returns the logarithmic score: the natural logarithm of a density per unit of the number;
    /// more is better.
    double logScore(double observed);

    /// Returns the number below which a share of the forecast lies.
    double quantile(double share);

    /// A normal forecast.
    ///
    /// @param mean its mean
    /// @param sd its standard deviation, above 0
    record Normal(double mean, double sd) implements Forecast {
        private static final double ONE_OVER_ROOT_PI = 0.5641895835477563;
        private static final double ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

        @Override
        public double crps(double observed) {
            double z = (observed - mean) / sd;
            double density = ONE_OVER_ROOT_TWO_PI * PortableMath.exp(-0.5 * z * z);
            double below = Continuous.standardNormalBelow(z);
            return sd * (z * (2 * below - 1) + 2 * density - ONE_OVER_ROOT_PI);
        }

        @Override
        public double logScore(double observed) {
            double z = (observed - mean) / sd;
            return -0.5 * z * z - PortableMath.ln(sd) + PortableMath.ln(ONE_OVER_ROOT_TWO_PI);
        }

        @Override
        public double quantile(double share) {
            return Continuous.normal(share, mean, sd);
        }
    }

    /// A mixture of normal forecasts, one for each point of a posterior, with one draw from each.
    final class Mixture implements Forecast {
        private final double[] means;
        private final double[] sds;
        private final double[] weights;
        private final double[] draws;
        private final int[] order;

        /// Makes a mixture.
        ///
        /// @param means the mean of each part
        /// @param sds the standard deviation of each part, above 0
        /// @param weights the weight of each part; their sum is 1
        /// @param noises a standard normal number for each part
        Mixture(double[] means, double[] sds, double[] weights, double[] noises) {
            this.means = means;
            this.sds = sds;
            this.weights = weights;
            draws = new double[means.length];
            for (int i = 0; i < draws.length; i++) {
                draws[i] = means[i] + sds[i] * noises[i];
            }
            order = IntStream.range(0, draws.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> draws[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        @Override
        public double crps(double observed) {
            double far = 0;
            double apart = 0;
            double before = 0;
            for (int i = 0; i < order.length; i++) {
                double weight = weights[order[i]];
                double draw = draws[order[i]];
                far += weight * Math.abs(draw - observed);
                // Sum over pairs of w w' |x - x'|: each x counts plus for what lies below it, minus for what lies
                // above.
                apart += 2 * weight * draw * (2 * before + weight - 1);
                before += weight;
            }
            return far - apart / 2;
        }

        @Override
        public double logScore(double observed) {
            double[] logs = new double[means.length];
            for (int i = 0; i < logs.length; i++) {
                logs[i] = weights[i] == 0
                        ? Double.NEGATIVE_INFINITY
                        : PortableMath.ln(weights[i]) + new Normal(means[i], sds[i]).logScore(observed);
            }
            return Weights.logMean(logs, 1) + PortableMath.ln(logs.length);
        }

        @Override
        public double quantile(double share) {
            double sum = 0;
            for (int i : order) {
                sum += weights[i];
                if (sum >= share) {
                    return draws[i];
                }
            }
            return draws[order[order.length - 1]];
        }

        @Override
        public String toString() {
            return "mixture of " + Arrays.toString(means);
        }
    }
}
