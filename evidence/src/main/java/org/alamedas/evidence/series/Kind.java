package org.alamedas.evidence.series;

/// What kind of quantity a series holds.
public enum Kind {
    /// So much a year.
    FLOW,
    /// So much at a moment.
    STOCK,
    /// A quantity relative to a base.
    INDEX,
    /// A ratio or a rate of growth.
    RATE,
    /// A number of things.
    COUNT
}
