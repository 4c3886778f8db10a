package org.alamedas.evidence.replay;

import org.alamedas.evidence.series.ObservationDate;

/// Calendar years from a first to a last, both included.
///
/// @param from the first
/// @param to the last, at least `from`
public record YearRange(int from, int to) {
    /// The most years that a range may span.
    public static final int LONGEST = 1000;

    /// Refuses a range that is empty or too long.
    public YearRange {
        if (from > to || to - (long) from >= LONGEST) {
            throw new IllegalArgumentException(
                    "years " + from + ".." + to + " must rise and be at most " + LONGEST + " years");
        }
    }

    /// Says whether a date lies in the range.
    ///
    /// @param date the date
    /// @return true if its calendar year does
    public boolean holds(ObservationDate date) {
        return from <= date.year() && date.year() <= to;
    }

    /// Returns how many years there are.
    ///
    /// @return at least 1
    public int years() {
        return to - from + 1;
    }
}
