package org.alamedas.model.definition;

/// What a data variable is worth between the moments for which there is data.
public enum Interpolation {
    /// The value on the straight line from the last observation to the next.
    LINEAR,
    /// The value of the last observation.
    HOLD_BACKWARD,
    /// The value of the next observation.
    LOOK_FORWARD,
    /// Nothing: the value is missing.
    NONE
}
