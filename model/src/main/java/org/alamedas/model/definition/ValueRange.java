package org.alamedas.model.definition;

/// The values of a variable that its author considers.
///
/// @param low the smallest, or negative infinity
/// @param high the largest, or positive infinity; at least `low`
/// @param increment the distance between values worth trying; 0 where none is given
public record ValueRange(double low, double high, double increment) {
    /// Refuses limits that are not numbers or in the wrong order.
    public ValueRange {
        if (!(increment >= 0)) {
            throw new IllegalArgumentException("an increment is 0 or more, not " + increment);
        }
        if (!(low <= high)) {
            throw new IllegalArgumentException("a range needs low <= high, not " + low + " and " + high);
        }
    }

    /// Makes a range without an increment.
    ///
    /// @param low the smallest value
    /// @param high the largest value
    public ValueRange(double low, double high) {
        this(low, high, 0);
    }
}
