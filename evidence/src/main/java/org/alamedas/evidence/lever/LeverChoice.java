package org.alamedas.evidence.lever;

import org.jspecify.annotations.Nullable;

/// A lever pulled.
///
/// @param lever its id
/// @param value the value given to it
/// @param from the first moment in force; that of the lever if absent
/// @param until the first moment no longer in force; that of the lever if absent
public record LeverChoice(
        String lever,
        double value,
        @Nullable Double from,
        @Nullable Double until) {
    /// Makes a choice for the lever's own window.
    ///
    /// @param lever its id
    /// @param value the value given to it
    public LeverChoice(String lever, double value) {
        this(lever, value, null, null);
    }
}
