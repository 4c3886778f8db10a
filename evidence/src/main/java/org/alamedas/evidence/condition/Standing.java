package org.alamedas.evidence.condition;

/// What the evidence says about a condition.
public enum Standing {
    /// It holds, over the whole band of the figures.
    HOLDS,
    /// It does not hold, over the whole band of the figures.
    FAILS,
    /// Sources, theories or the edges of a band disagree.
    SPLIT,
    /// What it asks for is missing or not verified.
    UNDECIDED
}
