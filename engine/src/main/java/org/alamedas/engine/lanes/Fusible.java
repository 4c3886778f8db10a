package org.alamedas.engine.lanes;

import java.util.List;
import org.alamedas.engine.ir.Table;
import org.jspecify.annotations.Nullable;

/// What an instruction computes, if it can be computed in one loop with others.
sealed interface Fusible {
    /// The most that arithmetic and comparisons weigh.
    int LIGHT = 1;

    /// An operation on registers.
    ///
    /// @param code which
    record Coded(Code code) implements Fusible {}

    /// A graphical function read off.
    ///
    /// @param table the function
    record Reading(Table table) implements Fusible {}

    /// Something with a loop of its own.
    ///
    /// @param read the registers that it reads, in all lanes
    /// @param written the registers that it writes, in all lanes
    record None(List<Operand.Span> read, List<Operand.Span> written) implements Fusible {
        /// Copies the lists.
        public None {
            read = List.copyOf(read);
            written = List.copyOf(written);
        }
    }

    /// Finds the operation that does what two do one after the other, with the same bits.
    ///
    /// @param before the first, on two operands
    /// @param code the second, on what the first makes and another operand
    /// @param right whether what the first makes is its second operand
    /// @return absent if there is none
    static @Nullable Code joined(Code before, Code code, boolean right) {
        boolean product = before == Code.MULTIPLY;
        if (code == Code.ADD) {
            return product ? Code.MULTIPLY_ADD : before == Code.ADD ? Code.SUM : null;
        }
        if (code == Code.MULTIPLY && product) {
            return Code.PRODUCT;
        }
        return code == Code.SUBTRACT && product && right ? Code.MULTIPLY_SUBTRACT : null;
    }

    /// Says how much code a loop needs for it, in operations on vectors.
    default int weight() {
        return switch (this) {
            case Reading _ -> 25;
            case None _ -> 0;
            case Coded(Code code) ->
                switch (code) {
                    case EXP -> 40;
                    case LN -> 45;
                    case POWER, POWER_X, X_POWER -> 120;
                    case SIN, COS, MODULO -> 0;
                    case FILL, COPY, NEGATE, NOT, ABS, SQRT, ADD, ADD_X, SUBTRACT, SUBTRACT_X, X_SUBTRACT -> 1;
                    case MULTIPLY, MULTIPLY_X, DIVIDE, DIVIDE_X, X_DIVIDE, MIN, MIN_X, MAX, MAX_X, EQUAL -> 1;
                    case EQUAL_X, NOT_EQUAL, NOT_EQUAL_X, LESS, LESS_X, LESS_OR_EQUAL, LESS_OR_EQUAL_X -> 1;
                    case GREATER_X, GREATER_OR_EQUAL_X, AND, OR, SELECT, PRODUCT, SUM, MULTIPLY_ADD -> 1;
                    case MULTIPLY_SUBTRACT, SCALE_ADD, PRODUCT_X, FOLLOW, NOT_BELOW_0 -> 1;
                };
        };
    }

    /// Says how many of the operands `a`, `b` and `c` it reads as registers.
    default int operands() {
        return switch (this) {
            case Reading _ -> 1;
            case None _ -> 0;
            case Coded(Code code) ->
                switch (code) {
                    case FILL -> 0;
                    case COPY, NEGATE, NOT, ABS, SQRT, EXP, LN, SIN, COS, ADD_X, SUBTRACT_X, X_SUBTRACT -> 1;
                    case MULTIPLY_X, DIVIDE_X, X_DIVIDE, POWER_X, X_POWER, MIN_X, MAX_X, EQUAL_X, NOT_EQUAL_X -> 1;
                    case LESS_X, LESS_OR_EQUAL_X, GREATER_X, GREATER_OR_EQUAL_X, NOT_BELOW_0 -> 1;
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MIN, MAX, EQUAL, NOT_EQUAL, LESS -> 2;
                    case LESS_OR_EQUAL, AND, OR, MODULO, SCALE_ADD, PRODUCT_X, FOLLOW -> 2;
                    case SELECT, PRODUCT, SUM, MULTIPLY_ADD, MULTIPLY_SUBTRACT -> 3;
                };
        };
    }
}
