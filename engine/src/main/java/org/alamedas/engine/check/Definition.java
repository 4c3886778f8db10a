package org.alamedas.engine.check;

import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Something that has a value during a run: a variable, a value that the run provides, or a value held
/// from the start.
public sealed interface Definition {
    /// Returns what computes the value whenever the flows are evaluated.
    ///
    /// @return the expression; null for what is not computed then
    @Nullable
    Expr active();

    /// Returns what computes the value at the start of the run, where it is needed to find initial
    /// values.
    ///
    /// @return the expression; null for what is set from outside
    @Nullable
    Expr initial();

    /// Returns what messages call it.
    ///
    /// @return a name as written
    String label();

    /// Returns where it is defined.
    ///
    /// @return a place in the model's source
    Span span();

    /// A value that the run provides.
    ///
    /// @param value which
    /// @param active what computes it; null for the present moment, and for a save interval that is
    ///     the step
    /// @param span its place
    record Control(SystemValue value, @Nullable Expr active, Span span) implements Definition {
        @Override
        public @Nullable Expr initial() {
            return active;
        }

        @Override
        public String label() {
            return switch (value) {
                case TIME -> "the time";
                case START -> "the start time";
                case STOP -> "the stop time";
                case STEP -> "the time step";
                case SAVE_EVERY -> "the save interval";
            };
        }
    }

    /// A flow or an auxiliary.
    ///
    /// @param variable the variable
    /// @param active its equation
    /// @param start its equation at the start; absent where it is the same
    record Computed(
            Variable variable, Expr active, @Nullable Expr start) implements Definition {
        @Override
        public Expr initial() {
            return start == null ? active : start;
        }

        @Override
        public String label() {
            return variable.name().written();
        }

        @Override
        public Span span() {
            return variable.declaration().span();
        }
    }

    /// A stock.
    ///
    /// @param variable the stock
    /// @param initial its initial value
    record Level(Variable.Stock variable, Expr initial) implements Definition {
        @Override
        public @Nullable Expr active() {
            return null;
        }

        @Override
        public String label() {
            return variable.name().written();
        }

        @Override
        public Span span() {
            return variable.declaration().span();
        }
    }

    /// The value of an expression at the start of the run.
    ///
    /// @param call the call that asks for it
    /// @param initial the expression
    record Held(Expr.Call call, Expr initial) implements Definition {
        @Override
        public @Nullable Expr active() {
            return null;
        }

        @Override
        public String label() {
            return call.function().name().written() + "(...)";
        }

        @Override
        public Span span() {
            return call.span();
        }
    }
}
