package org.alamedas.engine.check.units;

import java.util.Optional;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.UnaryOperator;

/// Works out exponents that are written as numbers, such as `2`, `-1` or `(1/2)`.
final class ConstantNumbers {
    private static final int DEEPEST = 8;

    private ConstantNumbers() {}

    /// Returns the value of an expression of numbers.
    ///
    /// @return the value, or nothing if the expression has a name in it or more than a few operators
    static Optional<Double> value(Expr expr) {
        return value(expr, DEEPEST);
    }

    private static Optional<Double> value(Expr expr, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        return switch (expr) {
            case Expr.Literal literal -> Optional.of(literal.value());
            case Expr.Unary unary -> value(unary.operand(), depth - 1).flatMap(v -> signed(unary.operator(), v));
            case Expr.Binary binary ->
                value(binary.left(), depth - 1)
                        .flatMap(a -> value(binary.right(), depth - 1).flatMap(b -> combined(binary, a, b)));
            case Expr.Text _, Expr.Reference _, Expr.Call _, Expr.If _, Expr.Lookup _ -> Optional.empty();
        };
    }

    private static Optional<Double> signed(UnaryOperator operator, double value) {
        return switch (operator) {
            case PLUS -> Optional.of(value);
            case NEGATE -> Optional.of(-value);
            case NOT -> Optional.empty();
        };
    }

    private static Optional<Double> combined(Expr.Binary binary, double a, double b) {
        return switch (binary.operator()) {
            case ADD -> Optional.of(a + b);
            case SUBTRACT -> Optional.of(a - b);
            case MULTIPLY -> Optional.of(a * b);
            case DIVIDE -> Optional.of(a / b);
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL -> Optional.empty();
            case GREATER, GREATER_OR_EQUAL, MODULO, POWER -> Optional.empty();
        };
    }
}
