package org.alamedas.engine.ensemble;

/// Bins of equal width, the same for a variable at all its moments.
///
/// @param from where the first begins, in the variable's unit
/// @param to where the last ends
/// @param count how many they are; 0 for none
public record Bins(double from, double to, int count) {
    /// The most bins of a variable.
    public static final int MOST = 1000;

    /// Requires a number of bins that there can be.
    public Bins {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a histogram has from 1 to " + MOST + " bins, not " + count);
        }
    }

    /// Returns the bin of a value between the ends, from 0; a value on an edge is in the upper one of its two bins, the
    /// greatest in the last.
    int of(double value) {
        double share = to > from ? (value / 2 - from / 2) / (to / 2 - from / 2) : 0;
        return Math.clamp((long) (share * count), 0, count - 1);
    }
}
