package org.alamedas.formats.xmile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alamedas.formats.syntax.Grammar;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;

/// The expressions of XMILE 1.0, section 3.3.
///
/// A logical not binds as a sign does, so that `NOT a = b` compares `NOT a` with `b`. The operator
/// `//` of Stella, a division that yields 0 where the divisor is 0, becomes a call of SAFEDIV.
///
/// In files that Vensim or its converter wrote, `MOD` and `INT` stand for Vensim's MODULO and INTEGER,
/// which go towards 0: such a model gives the numbers that it gave where it comes from.
public final class XmileGrammar {
    /// The grammar.
    public static final Grammar GRAMMAR = new Grammar(
            "XMILE",
            Map.ofEntries(
                    Map.entry("+", BinaryOperator.ADD),
                    Map.entry("-", BinaryOperator.SUBTRACT),
                    Map.entry("*", BinaryOperator.MULTIPLY),
                    Map.entry("/", BinaryOperator.DIVIDE),
                    Map.entry("MOD", BinaryOperator.MODULO),
                    Map.entry("^", BinaryOperator.POWER),
                    Map.entry("=", BinaryOperator.EQUAL),
                    Map.entry("<>", BinaryOperator.NOT_EQUAL),
                    Map.entry("<", BinaryOperator.LESS),
                    Map.entry("<=", BinaryOperator.LESS_OR_EQUAL),
                    Map.entry(">", BinaryOperator.GREATER),
                    Map.entry(">=", BinaryOperator.GREATER_OR_EQUAL),
                    Map.entry("AND", BinaryOperator.AND),
                    Map.entry("OR", BinaryOperator.OR)),
            Map.of("//", "SAFEDIV"),
            Map.of("+", UnaryOperator.PLUS, "-", UnaryOperator.NEGATE, "NOT", UnaryOperator.NOT),
            Grammar.SIGN_PRECEDENCE,
            true,
            new Grammar.Comment('{', '}'),
            "",
            XmileGrammar::call);

    private static final String MODULO = "MOD";
    private static final Name INT = Name.of("INT");
    private static final Name INTEGER = Name.of("alamedas.INTEGER");

    /// The grammar of files that Vensim wrote.
    static final Grammar OF_VENSIM = new Grammar(
            GRAMMAR.language(),
            GRAMMAR.infix().entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(MODULO))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
            Map.of("//", "SAFEDIV", MODULO, "alamedas.MODULO"),
            GRAMMAR.prefix(),
            GRAMMAR.notPrecedence(),
            GRAMMAR.conditional(),
            GRAMMAR.comment(),
            GRAMMAR.texts(),
            (function, arguments, span) -> call(vensims(function), arguments, span));

    private static final Name CONDITIONAL = Name.of("IF_THEN_ELSE");
    private static final Name LOOKUP = Name.of("LOOKUP");

    private XmileGrammar() {}

    /// Finds the grammar of a file.
    ///
    /// @param root its outermost element
    static Grammar of(Element root) {
        return isVensims(root) ? OF_VENSIM : GRAMMAR;
    }

    /// Says whether Vensim or its converter wrote a file.
    ///
    /// @param root its outermost element
    static boolean isVensims(Element root) {
        Element header = root.first("header");
        Element product = header == null ? null : header.first("product");
        return product != null
                && product.text().text().strip().toLowerCase(Locale.ROOT).startsWith("vensim");
    }

    private static Expr.Reference vensims(Expr.Reference function) {
        return function.name().equals(INT)
                ? new Expr.Reference(INTEGER, function.subscripts(), function.span())
                : function;
    }

    private static Expr call(Expr.Reference function, List<Expr> arguments, Span span) {
        if (function.name().equals(CONDITIONAL) && arguments.size() == 3) {
            return new Expr.If(arguments.get(0), arguments.get(1), arguments.get(2), span);
        }
        if (function.name().equals(LOOKUP)
                && arguments.size() == 2
                && arguments.get(0) instanceof Expr.Reference table) {
            return new Expr.Call(table, List.of(arguments.get(1)), span);
        }
        return new Expr.Call(function, arguments, span);
    }
}
