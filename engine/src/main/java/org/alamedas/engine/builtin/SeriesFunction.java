package org.alamedas.engine.builtin;

/// What makes a series of data from another one, before a run.
///
/// Source: Vensim Reference Manual, "TIME SHIFT", "CUMULATE".
public enum SeriesFunction {
    /// The series as it is the second argument later: each point moves that much back.
    TIME_SHIFT,
    /// At each point the sum of the values up to it.
    CUMULATE,
    /// At the last point the sum of all values, and nothing at the others.
    CUMULATE_FINAL
}
