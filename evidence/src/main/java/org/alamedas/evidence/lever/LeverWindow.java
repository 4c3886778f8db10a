package org.alamedas.evidence.lever;

import org.jspecify.annotations.Nullable;

/// When a lever is in force, in the model's unit of time.
///
/// @param from the first moment; absent for the start of the run
/// @param until the first moment after it; absent for the end of the run
/// @param movable whether a choice may move both
public record LeverWindow(@Nullable Double from, @Nullable Double until, boolean movable) {}
