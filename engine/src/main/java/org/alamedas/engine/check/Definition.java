package org.alamedas.engine.check;

import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Something that has a value during a run: a variable, a value that the run provides, or a value
/// held from the start.
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

    /// Returns which elements are defined.
    ///
    /// @return their extent; a scalar's where it is no variable
    Extent extent();

    /// Returns what the references in the expressions stand for.
    ///
    /// @return the bindings
    Bindings bindings();

    /// Returns the part of the definition that is about some of its elements.
    ///
    /// @param part which
    /// @return a definition of the same kind
    Definition of(Extent part);

    /// A value that the run provides.
    ///
    /// @param value which
    /// @param active what computes it; null for the present moment, and for a save interval that is
    ///     the step
    /// @param bindings what its references stand for
    /// @param span its place
    record Control(SystemValue value, @Nullable Expr active, Bindings bindings, Span span) implements Definition {
        @Override
        public Extent extent() {
            return Extent.SCALAR;
        }

        @Override
        public Definition of(Extent part) {
            return this;
        }

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
                case MOMENT -> "the moment of jumps";
            };
        }
    }

    /// A flow, an auxiliary or a data variable, or some elements of one.
    ///
    /// @param variable the variable
    /// @param active its equation
    /// @param start its equation at the start; absent where it is the same
    /// @param extent which elements
    /// @param bindings what the references of both stand for
    record Computed(
            Variable variable, Expr active, @Nullable Expr start, Extent extent, Bindings bindings)
            implements Definition {
        /// Says whether the value is observed: the equation reads the variable's own series at the
        /// present moment.
        ///
        /// @return true for a data variable that does not follow from others
        public boolean isObserved() {
            return variable instanceof Variable.Data
                    && active instanceof Expr.Call call
                    && call.function().name().equals(variable.name());
        }

        @Override
        public Expr initial() {
            return start == null ? active : start;
        }

        @Override
        public String label() {
            return variable.name() + extent.label();
        }

        @Override
        public Span span() {
            return variable.declaration().span();
        }

        @Override
        public Definition of(Extent part) {
            return new Computed(variable, active, start, part, bindings);
        }
    }

    /// A stock, or some elements of one.
    ///
    /// @param variable the stock
    /// @param initial its initial value
    /// @param extent which elements
    /// @param bindings what its references stand for
    record Level(Variable.Stock variable, Expr initial, Extent extent, Bindings bindings) implements Definition {
        @Override
        public @Nullable Expr active() {
            return null;
        }

        @Override
        public String label() {
            return variable.name() + extent.label();
        }

        @Override
        public Span span() {
            return variable.declaration().span();
        }

        @Override
        public Definition of(Extent part) {
            return new Level(variable, initial, part, bindings);
        }
    }

    /// The rate at which a stock or some elements of one change; it has no value that others could
    /// read.
    ///
    /// @param variable the stock
    /// @param active its net rate
    /// @param extent which elements
    /// @param bindings what its references stand for
    record Derivative(Variable.Stock variable, Expr active, Extent extent, Bindings bindings) implements Definition {
        @Override
        public @Nullable Expr initial() {
            return null;
        }

        @Override
        public String label() {
            return "the rate of change of " + variable.name() + extent.label();
        }

        @Override
        public Span span() {
            return active.span();
        }

        @Override
        public Definition of(Extent part) {
            return new Derivative(variable, active, part, bindings);
        }
    }

    /// The value that a stock or some elements of one take over after a step; no others could read it.
    ///
    /// @param variable the stock
    /// @param active that value, of what holds at the start of the step
    /// @param extent which elements
    /// @param bindings what its references stand for
    record Next(Variable.Stock variable, Expr active, Extent extent, Bindings bindings) implements Definition {
        @Override
        public @Nullable Expr initial() {
            return null;
        }

        @Override
        public String label() {
            return "the next value of " + variable.name() + extent.label();
        }

        @Override
        public Span span() {
            return active.span();
        }

        @Override
        public Definition of(Extent part) {
            return new Next(variable, active, part, bindings);
        }
    }

    /// A value held from the start of the run.
    ///
    /// @param call the call that holds it
    /// @param initial its argument
    /// @param of the definition that the call stands in
    /// @param extent one element for each of the equation that the call stands in
    /// @param bindings what the references of that equation stand for
    record Held(Expr.Call call, Expr initial, Definition of, Extent extent, Bindings bindings) implements Definition {
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

        @Override
        public Definition of(Extent part) {
            return new Held(call, initial, of, part, bindings);
        }
    }
}
