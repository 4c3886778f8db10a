package org.alamedas.evidence.loop;

import org.alamedas.model.expr.Name;

/// A figure by which runs with and without a loop are compared.
///
/// @param variable the variable
/// @param moment when it is read, in the model's time
public record LoopOutput(Name variable, double moment) {}
