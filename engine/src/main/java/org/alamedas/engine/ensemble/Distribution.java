package org.alamedas.engine.ensemble;

import java.util.List;
import org.alamedas.engine.random.Continuous;

/// How a parameter is spread, by the inverse of its cumulative distribution.
///
/// Units are those of the parameter, but for shapes, weights and standard deviations of logarithms,
/// which have none.
public sealed interface Distribution {
    /// Returns the value below which a share of all values lies.
    ///
    /// @param share between 0 and 1
    /// @return the value
    double quantile(double share);

    /// Every value of an interval alike.
    ///
    /// @param min the least
    /// @param max the greatest, not below
    record Uniform(double min, double max) implements Distribution {
        /// Requires an interval.
        public Uniform {
            require(min <= max && Double.isFinite(max - min), "uniform(min, max) needs min <= max", min, max);
        }

        @Override
        public double quantile(double share) {
            return Continuous.uniform(share, min, max);
        }
    }

    /// Rising from the least to the likeliest value, falling from there.
    ///
    /// @param min the least
    /// @param mode the likeliest
    /// @param max the greatest
    record Triangular(double min, double mode, double max) implements Distribution {
        /// Requires an interval that holds the mode.
        public Triangular {
            require(
                    min <= mode && mode <= max && min < max && Double.isFinite(max - min),
                    "triangular(min, mode, max) needs min <= mode <= max and min < max",
                    min,
                    mode,
                    max);
        }

        @Override
        public double quantile(double share) {
            return Continuous.triangular(share, min, mode, max);
        }
    }

    /// The normal distribution, cut where bounds are given.
    ///
    /// @param mean the mean before it is cut
    /// @param sd the standard deviation before it is cut, positive
    /// @param min the least value, minus infinity for none
    /// @param max the greatest value, infinity for none
    record Normal(double mean, double sd, double min, double max) implements Distribution {
        /// Requires a spread and room within the bounds.
        public Normal {
            require(
                    Double.isFinite(mean) && sd > 0 && sd < Double.POSITIVE_INFINITY && min < max,
                    "normal(mean, sd) or normal(mean, sd, min, max) needs sd > 0 and min < max",
                    mean,
                    sd,
                    min,
                    max);
        }

        @Override
        public double quantile(double share) {
            return Continuous.normal(share, min, max, mean, sd);
        }
    }

    /// A number whose natural logarithm is normal.
    ///
    /// @param median the median, positive
    /// @param sd the standard deviation of the logarithm, positive
    record LogNormal(double median, double sd) implements Distribution {
        /// Requires a positive median and a spread.
        public LogNormal {
            require(
                    median > 0 && sd > 0 && Double.isFinite(median) && Double.isFinite(sd),
                    "lognormal(median, sd of the logarithm) needs two positive numbers",
                    median,
                    sd);
        }

        @Override
        public double quantile(double share) {
            return median * Continuous.logNormalOfLogarithm(share, 0, sd);
        }
    }

    /// The beta distribution on an interval.
    ///
    /// @param a the first shape, positive
    /// @param b the second shape, positive
    /// @param min the least value
    /// @param max the greatest value
    record Beta(double a, double b, double min, double max) implements Distribution {
        /// Requires shapes and an interval.
        public Beta {
            require(
                    a > 0 && b > 0 && Double.isFinite(a + b) && min < max && Double.isFinite(max - min),
                    "beta(a, b) or beta(a, b, min, max) needs a > 0, b > 0 and min < max",
                    a,
                    b,
                    min,
                    max);
        }

        @Override
        public double quantile(double share) {
            return min + (max - min) * Continuous.beta(share, a, b);
        }
    }

    /// The gamma distribution.
    ///
    /// @param shape its shape, positive
    /// @param scale its scale, positive: the mean is shape times scale
    record Gamma(double shape, double scale) implements Distribution {
        /// Requires two positive numbers.
        public Gamma {
            require(
                    shape > 0 && scale > 0 && Double.isFinite(shape) && Double.isFinite(scale),
                    "gamma(shape, scale) needs two positive numbers",
                    shape,
                    scale);
        }

        @Override
        public double quantile(double share) {
            return Continuous.gamma(share, shape, scale);
        }
    }

    /// One of some values.
    ///
    /// @param values what it can be
    /// @param weights how likely each is, in any unit, not negative
    record Discrete(List<Double> values, List<Double> weights) implements Distribution {
        /// Copies the lists and requires as many weights as values, one of them positive.
        public Discrete {
            values = List.copyOf(values);
            weights = List.copyOf(weights);
            double total = weights.stream().mapToDouble(Double::doubleValue).sum();
            if (values.size() != weights.size()
                    || values.isEmpty()
                    || !(total > 0 && total < Double.POSITIVE_INFINITY)
                    || weights.stream().anyMatch(weight -> weight < 0)
                    || values.stream().anyMatch(value -> !Double.isFinite(value))) {
                throw new IllegalArgumentException("discrete(value, value:weight, ...) needs finite values and weights "
                        + "that are not negative, one of them positive");
            }
        }

        @Override
        public double quantile(double share) {
            double total = weights.stream().mapToDouble(Double::doubleValue).sum();
            double below = 0;
            int chosen = 0;
            for (int i = 0; i < values.size(); i++) {
                if (weights.get(i) > 0) {
                    chosen = i;
                    below += weights.get(i);
                    if (share * total < below) {
                        break;
                    }
                }
            }
            return values.get(chosen);
        }
    }

    private static void require(boolean fine, String rule, double... found) {
        if (!fine) {
            throw new IllegalArgumentException(rule + ", found " + java.util.Arrays.toString(found));
        }
    }
}
