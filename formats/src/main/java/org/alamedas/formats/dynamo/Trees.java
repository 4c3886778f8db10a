package org.alamedas.formats.dynamo;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Walks and rebuilds expressions.
final class Trees {
    private Trees() {}

    /// Rebuilds an expression with other references and calls.
    ///
    /// @param expr the expression
    /// @param references what a reference becomes
    /// @param calls what a call becomes; it has to deal with the call's arguments itself
    static Expr rebuild(Expr expr, Function<Expr.Reference, Expr> references, Function<Expr.Call, Expr> calls) {
        return switch (expr) {
            case Expr.Literal literal -> literal;
            case Expr.Text text -> text;
            case Expr.Reference reference -> references.apply(reference);
            case Expr.Call call -> calls.apply(call);
            case Expr.Unary(var operator, var operand, var span) ->
                new Expr.Unary(operator, rebuild(operand, references, calls), span);
            case Expr.Binary(var operator, var left, var right, var span) ->
                new Expr.Binary(operator, rebuild(left, references, calls), rebuild(right, references, calls), span);
            case Expr.If(var condition, var yes, var no, var span) ->
                new Expr.If(
                        rebuild(condition, references, calls),
                        rebuild(yes, references, calls),
                        rebuild(no, references, calls),
                        span);
            case Expr.Lookup(var table, var input, var span) ->
                new Expr.Lookup(table, rebuild(input, references, calls), span);
        };
    }

    /// Rebuilds the arguments of a call.
    static Expr.Call withArguments(Expr.Call call, Function<Expr, Expr> arguments) {
        return new Expr.Call(
                call.function(), call.arguments().stream().map(arguments).toList(), call.span());
    }

    /// Puts a whole expression at one place.
    static Expr at(Span span, Expr expr) {
        return switch (expr) {
            case Expr.Literal literal -> new Expr.Literal(literal.value(), span);
            case Expr.Text text -> new Expr.Text(text.text(), span);
            case Expr.Reference reference -> new Expr.Reference(reference.name(), reference.subscripts(), span);
            case Expr.Call call -> call(span, call);
            case Expr.Unary(var operator, var operand, var _) -> new Expr.Unary(operator, at(span, operand), span);
            case Expr.Binary(var operator, var left, var right, var _) ->
                new Expr.Binary(operator, at(span, left), at(span, right), span);
            case Expr.If(var condition, var yes, var no, var _) ->
                new Expr.If(at(span, condition), at(span, yes), at(span, no), span);
            case Expr.Lookup(var table, var input, var _) -> new Expr.Lookup(table, at(span, input), span);
        };
    }

    private static Expr call(Span span, Expr.Call call) {
        List<Expr> arguments =
                call.arguments().stream().map(argument -> at(span, argument)).toList();
        return new Expr.Call(
                new Expr.Reference(call.function().name(), call.function().subscripts(), span), arguments, span);
    }

    /// Hands over every name in an expression, those of functions included, without postscripts.
    static void names(Expr expr, Consumer<Name> each) {
        rebuild(
                expr,
                reference -> {
                    each.accept(TimeScript.split(reference.name()).base());
                    return reference;
                },
                call -> {
                    each.accept(TimeScript.split(call.function().name()).base());
                    call.arguments().forEach(argument -> names(argument, each));
                    return call;
                });
    }
}
