package org.alamedas.evidence.condition;

/// A quantity between two bounds, which are its sources' band.
///
/// @param low the lower bound
/// @param high the upper bound
public record Interval(double low, double high) {
    /// Refuses bounds in the wrong order and what is no number.
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval needs low <= high, not " + low + " and " + high);
        }
    }

    /// Makes an interval of one number.
    ///
    /// @param value the number
    /// @return from it to it
    public static Interval of(double value) {
        return new Interval(value, value);
    }

    Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return new Interval(low - other.high, high - other.low);
    }

    Interval times(Interval other) {
        return hull(low * other.low, low * other.high, high * other.low, high * other.high);
    }

    /// Divides by an interval that does not hold zero.
    Interval over(Interval other) {
        return hull(low / other.low, low / other.high, high / other.low, high / other.high);
    }

    boolean holds(double value) {
        return low <= value && value <= high;
    }

    Standing compare(Condition.Relation relation, Interval other) {
        return switch (relation) {
            case LESS -> standing(high < other.low, low >= other.high);
            case AT_MOST -> standing(high <= other.low, low > other.high);
            case MORE -> standing(low > other.high, high <= other.low);
            case AT_LEAST -> standing(low >= other.high, high < other.low);
            case EQUAL -> standing(other.low <= low && high <= other.high, high < other.low || low > other.high);
        };
    }

    private static Standing standing(boolean always, boolean never) {
        if (always) {
            return Standing.HOLDS;
        }
        return never ? Standing.FAILS : Standing.SPLIT;
    }

    private static Interval hull(double a, double b, double c, double d) {
        return new Interval(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }
}
