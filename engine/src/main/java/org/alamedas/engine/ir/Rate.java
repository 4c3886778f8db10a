package org.alamedas.engine.ir;

/// How a stock changes.
///
/// @param stock its slot
/// @param nonNegative whether it never falls below 0
/// @param value its net rate of change, in its unit per unit of time
public record Rate(int stock, boolean nonNegative, Op value) {}
