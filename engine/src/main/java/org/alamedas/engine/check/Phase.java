package org.alamedas.engine.check;

import java.util.List;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.expr.Expr;

/// When an expression is evaluated, which decides what some functions in it mean.
public enum Phase {
    /// At the start of the run, to find initial values.
    INITIAL,
    /// At every evaluation of the flows.
    ACTIVE;

    /// Returns the parts of an expression that are evaluated together with it.
    ///
    /// Not among them are the name of a graphical function, an argument held from the start, and
    /// the side of an
    /// `ACTIVE INITIAL` that belongs to the other phase.
    ///
    /// @param expr the expression
    /// @param scope what names stand for
    /// @return its operands, in source order
    public List<Expr> parts(Expr expr, Scope scope) {
        if (expr instanceof Expr.Call call
                && scope.find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row)
                && row.arity().accepts(call.arguments().size())) {
            return parts(row.meaning(), call.arguments());
        }
        return Expressions.parts(expr);
    }

    private List<Expr> parts(Meaning meaning, List<Expr> arguments) {
        return switch (meaning) {
            case Meaning.AtStart _ -> List.of();
            case Meaning.ActiveInitial _ -> List.of(arguments.get(this == ACTIVE ? 0 : 1));
            case Meaning.TableRead _ -> arguments.subList(1, arguments.size());
            case Meaning.DataRead _, Meaning.SeriesMade _ -> arguments.subList(1, arguments.size());
            case Meaning.Computed _, Meaning.Folded _, Meaning.Fixed _, Meaning.Provided _ -> arguments;
            case Meaning.Drawn drawn -> drawn.density() ? arguments.subList(1, arguments.size()) : arguments;
            case Meaning.Choice _, Meaning.Expanded _, Meaning.Unsupported _ -> arguments;
            case Meaning.Kept _, Meaning.Recalled _ -> arguments;
            case Meaning.Aggregated _,
                    Meaning.Counted _,
                    Meaning.OverArrays _,
                    Meaning.Offset _,
                    Meaning.Transposed _ -> arguments;
        };
    }
}
