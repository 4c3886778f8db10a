package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Rewriting;

/// The names in expressions.
final class References {
    private References() {}

    /// Returns the references in an expression, called graphical functions among them, from the
    /// inside out.
    static List<Expr.Reference> in(Expr root) {
        List<Expr.Reference> found = new ArrayList<>();
        Rewriting.rename(root, reference -> {
            found.add(reference);
            return reference;
        });
        return found;
    }
}
