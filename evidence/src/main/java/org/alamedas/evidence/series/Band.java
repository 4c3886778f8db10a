package org.alamedas.evidence.series;

/// The band in which a true figure is believed to lie, in the unit of its series.
///
/// @param low its lower edge
/// @param high its upper edge, at least `low`
public record Band(double low, double high) {
    /// Refuses edges that are not finite or in the wrong order.
    public Band {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("a band needs finite low <= high, not " + low + " and " + high);
        }
    }

    /// Says whether a value lies in the band.
    ///
    /// @param value the value
    /// @return true from edge to edge, both included
    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /// Returns the band relative to a base that is 100.
    ///
    /// @param base above 0
    /// @return the band of the index
    public Band per(double base) {
        // The same order of operations as for the value, or an edge that equals it could end up on its other side.
        return new Band(100 * low / base, 100 * high / base);
    }
}
