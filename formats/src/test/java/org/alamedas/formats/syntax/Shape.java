package org.alamedas.formats.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Subscript;

/// Writes expressions with every grouping shown, so that two trees are equal exactly when their
/// texts are.
final class Shape {
    private Shape() {}

    static String of(Expr expression) {
        return switch (expression) {
            case Expr.Literal literal -> Double.toString(literal.value());
            case Expr.Text text -> "'" + text.text() + "'";
            case Expr.Reference reference -> reference(reference);
            case Expr.Call call -> "call " + reference(call.function()) + list(call.arguments());
            case Expr.Unary unary -> "(" + unary.operator() + " " + of(unary.operand()) + ")";
            case Expr.Binary binary ->
                "(" + of(binary.left()) + " " + binary.operator().symbol() + " " + of(binary.right()) + ")";
            case Expr.If choice ->
                "(if " + of(choice.condition()) + " " + of(choice.whenTrue()) + " " + of(choice.whenFalse()) + ")";
            case Expr.Lookup lookup -> "lookup " + lookup.table() + "(" + of(lookup.input()) + ")";
        };
    }

    private static String list(List<Expr> expressions) {
        return expressions.stream().map(Shape::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String reference(Expr.Reference reference) {
        String name = "<" + reference.name().canonical() + ">";
        return reference.subscripts().isEmpty()
                ? name
                : reference.subscripts().stream()
                        .map(Shape::subscript)
                        .collect(Collectors.joining(", ", name + "[", "]"));
    }

    private static String subscript(Subscript subscript) {
        return switch (subscript) {
            case Subscript.Named named -> named.name().canonical() + (named.aggregated() ? "!" : "");
            case Subscript.Wildcard wildcard -> "*";
            case Subscript.Range range -> of(range.from()) + ":" + of(range.to());
            case Subscript.Index index -> "#" + of(index.expression());
        };
    }
}
