package org.alamedas.analysis.cause;

import org.alamedas.model.expr.Name;

/// What one input contributed to a change.
///
/// @param input the input; time itself where the equation reads it
/// @param amount the contribution, in the unit of the variable that changed
public record Contribution(Name input, double amount) {}
