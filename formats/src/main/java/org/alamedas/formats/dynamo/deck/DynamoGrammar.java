package org.alamedas.formats.dynamo.deck;

import java.util.Map;
import org.alamedas.formats.syntax.Grammar;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.UnaryOperator;

/// The expressions of DYNAMO: four operations, `**` for powers, functions, and names with a time
/// postscript after a dot.
final class DynamoGrammar {
    static final Grammar GRAMMAR = new Grammar(
            "DYNAMO",
            Map.of(
                    "+", BinaryOperator.ADD,
                    "-", BinaryOperator.SUBTRACT,
                    "*", BinaryOperator.MULTIPLY,
                    "/", BinaryOperator.DIVIDE,
                    "**", BinaryOperator.POWER),
            Map.of(),
            Map.of("+", UnaryOperator.PLUS, "-", UnaryOperator.NEGATE),
            Grammar.SIGN_PRECEDENCE,
            false,
            new Grammar.Comment('\u0000', '\u0000'),
            "",
            Expr.Call::new);

    private DynamoGrammar() {}
}
