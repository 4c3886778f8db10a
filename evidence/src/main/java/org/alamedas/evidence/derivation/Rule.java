package org.alamedas.evidence.derivation;

/// How a derived figure follows from others.
public enum Rule {
    /// The factor times the relative rise over the year before.
    GROWTH,
    /// The factor times the first series less the second.
    DIFFERENCE,
    /// The factor times the mean of the twelve months.
    MEAN_OF_MONTHS,
    /// The factor at the first figure, then raised by the yearly per cent of the other series.
    CHAIN,
    /// From figures that are not in the record; the note of each row tells how.
    OUTSIDE
}
