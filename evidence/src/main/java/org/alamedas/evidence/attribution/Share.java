package org.alamedas.evidence.attribution;

/// What a cause makes of an effect under a theory, over its draws.
///
/// @param cause the cause's id
/// @param low the tenth part of the draws lies below
/// @param middle half of the draws lie below
/// @param high the tenth part of the draws lies above
public record Share(String cause, double low, double middle, double high) {}
