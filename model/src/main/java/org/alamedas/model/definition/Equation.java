package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One equation of a variable: for the whole of it, or for some of its elements.
///
/// @param target the elements that the equation defines; empty for a scalar or for every element
/// @param exceptions element combinations that it does not define although `target` covers them
/// @param expression the right-hand side
/// @param initial another right-hand side that holds at the start of a run only; usually absent
/// @param span the place of the whole equation
public record Equation(
        List<Subscript> target,
        List<List<Subscript>> exceptions,
        Expr expression,
        @Nullable Expr initial,
        Span span) {

    /// Copies the lists.
    public Equation {
        target = List.copyOf(target);
        exceptions = exceptions.stream().map(List::copyOf).toList();
    }

    /// Makes the one equation of a scalar, or of all the elements of an array.
    ///
    /// @param expression the right-hand side
    /// @return the equation, at the place of its expression
    public static Equation of(Expr expression) {
        return new Equation(List.of(), List.of(), expression, null, expression.span());
    }
}
