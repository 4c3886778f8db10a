package org.alamedas.engine.reality;

import org.alamedas.model.definition.RealityCheck;

/// A reality check, for one element where it runs over dimensions, and what came of it.
///
/// @param check the check
/// @param name its name, with the element in brackets
/// @param verdict what came of it
public record Tested(RealityCheck.Constraint check, String name, Verdict verdict) {}
