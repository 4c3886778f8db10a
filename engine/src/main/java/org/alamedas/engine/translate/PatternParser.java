package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Reads an expression of `translations.tsv`; a cursor, for one thread and one expression.
///
/// It is written as in XMILE; `$1` stands for the first argument of the call that is translated,
/// and an underscore in a name for a blank.
final class PatternParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>\\d+(?:\\.\\d*)?(?:E[+-]?\\d+)?)|(?<name>[A-Za-z]\\w*)|\\$(?<argument>\\d)|"
                    + "(?<symbol><=|>=|<>|[-+*/^=<>(),]))");

    private static final Map<String, BinaryOperator> OPERATORS = Map.ofEntries(
            Map.entry("OR", BinaryOperator.OR),
            Map.entry("AND", BinaryOperator.AND),
            Map.entry("=", BinaryOperator.EQUAL),
            Map.entry("<>", BinaryOperator.NOT_EQUAL),
            Map.entry("<", BinaryOperator.LESS),
            Map.entry("<=", BinaryOperator.LESS_OR_EQUAL),
            Map.entry(">", BinaryOperator.GREATER),
            Map.entry(">=", BinaryOperator.GREATER_OR_EQUAL),
            Map.entry("+", BinaryOperator.ADD),
            Map.entry("-", BinaryOperator.SUBTRACT),
            Map.entry("*", BinaryOperator.MULTIPLY),
            Map.entry("/", BinaryOperator.DIVIDE),
            Map.entry("MOD", BinaryOperator.MODULO),
            Map.entry("^", BinaryOperator.POWER));

    private final String text;
    private final List<Expr> arguments;
    private final Span span;
    private final Matcher matcher;
    private String token = "";

    private PatternParser(String text, List<Expr> arguments, Span span) {
        this.text = text;
        this.arguments = arguments;
        this.span = span;
        this.matcher = TOKEN.matcher(text);
        next();
    }

    /// Makes the expression that a pattern stands for.
    ///
    /// @param arguments what `$1`, `$2` ... stand for
    /// @param span the place of the call that is translated
    static Expr fill(String pattern, List<Expr> arguments, Span span) {
        PatternParser parser = new PatternParser(pattern, arguments, span);
        Expr made = parser.expression(0);
        parser.require("");
        return made;
    }

    private void next() {
        boolean more = matcher.lookingAt();
        token = more ? matcher.group().strip() : "";
        if (!more && !text.substring(matcher.regionStart()).isBlank()) {
            throw new IllegalStateException("a translation cannot be read: " + text);
        }
    }

    private void advance() {
        matcher.region(matcher.end(), text.length());
        next();
    }

    private void require(String expected) {
        if (!token.equals(expected)) {
            throw new IllegalStateException("\"" + expected + "\" was expected in the translation " + text);
        }
        if (!expected.isEmpty()) {
            advance();
        }
    }

    private Expr expression(int loosest) {
        Expr left = operand();
        for (BinaryOperator operator = OPERATORS.get(token);
                operator != null && operator.precedence() >= loosest;
                operator = OPERATORS.get(token)) {
            advance();
            left = new Expr.Binary(operator, left, expression(operator.precedence() + 1), span);
        }
        return left;
    }

    private Expr operand() {
        String now = token;
        if (matcher.group("number") != null) {
            advance();
            return new Expr.Literal(Double.parseDouble(now), span);
        }
        if (matcher.group("argument") != null) {
            int number = Integer.parseInt(matcher.group("argument"));
            advance();
            return arguments.get(number - 1);
        }
        if (now.equals("(")) {
            advance();
            Expr inner = expression(0);
            require(")");
            return inner;
        }
        if (now.equals("IF")) {
            return choice();
        }
        advance();
        Expr.Reference name = new Expr.Reference(Name.of(now.replace('_', ' ')), List.of(), span);
        return token.equals("(") ? new Expr.Call(name, list(), span) : name;
    }

    private Expr choice() {
        advance();
        Expr condition = expression(0);
        require("THEN");
        Expr whenTrue = expression(0);
        require("ELSE");
        return new Expr.If(condition, whenTrue, expression(0), span);
    }

    private List<Expr> list() {
        List<Expr> all = new ArrayList<>();
        do {
            advance();
            all.add(expression(0));
        } while (token.equals(","));
        require(")");
        return all;
    }
}
