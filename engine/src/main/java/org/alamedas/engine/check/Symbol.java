package org.alamedas.engine.check;

import org.alamedas.engine.builtin.Builtin;
import org.alamedas.model.definition.Variable;

/// What a name in an equation stands for.
public sealed interface Symbol {
    /// A variable of the model.
    ///
    /// @param variable the variable
    record OfModel(Variable variable) implements Symbol {}

    /// A row of the function table.
    ///
    /// @param row the row
    record OfLanguage(Builtin row) implements Symbol {}
}
