package org.alamedas.evidence.replay;

import org.jspecify.annotations.Nullable;

/// Theil's inequality statistics of a simulated and an actual series.
///
/// With m the model, r the record, n points, MSE = (1/n) sum (m - r)^2, means M and R, standard
/// deviations s_m and
/// s_r (divided by n) and correlation c:
///
/// - u1 = sqrt(MSE) / (sqrt((1/n) sum m^2) + sqrt((1/n) sum r^2)), from 0 (perfect) to 1;
/// - u2 = sqrt(sum (m - r)^2 / sum (r - r')^2) over the points that have one before them, r' being the
///   record's
///   figure before: 1 is as good as carrying the last figure forward, below 1 is better;
/// - bias = (M - R)^2 / MSE, variance = (s_m - s_r)^2 / MSE, covariance = 2 (1 - c) s_m s_r / MSE,
///   which sum to 1:
///   error of level, of amplitude, and point by point.
///
/// Source: H. Theil, Applied Economic Forecasting, North-Holland, 1966, chapter 2; J. D. Sterman,
/// Appropriate
/// summary statistics for evaluating the historical fit of system dynamics models, Dynamica 10(2),
/// 1984, 51-66.
///
/// @param u1 the inequality coefficient; null where model and record are zero throughout
/// @param u2 the error relative to carrying the last figure forward; null where the record shows no
///     change
/// @param bias the share of unequal means; null, like the next two, where the fit is perfect
/// @param variance the share of unequal variation
/// @param covariance the share of unequal covariation
public record Inequality(
        @Nullable Double u1,
        @Nullable Double u2,
        @Nullable Double bias,
        @Nullable Double variance,
        @Nullable Double covariance) {}
