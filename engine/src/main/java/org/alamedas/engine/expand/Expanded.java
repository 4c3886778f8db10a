package org.alamedas.engine.expand;

import java.util.List;
import java.util.Set;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// The variables of a model without functions that have stocks.
///
/// @param variables those of the model, in its order, then what the functions stand for
/// @param inner the names of the latter, which results do not show
public record Expanded(List<Variable> variables, Set<Name> inner) {
    /// Copies both.
    public Expanded {
        variables = List.copyOf(variables);
        inner = Set.copyOf(inner);
    }
}
