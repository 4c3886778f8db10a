package org.alamedas.evidence.episode;

/// What is read off the values of one variable.
public enum Measure {
    /// The last value of the run.
    END,
    /// The value one day before day 0.
    EVE,
    /// The smallest value in the days of the period.
    LOWEST,
    /// The largest value in the days of the period.
    HIGHEST,
    /// The mean of the days of the period over the value of the eve.
    MEAN_OVER_EVE,
    /// The smallest value in the days of the period over the value of the eve.
    LOWEST_OVER_EVE,
    /// The largest size, whatever the sign, in the whole run.
    LARGEST_SIZE
}
