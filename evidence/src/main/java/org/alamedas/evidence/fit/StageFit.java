package org.alamedas.evidence.fit;

import org.alamedas.evidence.annotation.Mode;

/// How well a theory fits the data of a stage.
///
/// @param theory its id
/// @param mode how events came about
/// @param stage the stage
/// @param targets how many observations are fitted, those of earlier stages included
/// @param logEvidence natural logarithm of the probability density of the data new in this stage,
///     given those before it
/// @param rms root mean square distance of the fitted observations from the mean of the posterior,
///     in their standard
///     deviations
/// @param discrepancy mean of the posterior: how many times farther off than errors of measurement
///     the model is
public record StageFit(
        String theory, Mode mode, String stage, int targets, double logEvidence, double rms, double discrepancy) {}
