package org.alamedas.engine.check;

import java.util.Set;
import org.alamedas.model.expr.Name;

/// What the names of a model stand for.
///
/// @param scope variables and functions
/// @param shapes dimensions and arrays
/// @param inner variables that stand for a function that has stocks
record Resolution(Scope scope, Shapes shapes, Set<Name> inner) {
    Resolution {
        inner = Set.copyOf(inner);
    }
}
