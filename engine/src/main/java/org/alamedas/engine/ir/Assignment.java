package org.alamedas.engine.ir;

/// A value to be computed and kept.
///
/// @param slot where it goes
/// @param value what computes it
public record Assignment(int slot, Op value) {}
