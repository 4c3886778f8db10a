package org.alamedas.engine.check;

import java.util.List;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// What a reference to a variable stands for.
///
/// @param variable the variable
/// @param positions which elements, one position for each of its dimensions; none for a scalar
public record Access(Name variable, List<Position> positions) {
    /// Copies the positions.
    public Access {
        positions = List.copyOf(positions);
    }

    /// Returns what computes the elements that are known only while running.
    ///
    /// @return the expressions, in the order of the dimensions
    public List<Expr> indices() {
        return positions.stream()
                .flatMap(position -> switch (position) {
                    case Position.Computed(Expr index) -> java.util.stream.Stream.of(index);
                    case Position.Fixed _, Position.Along _, Position.Through _ ->
                        java.util.stream.Stream.<Expr>empty();
                })
                .toList();
    }
}
