package org.alamedas.evidence.theory;

/// What a theory says of a feedback loop.
public enum LoopStance {
    /// Every link of the loop is asserted.
    KEPT,
    /// Some link of the loop is open.
    OPEN,
    /// Some link of the loop is denied.
    DENIED,
    /// The loop is there and works the other way.
    REVERSED
}
