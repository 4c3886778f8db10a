package org.alamedas.engine.lanes;

import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.math.PortableMath;

/// The operations of [Code] on single numbers.
///
/// One method for all of them, and no kernels of length 1: what is computed once for all lanes is so little that
/// finding a
/// kernel would take longer.
final class OneLane {
    private OneLane() {}

    /// Computes an operation.
    ///
    /// @param c the third operand; for a step along a rate the length of the step
    static double value(Code code, double a, double b, double c, double x) {
        return switch (code) {
            case FILL -> x;
            case COPY -> a;
            case NEGATE -> -a;
            case NOT -> truth(a == 0);
            case ABS -> Math.abs(a);
            case SQRT -> Math.sqrt(a);
            case EXP -> PortableMath.exp(a);
            case LN -> PortableMath.ln(a);
            case SIN -> PortableMath.sin(a);
            case COS -> PortableMath.cos(a);
            case ADD -> a + b;
            case ADD_X -> a + x;
            case SUBTRACT -> a - b;
            case SUBTRACT_X -> a - x;
            case X_SUBTRACT -> x - a;
            case MULTIPLY -> a * b;
            case MULTIPLY_X -> a * x;
            case DIVIDE -> a / b;
            case DIVIDE_X -> a / x;
            case X_DIVIDE -> x / a;
            case MODULO -> Functions.floored(a, b);
            case POWER -> PortableMath.pow(a, b);
            case POWER_X -> PortableMath.pow(a, x);
            case X_POWER -> PortableMath.pow(x, a);
            case MIN -> Math.min(a, b);
            case MIN_X -> Math.min(a, x);
            case MAX -> Math.max(a, b);
            case MAX_X -> Math.max(a, x);
            case EQUAL -> truth(a == b);
            case EQUAL_X -> truth(a == x);
            case NOT_EQUAL -> truth(a != b);
            case NOT_EQUAL_X -> truth(a != x);
            case LESS -> truth(a < b);
            case LESS_X -> truth(a < x);
            case LESS_OR_EQUAL -> truth(a <= b);
            case LESS_OR_EQUAL_X -> truth(a <= x);
            case GREATER_X -> truth(a > x);
            case GREATER_OR_EQUAL_X -> truth(a >= x);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            case SELECT -> a != 0 ? b : c;
            case PRODUCT -> a * b * c;
            case SUM -> a + b + c;
            case MULTIPLY_ADD -> a * b + c;
            case MULTIPLY_SUBTRACT -> c - a * b;
            case SCALE_ADD -> a * x + b;
            case PRODUCT_X -> a * b * x;
            case FOLLOW -> a + c * b;
            case NOT_BELOW_0 -> a < 0 ? 0 : a;
        };
    }

    private static double truth(boolean is) {
        return is ? 1 : 0;
    }
}
