package org.alamedas.model.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Replaces references and calls in an expression, computed subscripts included.
///
/// It works from the inside out and without recursion, so that no depth of nesting is too deep; what has no replaced
/// part stays the same object.
public final class Rewriting {
    private Rewriting() {}

    /// Replaces references, among them the names of called graphical functions where a reference replaces them.
    ///
    /// @param root the expression
    /// @param names what stands for a reference; the reference itself where it stays
    /// @return the expression with every reference replaced
    public static Expr rename(Expr root, Function<Expr.Reference, Expr> names) {
        return rename(root, names, names);
    }

    /// Replaces references, and the names of what is called in another way.
    ///
    /// @param root the expression
    /// @param names what stands for a reference; the reference itself where it stays
    /// @param functions what stands for the name of a function; where it is no reference, the name stays
    /// @return the expression with every reference replaced
    public static Expr rename(
            Expr root, Function<Expr.Reference, Expr> names, Function<Expr.Reference, Expr> functions) {
        return replace(root, expr -> switch (expr) {
            case Expr.Reference reference -> names.apply(reference);
            case Expr.Call call ->
                functions.apply(call.function()) instanceof Expr.Reference function
                        ? new Expr.Call(function, call.arguments(), call.span())
                        : call;
            case Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> expr;
        });
    }

    /// Replaces calls.
    ///
    /// @param root the expression
    /// @param ofCall what stands for a call, whose arguments are already replaced; the call itself where it stays
    /// @return the expression with every call replaced
    public static Expr rewrite(Expr root, Function<Expr.Call, Expr> ofCall) {
        return replace(root, expr -> expr instanceof Expr.Call call ? ofCall.apply(call) : expr);
    }

    private static Expr replace(Expr root, UnaryOperator<Expr> replacement) {
        Deque<Expr> open = new ArrayDeque<>(List.of(root));
        List<Expr> backwards = new ArrayList<>();
        while (!open.isEmpty()) {
            Expr next = open.pop();
            backwards.add(next);
            Parts.of(next).forEach(open::push);
        }
        Deque<Expr> done = new ArrayDeque<>();
        for (Expr expr : backwards.reversed()) {
            List<Expr> old = Parts.of(expr);
            List<Expr> parts = new ArrayList<>();
            for (int i = 0; i < old.size(); i++) {
                parts.addFirst(done.pop());
            }
            Expr same = isSame(old, parts) ? expr : with(expr, parts);
            done.push(replacement.apply(same));
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

    private static Expr with(Expr expr, List<Expr> parts) {
        return switch (expr) {
            case Expr.Literal _, Expr.Text _ -> expr;
            case Expr.Reference reference -> with(reference, parts);
            case Expr.Call call -> {
                int arguments = call.arguments().size();
                yield new Expr.Call(
                        with(call.function(), parts.subList(arguments, parts.size())),
                        parts.subList(0, arguments),
                        call.span());
            }
            case Expr.Unary unary -> new Expr.Unary(unary.operator(), parts.getFirst(), unary.span());
            case Expr.Binary binary -> new Expr.Binary(binary.operator(), parts.get(0), parts.get(1), binary.span());
            case Expr.If choice -> new Expr.If(parts.get(0), parts.get(1), parts.get(2), choice.span());
            case Expr.Lookup lookup -> new Expr.Lookup(lookup.table(), parts.getFirst(), lookup.span());
        };
    }

    private static Expr.Reference with(Expr.Reference reference, List<Expr> parts) {
        List<Subscript> subscripts = new ArrayList<>();
        int next = 0;
        for (Subscript subscript : reference.subscripts()) {
            subscripts.add(
                    switch (subscript) {
                        case Subscript.Named _, Subscript.Wildcard _ -> subscript;
                        case Subscript.Index index -> new Subscript.Index(parts.get(next++), index.span());
                        case Subscript.Range range ->
                            new Subscript.Range(parts.get(next++), parts.get(next++), range.span());
                    });
        }
        return new Expr.Reference(reference.name(), subscripts, reference.span());
    }
}
