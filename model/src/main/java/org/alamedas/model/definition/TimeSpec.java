package org.alamedas.model.definition;

import org.alamedas.model.expr.Expr;
import org.jspecify.annotations.Nullable;

/// When a model starts and stops and how it steps.
///
/// The limits are expressions because in some languages they are variables like any other; none may depend on a stock.
///
/// @param start the first moment
/// @param stop the last moment, after `start`
/// @param step the time step, above 0
/// @param saveEvery the interval between recorded moments; absent where it is the step
/// @param method how stocks are stepped
/// @param unit the unit of time; absent where the author gave none
public record TimeSpec(
        Expr start,
        Expr stop,
        Expr step,
        @Nullable Expr saveEvery,
        IntegrationMethod method,
        @Nullable UnitText unit) {}
