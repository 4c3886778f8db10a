package org.alamedas.formats.vensim;

import java.util.List;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.source.Span;

/// What the right side of an equation makes of its variable.
sealed interface Form {
    /// A stock.
    ///
    /// @param rate its net rate of change
    /// @param initial its value at the start
    record Level(Expr rate, Expr initial) implements Form {}

    /// A value at each moment.
    ///
    /// @param expression the value
    record Value(Expr expression) implements Form {}

    /// One value for each element, the last subscript running fastest.
    ///
    /// @param rows the values, row by row
    /// @param span their place
    record Values(List<List<Expr>> rows, Span span) implements Form {
        /// Copies the rows.
        public Values {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A graphical function.
    ///
    /// @param function the points
    record Points(GraphicalFunction function) implements Form {}

    /// What another file holds.
    ///
    /// @param call the function that reads it
    record External(ExternalCall call) implements Form {}

    /// Nothing: the values come from outside.
    record Absent() implements Form {}
}
