package org.alamedas.engine.lanes;

import java.util.List;
import org.alamedas.engine.builtin.Method;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes instructions of arithmetic on operands.
final class Arithmetic {
    private final Tape tape;

    Arithmetic(Tape tape) {
        this.tape = tape;
    }

    /// Counts the places of an operand.
    static int places(Operand operand) {
        return switch (operand) {
            case Operand.Constant _ -> 1;
            case Operand.Span span -> span.places();
        };
    }

    /// Brings an operand into registers of its own or of a slot, as many as wanted. They are only to be read.
    Operand.Span spread(Operand operand, int places) {
        return switch (operand) {
            case Operand.Constant(double value) -> tape.holding(value, places);
            case Operand.Span span when span.places() == places -> span;
            case Operand.Span span -> {
                Operand.Span to = tape.take(places);
                bring(span, to);
                yield to;
            }
        };
    }

    /// Brings an operand where it is wanted, and gives back its registers.
    void bring(Operand operand, Operand.Span to) {
        switch (operand) {
            case Operand.Constant(double value) -> tape.add(Code.FILL, to, new Operands(0, 0, 0, 0, 0, value));
            case Operand.Span from -> {
                if (from.at() == to.at()) {
                    return;
                }
                if (from.places() == to.places()) {
                    tape.add(Code.COPY, to, from);
                } else {
                    tape.add(new Moves.Spread(to.at(), from.at(), to.places()), List.of(from), to);
                }
                tape.release(from);
            }
        }
    }

    Operand unary(UnaryOperator operator, Operand operand) {
        return switch (operator) {
            case PLUS -> operand;
            case NEGATE -> one(Code.NEGATE, operand);
            case NOT -> one(Code.NOT, operand);
        };
    }

    /// Returns the code of a method that has one.
    static @Nullable Code code(Method.Of1 method) {
        return switch (method) {
            case ABS -> Code.ABS;
            case SQRT -> Code.SQRT;
            case EXP -> Code.EXP;
            case LN -> Code.LN;
            case SIN -> Code.SIN;
            case COS -> Code.COS;
            case SAME, LOG10, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH -> null;
            case TRUNCATE, FLOOR, ROUND, GAMMA_LN, FACTORIAL -> null;
        };
    }

    Operand one(Code code, Operand operand) {
        Operand.Span from = spread(operand, places(operand));
        tape.release(from);
        Operand.Span to = tape.take(from.places());
        tape.add(code, to, from);
        return to;
    }

    Operand binary(BinaryOperator operator, Operand a, Operand b) {
        return switch (operator) {
            case ADD -> symmetric(Code.ADD, Code.ADD_X, a, b);
            case MULTIPLY -> symmetric(Code.MULTIPLY, Code.MULTIPLY_X, a, b);
            case SUBTRACT -> two(Code.SUBTRACT, Code.SUBTRACT_X, Code.X_SUBTRACT, a, b);
            case DIVIDE -> two(Code.DIVIDE, Code.DIVIDE_X, Code.X_DIVIDE, a, b);
            case POWER -> power(a, b);
            case MODULO -> registers(Code.MODULO, a, b);
            case EQUAL -> symmetric(Code.EQUAL, Code.EQUAL_X, a, b);
            case NOT_EQUAL -> symmetric(Code.NOT_EQUAL, Code.NOT_EQUAL_X, a, b);
            case LESS -> two(Code.LESS, Code.LESS_X, Code.GREATER_X, a, b);
            case LESS_OR_EQUAL -> two(Code.LESS_OR_EQUAL, Code.LESS_OR_EQUAL_X, Code.GREATER_OR_EQUAL_X, a, b);
            case GREATER -> binary(BinaryOperator.LESS, b, a);
            case GREATER_OR_EQUAL -> binary(BinaryOperator.LESS_OR_EQUAL, b, a);
            case AND -> registers(Code.AND, a, b);
            case OR -> registers(Code.OR, a, b);
        };
    }

    Operand power(Operand a, Operand b) {
        return two(Code.POWER, Code.POWER_X, Code.X_POWER, a, b);
    }

    /// An operation whose operands may change places.
    Operand symmetric(Code code, Code withNumber, Operand a, Operand b) {
        return two(code, withNumber, withNumber, a, b);
    }

    /// @param second the code where the second operand is a number
    /// @param first the code where the first is
    private Operand two(Code code, Code second, Code first, Operand a, Operand b) {
        if (a instanceof Operand.Span span && b instanceof Operand.Constant(double x)) {
            return withNumber(second, span, x);
        }
        return a instanceof Operand.Constant(double x) && b instanceof Operand.Span span
                ? withNumber(first, span, x)
                : registers(code, a, b);
    }

    private Operand withNumber(Code code, Operand.Span span, double x) {
        tape.release(span);
        Operand.Span to = tape.take(span.places());
        tape.add(code, to, span, x);
        return to;
    }

    private Operand registers(Code code, Operand a, Operand b) {
        int places = Math.max(places(a), places(b));
        Operand.Span left = spread(a, places);
        Operand.Span right = spread(b, places);
        tape.release(left);
        tape.release(right);
        Operand.Span to = tape.take(places);
        tape.add(code, to, left, right);
        return to;
    }

    Operand select(Operand condition, Operand whenTrue, Operand whenFalse) {
        int places = Math.max(places(condition), Math.max(places(whenTrue), places(whenFalse)));
        Operand.Span a = spread(condition, places);
        Operand.Span b = spread(whenTrue, places);
        Operand.Span c = spread(whenFalse, places);
        tape.release(a);
        tape.release(b);
        tape.release(c);
        Operand.Span to = tape.take(places);
        tape.add(Code.SELECT, to, new Operands(0, a.at(), b.at(), c.at(), 0, 0));
        return to;
    }
}
