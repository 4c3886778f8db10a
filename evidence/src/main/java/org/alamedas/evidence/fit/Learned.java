package org.alamedas.evidence.fit;

import org.alamedas.evidence.annotation.Mode;
import org.alamedas.model.expr.Name;

/// What the data of the last stage that is predicted from teach about one free number.
///
/// @param theory the id of the theory
/// @param mode how events came about
/// @param parameter the number
/// @param kind what it is
/// @param reduction the share of its prior variance that is gone, on the normal scale of the
///     sampler; noise of the
///     sampler makes it differ from 0 for placebos too
/// @param mean mean of the posterior, in the unit of the number
/// @param sd standard deviation of the posterior, in the unit of the number
public record Learned(
        String theory, Mode mode, Name parameter, FreeParameter.Kind kind, double reduction, double mean, double sd) {}
