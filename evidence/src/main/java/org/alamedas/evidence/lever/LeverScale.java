package org.alamedas.evidence.lever;

/// The values that a lever can be given.
///
/// @param low the smallest
/// @param high the largest, above `low`
/// @param step the distance between values worth trying, above 0
public record LeverScale(double low, double high, double step) {
    /// Refuses limits in the wrong order and a step that is not above 0.
    public LeverScale {
        if (!(low < high) || !(step > 0)) {
            throw new IllegalArgumentException(
                    "a lever needs low < high and a step above 0, not " + low + ", " + high + " and " + step);
        }
    }

    /// Says whether a value is within the limits.
    ///
    /// @param value any number
    /// @return true if it is
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
