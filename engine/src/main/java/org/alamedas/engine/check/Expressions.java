package org.alamedas.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alamedas.model.expr.Expr;

/// Walks over expressions without recursion.
public final class Expressions {
    private Expressions() {}

    /// Returns the parts of an expression that have values.
    ///
    /// @param expr the expression
    /// @return its operands, in source order
    public static List<Expr> parts(Expr expr) {
        return switch (expr) {
            case Expr.Literal _, Expr.Text _, Expr.Reference _ -> List.of();
            case Expr.Call call -> call.arguments();
            case Expr.Unary unary -> List.of(unary.operand());
            case Expr.Binary binary -> List.of(binary.left(), binary.right());
            case Expr.If choice -> List.of(choice.condition(), choice.whenTrue(), choice.whenFalse());
            case Expr.Lookup lookup -> List.of(lookup.input());
        };
    }

    /// Visits an expression and everything below it, each before its parts, in source order.
    ///
    /// @param root the expression
    /// @param parts which parts of a node to go on to
    /// @param visitor what to do at each
    public static void visit(Expr root, Function<Expr, List<Expr>> parts, Consumer<Expr> visitor) {
        Deque<Expr> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expr next = open.pop();
            visitor.accept(next);
            parts.apply(next).reversed().forEach(open::push);
        }
    }

    /// Lists an expression and everything below it, each after its parts, in source order.
    ///
    /// @param root the expression
    /// @param parts which parts of a node to go on to
    /// @return the nodes; the last is the root
    public static List<Expr> postorder(Expr root, Function<Expr, List<Expr>> parts) {
        Deque<Expr> open = new ArrayDeque<>();
        List<Expr> backwards = new ArrayList<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expr next = open.pop();
            backwards.add(next);
            parts.apply(next).forEach(open::push);
        }
        return backwards.reversed();
    }
}
