package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Reads one expression of a definition: sums, products, parentheses, names, numbers and calls. It holds a cursor.
///
/// Every part stands at the place of the call that is expanded, so that what goes wrong while running is said there.
final class TemplateExpression {
    private final String text;
    private final Function<String, Expr> names;
    private final Span span;
    private int at;

    private TemplateExpression(String text, Function<String, Expr> names, Span span) {
        this.text = text.replace(" ", "");
        this.names = names;
        this.span = span;
    }

    /// Reads an expression.
    ///
    /// @param names what the names in it stand for
    /// @param span the place of the call
    static Expr read(String text, Function<String, Expr> names, Span span) {
        TemplateExpression reader = new TemplateExpression(text, names, span);
        Expr expr = reader.sum();
        if (reader.at < reader.text.length()) {
            throw new IllegalStateException("a definition cannot be read: " + text);
        }
        return expr;
    }

    private Expr sum() {
        Expr left = product();
        while (peek() == '+' || peek() == '-') {
            BinaryOperator operator = text.charAt(at++) == '+' ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
            left = new Expr.Binary(operator, left, product(), span);
        }
        return left;
    }

    private Expr product() {
        Expr left = operand();
        while (peek() == '*' || peek() == '/') {
            BinaryOperator operator = text.charAt(at++) == '*' ? BinaryOperator.MULTIPLY : BinaryOperator.DIVIDE;
            left = new Expr.Binary(operator, left, operand(), span);
        }
        return left;
    }

    private Expr operand() {
        if (peek() == '(') {
            at++;
            Expr inner = sum();
            at++;
            return inner;
        }
        int start = at;
        while (Character.isLetterOrDigit(peek())) {
            at++;
        }
        String word = text.substring(start, at);
        if (peek() == '(') {
            return call(word);
        }
        return Character.isDigit(word.charAt(0)) ? new Expr.Literal(Double.parseDouble(word), span) : names.apply(word);
    }

    private Expr call(String function) {
        List<Expr> arguments = new ArrayList<>();
        do {
            at++;
            arguments.add(sum());
        } while (peek() == ',');
        at++;
        return new Expr.Call(new Expr.Reference(Name.of(function), List.of(), span), arguments, span);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
