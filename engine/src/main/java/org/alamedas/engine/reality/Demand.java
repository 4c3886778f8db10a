package org.alamedas.engine.reality;

import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// What must follow, and when.
///
/// @param when at which moments it must be true
/// @param crossings how often it must turn from true to false and back
/// @param formula what must be true
record Demand(When when, int crossings, Formula formula) {
    private static final Name ONCE = Name.of("AT LEAST ONCE");
    private static final Name CROSSING = Name.of("CROSSING");

    /// At which moments a consequence must be true.
    enum When {
        /// Whenever the condition is.
        ALWAYS,
        /// At one moment at least at which the condition is.
        ONCE,
        /// At first, and then false and true in turn as often as lines cross.
        IN_TURN
    }

    static Demand of(Expr consequence) {
        if (consequence instanceof Expr.Call call) {
            if (call.function().name().equals(ONCE) && call.arguments().size() == 1) {
                return new Demand(When.ONCE, 0, Formula.of(call.arguments().getFirst(), false));
            }
            if (call.function().name().equals(CROSSING)
                    && call.arguments().size() == 2
                    && call.arguments().get(1) instanceof Expr.Literal times) {
                Formula formula = Formula.of(call.arguments().getFirst(), false);
                return new Demand(When.IN_TURN, (int) times.value(), formula);
            }
        }
        return new Demand(When.ALWAYS, 0, Formula.of(consequence, false));
    }
}
