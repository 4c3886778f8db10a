package org.alamedas.model.expr;

import java.util.ArrayList;
import java.util.List;

/// The expressions that stand directly in another.
public final class Parts {
    private Parts() {}

    /// Returns the expressions that stand directly in an expression.
    ///
    /// @param expr the expression
    /// @return in the order of the text; those in the subscripts of a function after its arguments
    public static List<Expr> of(Expr expr) {
        return switch (expr) {
            case Expr.Literal _, Expr.Text _ -> List.of();
            case Expr.Reference reference -> computed(reference.subscripts());
            case Expr.Call call -> {
                List<Expr> parts = new ArrayList<>(call.arguments());
                parts.addAll(computed(call.function().subscripts()));
                yield parts;
            }
            case Expr.Unary unary -> List.of(unary.operand());
            case Expr.Binary binary -> List.of(binary.left(), binary.right());
            case Expr.If choice -> List.of(choice.condition(), choice.whenTrue(), choice.whenFalse());
            case Expr.Lookup lookup -> List.of(lookup.input());
        };
    }

    /// The expressions inside subscripts.
    static List<Expr> computed(List<Subscript> subscripts) {
        List<Expr> parts = new ArrayList<>();
        for (Subscript subscript : subscripts) {
            switch (subscript) {
                case Subscript.Named _, Subscript.Wildcard _ -> {}
                case Subscript.Index index -> parts.add(index.expression());
                case Subscript.Range range -> {
                    parts.add(range.from());
                    parts.add(range.to());
                }
            }
        }
        return parts;
    }
}
