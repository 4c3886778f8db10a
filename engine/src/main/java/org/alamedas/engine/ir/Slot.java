package org.alamedas.engine.ir;

import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One numbered value of a run.
///
/// @param name the variable's name; for a slot of the engine's own, a description in angle brackets
/// @param kind what it is
/// @param unit its unit as written; absent where the author gave none
/// @param documentation what it means, in the author's words; empty where there is none
/// @param range the values that the author considers; absent where none were given
/// @param span where it is defined
public record Slot(
        Name name,
        Kind kind,
        @Nullable String unit,
        String documentation,
        @Nullable ValueRange range,
        Span span) {

    /// What a slot is.
    public enum Kind {
        /// The present moment, or that of jumps; set from outside.
        TIME,
        /// Start, stop, step or save interval of the run.
        CONTROL,
        /// An auxiliary that is the same throughout a run.
        CONSTANT,
        /// A variable computed at every evaluation.
        AUXILIARY,
        /// A rate of change of stocks.
        FLOW,
        /// A quantity that accumulates.
        STOCK,
        /// A value found at the start and kept.
        HELD,
        /// A part of an equation that is too deep to be evaluated in one piece.
        PART,
        /// A stock or an auxiliary that a delay, a smooth or the like stands for.
        INNER;

        /// Says whether it is a variable of the model.
        ///
        /// @return false for the slots of the engine's own
        public boolean isVariable() {
            return switch (this) {
                case CONSTANT, AUXILIARY, FLOW, STOCK -> true;
                case TIME, CONTROL, HELD, PART, INNER -> false;
            };
        }
    }
}
