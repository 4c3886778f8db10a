package org.alamedas.analysis.cause;

import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Expr;

/// Runs that record everything at every step.
public final class EveryStep {
    private EveryStep() {}

    /// Returns what to ask for.
    ///
    /// @param model the model
    /// @return a run as modelled; where the model saves more seldom than it steps and its step is a number,
    ///     at every step
    public static RunSpec of(CompiledModel model) {
        boolean plain =
                model.model().time().saveEvery() != null && model.model().time().step() instanceof Expr.Literal;
        Double every = plain && model.model().time().step() instanceof Expr.Literal step ? step.value() : null;
        return new RunSpec(null, null, null, every, null, Map.of(), List.of(), false);
    }
}
