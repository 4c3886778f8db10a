package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// Draws from a distribution of which only what lies between two limits is left.
///
/// Formula: with the probabilities `p1` below the lower limit and `p2` below the upper one, the
/// number below which lies `p1 + u (p2 - p1)`. It is what drawing again and again until the number
/// fits would give, with one draw.
final class Truncation {

    private Truncation() {}

    /// Draws a real number from `low` to `high`; NaN where no probability lies between them.
    static double real(Law law, double u, double low, double high) {
        double drawn = between(law, u, low, high);
        return low == high ? low : clamped(drawn, low, high);
    }

    /// Draws a whole number from `low` to `high`; NaN where no probability lies between them.
    static double whole(Law law, double u, double low, double high) {
        double first = PortableMath.ceil(low);
        double last = PortableMath.floor(high);
        return clamped(between(law, u, first - 1, last), first, last);
    }

    private static double between(Law law, double u, double low, double high) {
        double lower = law.below(low);
        double upper = law.above(high);
        // In the upper tail the probabilities below are all next to 1, and their difference has no digits.
        double mass = lower > 0.5 ? law.above(low) - upper : law.below(high) - lower;
        if (!(low < high) || !(mass > 0)) {
            return Double.NaN;
        }
        return law.quantile(lower + u * mass, upper + (1 - u) * mass);
    }

    private static double clamped(double x, double low, double high) {
        double atMost = x > high ? high : x;
        return atMost < low ? low : atMost;
    }
}
