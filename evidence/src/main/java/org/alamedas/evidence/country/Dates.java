package org.alamedas.evidence.country;

import org.alamedas.model.expr.Expr;

/// Says whether an expression is the moment of the run.
final class Dates {
    private Dates() {}

    static boolean is(Expr input) {
        return input instanceof Expr.Reference(var name, var _, var _)
                && name.canonical().equalsIgnoreCase("time");
    }
}
