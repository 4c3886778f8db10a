package org.alamedas.evidence.measurement;

/// How a number that is compared with an observation is read off a run.
public enum Reading {
    /// The mean of the variable over the year or month of the date.
    MEAN,
    /// The variable at the end of the day of the date, linear between two steps.
    AT,
    /// `100 ln(a / b)`, where `a` is the mean over the date and `b` the mean over the earlier date.
    GROWTH
}
