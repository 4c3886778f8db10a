package org.alamedas.model.definition;

import org.alamedas.model.expr.Expr;

/// A statement about how the system behaves in reality, against which a model is tested; no part of its equations.
public sealed interface RealityCheck {
    /// Returns what the statement is called and over which dimensions it runs.
    ///
    /// @return name, dimensions, documentation and place; no unit
    Declaration declaration();

    /// What must follow from a condition.
    ///
    /// @param declaration its name
    /// @param condition what is forced to be true: comparisons, names of test inputs, and connectives between them
    /// @param consequence what must then be true
    record Constraint(Declaration declaration, Expr condition, Expr consequence) implements RealityCheck {}

    /// A change of the model under which constraints are tested.
    ///
    /// @param declaration its name
    /// @param change an equation, or several joined by a logical and, each of a variable and what replaces its own
    record TestInput(Declaration declaration, Expr change) implements RealityCheck {}
}
