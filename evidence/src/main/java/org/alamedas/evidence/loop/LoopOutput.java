package org.alamedas.evidence.loop;

import org.alamedas.model.expr.Name;

/// A figure by which runs with and without a loop are compared.
///
/// @param variable the variable
/// @param moment when it is read, in the model's time
/// @param shown whether the values are shown, or only how one stands to the other
public record LoopOutput(Name variable, double moment, Shown shown) {
    /// How a figure is shown.
    public enum Shown {
        /// Both values.
        VALUE,
        /// The value without the loop over the value with it: for hazards, whose level means little.
        RATIO
    }
}
