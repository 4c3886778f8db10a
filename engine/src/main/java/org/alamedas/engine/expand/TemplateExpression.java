package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads one expression of a definition: comparisons, sums, products, parentheses, names, numbers
/// and calls. It holds a cursor.
///
/// `IF(condition, this, that)` is a choice, and `COUNT(points)` the number of points. A name in capitals is that of a
/// row of the function
/// table, a device or one of its parts, whatever the language of the model and its variables are
/// called.
///
/// Every part stands at the place of the call that is expanded, so that what goes wrong while
/// running is said there.
final class TemplateExpression {
    /// In this order, as some begin with others.
    private static final List<BinaryOperator> COMPARISONS = List.of(
            BinaryOperator.LESS_OR_EQUAL,
            BinaryOperator.GREATER_OR_EQUAL,
            BinaryOperator.NOT_EQUAL,
            BinaryOperator.LESS,
            BinaryOperator.GREATER,
            BinaryOperator.EQUAL);

    private final String text;
    private final Names names;
    private final Span span;
    private int at;

    /// What the names in an expression stand for.
    interface Names {
        /// Returns what stands for a name.
        Expr value(String name);

        /// Returns inputs and outputs by turns.
        ///
        /// @return none if the name does not stand for points
        @Nullable
        List<Expr> points(String name);
    }

    private TemplateExpression(String text, Names names, Span span) {
        this.text = text.replace(" ", "");
        this.names = names;
        this.span = span;
    }

    /// Reads an expression.
    ///
    /// @param names what the names in it stand for
    /// @param span the place of the call
    static Expr read(String text, Names names, Span span) {
        TemplateExpression reader = new TemplateExpression(text, names, span);
        Expr expr = reader.comparison();
        if (reader.at < reader.text.length()) {
            throw new IllegalStateException("a definition cannot be read: " + text);
        }
        return expr;
    }

    private Expr comparison() {
        Expr left = sum();
        for (BinaryOperator operator : COMPARISONS) {
            if (text.startsWith(operator.symbol(), at)) {
                at += operator.symbol().length();
                return new Expr.Binary(operator, left, sum(), span);
            }
        }
        return left;
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
            Expr inner = comparison();
            at++;
            return inner;
        }
        int start = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '_') {
            at++;
        }
        String word = text.substring(start, at);
        if (peek() == '(') {
            return call(word);
        }
        if (Character.isDigit(word.charAt(0))) {
            return new Expr.Literal(Double.parseDouble(word), span);
        }
        return Character.isUpperCase(word.charAt(0)) ? own(word) : names.value(word);
    }

    private Expr call(String function) {
        List<Expr> arguments = new ArrayList<>();
        do {
            at++;
            List<Expr> points = points();
            if (points == null) {
                arguments.add(comparison());
            } else {
                arguments.addAll(points);
            }
        } while (peek() == ',');
        at++;
        if ("COUNT".equals(function)) {
            return new Expr.Literal(arguments.size() / 2.0, span);
        }
        return "IF".equals(function)
                ? new Expr.If(arguments.get(0), arguments.get(1), arguments.get(2), span)
                : new Expr.Call(own(function), arguments, span);
    }

    /// Reads the name of a parameter that stands for points.
    ///
    /// @return inputs and outputs by turns; none, and nothing read, where something else stands
    ///     here
    private @Nullable List<Expr> points() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        List<Expr> found = names.points(text.substring(at, end));
        at = found == null ? at : end;
        return found;
    }

    private Expr.Reference own(String name) {
        return new Expr.Reference(Name.of(Builtins.OWN + name), List.of(), span);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
