package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;

/// Writes the dimensions that a function goes over, which Vensim marks, as XMILE does: `*` for a
/// whole dimension, else the name of a dimension that the equation does not go through.
final class Marks {
    private final Dimensions dimensions;

    Marks(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /// Rewrites an expression of Vensim.
    ///
    /// @param outer the dimensions that its equation goes through
    Expr write(Expr root, List<Name> outer) {
        return Rewriting.rewrite(root, call -> aggregates(call) ? unmarked(call, outer) : call);
    }

    private static boolean aggregates(Expr.Call call) {
        Builtin row = Builtins.find(Dialect.VENSIM, call.function().name());
        return row != null && row.meaning() instanceof Meaning.Aggregated;
    }

    private Expr unmarked(Expr.Call call, List<Name> outer) {
        Expr argument = call.arguments().getFirst();
        Set<Name> parts = new HashSet<>();
        for (Expr.Reference reference : References.in(argument)) {
            List<Name> declared = dimensions.of(reference.name());
            for (int i = 0; i < reference.subscripts().size(); i++) {
                if (reference.subscripts().get(i) instanceof Subscript.Named named
                        && named.aggregated()
                        && (i >= declared.size() || !declared.get(i).equals(named.name()))) {
                    parts.add(named.name());
                }
            }
        }
        Expr written = Rewriting.rename(argument, reference -> unmarked(reference, parts, outer));
        return new Expr.Call(call.function(), List.of(written), call.span());
    }

    private static Expr unmarked(Expr.Reference reference, Set<Name> parts, List<Name> outer) {
        List<Subscript> subscripts = new ArrayList<>();
        for (Subscript subscript : reference.subscripts()) {
            if (subscript instanceof Subscript.Named named && named.aggregated() && !parts.contains(named.name())) {
                subscripts.add(new Subscript.Wildcard(named.span()));
            } else if (subscript instanceof Subscript.Named named
                    && named.aggregated()
                    && !outer.contains(named.name())) {
                subscripts.add(new Subscript.Named(named.name(), false, named.span()));
            } else {
                subscripts.add(subscript);
            }
        }
        return new Expr.Reference(reference.name(), subscripts, reference.span());
    }
}
