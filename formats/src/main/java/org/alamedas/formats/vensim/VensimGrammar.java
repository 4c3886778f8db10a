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
import org.jspecify.annotations.Nullable;

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
    private static final Name TIME_VALUE = Name.of("GET TIME VALUE");
    private static final Name TIME = Name.of("Time");
    private static final Name INITIAL_TIME = Name.of("INITIAL TIME");

    private VensimGrammar() {}

    /// What the calls of the language mean: a choice is a node of its own.
    private static final class VensimCalls implements Grammar.Calls {
        @Override
        public Expr call(Expr.Reference function, List<Expr> arguments, Span span) {
            if (arguments.size() == 3 && function.name().equals(CONDITIONAL)) {
                return new Expr.If(arguments.get(0), arguments.get(1), arguments.get(2), span);
            }
            Name moment = arguments.size() == 3 && function.name().equals(TIME_VALUE) ? moment(arguments) : null;
            return moment == null
                    ? new Expr.Call(function, arguments, span)
                    : new Expr.Binary(
                            BinaryOperator.ADD,
                            new Expr.Reference(moment, List.of(), function.span()),
                            arguments.get(1),
                            span);
        }

        /// Returns the moment that GET TIME VALUE counts from where it measures in the model's own unit of time; null
        /// where it asks for a part of a date (Reference Manual, "GET TIME VALUE").
        private static @Nullable Name moment(List<Expr> arguments) {
            if (!(arguments.get(0) instanceof Expr.Literal from)
                    || !(arguments.get(2) instanceof Expr.Literal measure)
                    || measure.value() != 0) {
                return null;
            }
            return from.value() == 0 ? TIME : from.value() == 1 ? INITIAL_TIME : null;
        }

        @Override
        public boolean separatesOutputs() {
            return true;
        }
    }
}
