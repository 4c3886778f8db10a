package org.alamedas.evidence.counterfactual;

/// Which way a theory says that a number moves.
public enum Direction {
    /// Down in at least nine of ten pairs.
    DOWN,
    /// Up in at least nine of ten pairs.
    UP,
    /// Neither: the range straddles no effect, or all of it lies within a fiftieth of it.
    OPEN
}
