package org.alamedas.evidence.lever;

/// What a lever does to the historical path of its variable.
public enum LeverChange {
    /// The lever's value stands in its place.
    REPLACE,
    /// The path is multiplied by the lever's value; 1 is history.
    MULTIPLY,
    /// The lever's value is added to the path; 0 is history.
    ADD
}
