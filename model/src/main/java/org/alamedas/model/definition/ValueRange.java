package org.alamedas.model.definition;

/// The values of a variable that its author considers.
///
/// @param low the smallest, or negative infinity
/// @param high the largest, or positive infinity; at least `low`
public record ValueRange(double low, double high) {
    /// Refuses limits that are not numbers or in the wrong order.
    public ValueRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a range needs low <= high, not " + low + " and " + high);
        }
    }
}
