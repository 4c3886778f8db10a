package org.alamedas.engine.solve;

/// A moment within a step at which a flow is not smooth.
///
/// @param time the moment; the end of the step where there is none within
/// @param jump whether a function jumps there, and [org.alamedas.engine.ir.Program#MOMENT] moves on
public record Break(double time, boolean jump) {}
