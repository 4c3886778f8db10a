package org.alamedas.formats.vensim;

import java.util.List;
import java.util.Map;
import org.alamedas.formats.syntax.Grammar;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;

/// The expressions of Vensim (Reference Manual, "Equation Format and Conventions", "Operators",
/// ":NA:").
///
/// A logical not takes in the comparison that follows it: `:NOT: a = b` is the opposite of `a = b`.
public final class VensimGrammar {
    /// The number that stands for a missing value (Reference Manual, ":NA:").
    public static final double MISSING = TimeSeries.MISSING;

    /// The grammar.
    public static final Grammar GRAMMAR = new Grammar(
            "Vensim",
            Map.ofEntries(
                    Map.entry("+", BinaryOperator.ADD),
                    Map.entry("-", BinaryOperator.SUBTRACT),
                    Map.entry("*", BinaryOperator.MULTIPLY),
                    Map.entry("/", BinaryOperator.DIVIDE),
                    Map.entry("^", BinaryOperator.POWER),
                    Map.entry("=", BinaryOperator.EQUAL),
                    Map.entry("<>", BinaryOperator.NOT_EQUAL),
                    Map.entry("<", BinaryOperator.LESS),
                    Map.entry("<=", BinaryOperator.LESS_OR_EQUAL),
                    Map.entry(">", BinaryOperator.GREATER),
                    Map.entry(">=", BinaryOperator.GREATER_OR_EQUAL),
                    Map.entry(":AND:", BinaryOperator.AND),
                    Map.entry(":OR:", BinaryOperator.OR)),
            Map.of(":CROSSING:", "CROSSING"),
            Map.of("+", UnaryOperator.PLUS, "-", UnaryOperator.NEGATE, ":NOT:", UnaryOperator.NOT),
            BinaryOperator.EQUAL.precedence(),
            false,
            new Grammar.Comment('{', '}'),
            "'",
            new VensimCalls(),
            new Grammar.Words("$'", true, false),
            Map.of(":NA:", TimeSeries.MISSING));

    private static final Name CONDITIONAL = Name.of("IF THEN ELSE");

    private VensimGrammar() {}

    /// What the calls of the language mean: a choice is a node of its own.
    private static final class VensimCalls implements Grammar.Calls {
        @Override
        public Expr call(Expr.Reference function, List<Expr> arguments, Span span) {
            return function.name().equals(CONDITIONAL) && arguments.size() == 3
                    ? new Expr.If(arguments.get(0), arguments.get(1), arguments.get(2), span)
                    : new Expr.Call(function, arguments, span);
        }

        @Override
        public boolean separatesOutputs() {
            return true;
        }
    }
}
