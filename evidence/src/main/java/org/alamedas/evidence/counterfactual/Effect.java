package org.alamedas.evidence.counterfactual;

/// What a theory says of one measure of one counterfactual.
///
/// @param theory its id
/// @param measure the measure
/// @param low a tenth of the pairs lie below, in the unit of the comparison
/// @param median half of them lie below
/// @param high nine tenths of them lie below
/// @param direction which way it says that the number moves
public record Effect(String theory, Measure measure, double low, double median, double high, Direction direction) {}
