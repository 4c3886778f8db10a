package org.alamedas.engine.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.alamedas.model.expr.Expr;

/// Replaces calls in an expression from the inside out, without recursion; what has no replaced part stays the same
/// object.
final class Rewriting {
    private Rewriting() {}

    static Expr rewrite(Expr root, Function<Expr.Call, Expr> ofCall) {
        Deque<Expr> open = new ArrayDeque<>(List.of(root));
        List<Expr> backwards = new ArrayList<>();
        while (!open.isEmpty()) {
            Expr next = open.pop();
            backwards.add(next);
            parts(next).forEach(open::push);
        }
        Deque<Expr> done = new ArrayDeque<>();
        for (Expr expr : backwards.reversed()) {
            List<Expr> old = parts(expr);
            List<Expr> parts = new ArrayList<>();
            for (int i = 0; i < old.size(); i++) {
                parts.addFirst(done.pop());
            }
            Expr same = isSame(old, parts) ? expr : with(expr, parts);
            done.push(same instanceof Expr.Call call ? ofCall.apply(call) : same);
        }
        return done.pop();
    }

    @SuppressWarnings("ReferenceEquality") // equal parts elsewhere in the text are other parts
    private static boolean isSame(List<Expr> old, List<Expr> parts) {
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i) != parts.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<Expr> parts(Expr expr) {
        return switch (expr) {
            case Expr.Literal _, Expr.Text _, Expr.Reference _ -> List.of();
            case Expr.Call call -> call.arguments();
            case Expr.Unary unary -> List.of(unary.operand());
            case Expr.Binary binary -> List.of(binary.left(), binary.right());
            case Expr.If choice -> List.of(choice.condition(), choice.whenTrue(), choice.whenFalse());
            case Expr.Lookup lookup -> List.of(lookup.input());
        };
    }

    private static Expr with(Expr expr, List<Expr> parts) {
        return switch (expr) {
            case Expr.Literal _, Expr.Text _, Expr.Reference _ -> expr;
            case Expr.Call call -> new Expr.Call(call.function(), parts, call.span());
            case Expr.Unary unary -> new Expr.Unary(unary.operator(), parts.getFirst(), unary.span());
            case Expr.Binary binary -> new Expr.Binary(binary.operator(), parts.get(0), parts.get(1), binary.span());
            case Expr.If choice -> new Expr.If(parts.get(0), parts.get(1), parts.get(2), choice.span());
            case Expr.Lookup lookup -> new Expr.Lookup(lookup.table(), parts.getFirst(), lookup.span());
        };
    }
}
