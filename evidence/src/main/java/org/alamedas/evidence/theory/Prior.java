package org.alamedas.evidence.theory;

import org.alamedas.engine.ensemble.Distribution;
import org.alamedas.model.print.NumberPrinter;

/// What is believed of a number before the data: dimensionless for the strength of a link, else in the unit of the
/// parameter.
public sealed interface Prior {
    /// Returns the value below which a share of the belief lies.
    ///
    /// @param share between 0 and 1
    /// @return the value
    double value(double share);

    /// Returns what such a belief says of a link.
    ///
    /// @return asserted, open or denied
    Stance stance();

    /// Returns the belief as theory files write it.
    ///
    /// @return such as `lognorm 1.3 0.4`
    String text();

    /// Says whether nothing is left to learn.
    ///
    /// @return true for a constant
    default boolean constant() {
        return switch (this) {
            case Constant fixed -> true;
            case Uniform open -> false;
            case LogNormal positive -> false;
            case Normal free -> false;
        };
    }

    /// A number that is known, or a link that is denied.
    ///
    /// @param number the number; 0 denies a link
    record Constant(double number) implements Prior {
        /// Refuses a number that is not finite.
        public Constant {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a constant is finite, not " + number);
            }
        }

        @Override
        public double value(double share) {
            return number;
        }

        @Override
        public Stance stance() {
            return number == 0 ? Stance.DENIED : Stance.ASSERTED;
        }

        @Override
        public String text() {
            return "const " + NumberPrinter.print(number);
        }
    }

    /// Every value of an interval alike.
    ///
    /// @param low the least
    /// @param high the greatest, above `low`
    record Uniform(double low, double high) implements Prior {
        /// Requires an interval.
        public Uniform {
            if (!(low < high) || Double.isInfinite(high - low)) {
                throw new IllegalArgumentException("unif needs a first number below the second");
            }
        }

        @Override
        public double value(double share) {
            return new Distribution.Uniform(low, high).quantile(share);
        }

        @Override
        public Stance stance() {
            return Stance.OPEN;
        }

        @Override
        public String text() {
            return "unif " + NumberPrinter.print(low) + " " + NumberPrinter.print(high);
        }
    }

    /// A positive number of uncertain size.
    ///
    /// @param median as likely to be exceeded as not, above 0
    /// @param sd the standard deviation of the natural logarithm, above 0
    record LogNormal(double median, double sd) implements Prior {
        /// Requires a positive median and spread.
        public LogNormal {
            if (!(median > 0 && sd > 0) || Double.isInfinite(median + sd)) {
                throw new IllegalArgumentException("lognorm needs two numbers above 0");
            }
        }

        @Override
        public double value(double share) {
            return new Distribution.LogNormal(median, sd).quantile(share);
        }

        @Override
        public Stance stance() {
            return Stance.ASSERTED;
        }

        @Override
        public String text() {
            return "lognorm " + NumberPrinter.print(median) + " " + NumberPrinter.print(sd);
        }
    }

    /// A number whose sign is not known.
    ///
    /// @param mean its mean
    /// @param sd its standard deviation, above 0
    record Normal(double mean, double sd) implements Prior {
        /// Requires a spread.
        public Normal {
            if (!(sd > 0) || !Double.isFinite(mean + sd)) {
                throw new IllegalArgumentException("norm needs a second number above 0");
            }
        }

        @Override
        public double value(double share) {
            return new Distribution.Normal(mean, sd, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                    .quantile(share);
        }

        @Override
        public Stance stance() {
            return Stance.OPEN;
        }

        @Override
        public String text() {
            return "norm " + NumberPrinter.print(mean) + " " + NumberPrinter.print(sd);
        }
    }
}
