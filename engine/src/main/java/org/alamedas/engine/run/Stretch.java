package org.alamedas.engine.run;

/// A part of a run, and where it ended.
///
/// @param result what was recorded; rows of the moments after the state from which it went on
/// @param state where it stood at its end
public record Stretch(RunResult result, RunState state) {}
