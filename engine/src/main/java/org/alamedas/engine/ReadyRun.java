package org.alamedas.engine;

import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.PlannedRun;

/// A run that a model's author asks for, made ready.
///
/// @param plan what its author says
/// @param model the model, with the graphical functions that the run has
/// @param spec the constants and controls that the run has
public record ReadyRun(PlannedRun plan, CompiledModel model, RunSpec spec) {}
