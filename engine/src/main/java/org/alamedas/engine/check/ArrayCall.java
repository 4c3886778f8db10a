package org.alamedas.engine.check;

import java.util.List;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.model.expr.Expr;

/// What a call of a function of whole arrays stands for.
///
/// @param method what computes it
/// @param arguments as many as the call has
/// @param result what the method gives goes through, its last dimensions
/// @param positions which of these elements the call is worth, one position for each of them
public record ArrayCall(ArrayMethod method, List<Argument> arguments, List<Axis> result, List<Position> positions) {
    /// Copies the lists.
    public ArrayCall {
        arguments = List.copyOf(arguments);
        result = List.copyOf(result);
        positions = List.copyOf(positions);
    }

    /// One argument.
    ///
    /// @param expression its value, with the axes after those around the call
    /// @param axes what the argument goes through; none for a single number
    public record Argument(Expr expression, List<Axis> axes) {
        /// Copies the axes.
        public Argument {
            axes = List.copyOf(axes);
        }
    }

    List<Expr> expressions() {
        return arguments.stream().map(Argument::expression).toList();
    }
}
