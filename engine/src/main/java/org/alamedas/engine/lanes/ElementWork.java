package org.alamedas.engine.lanes;

import java.util.List;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.model.expr.BinaryOperator;

/// Estimates the work of computing elements side by side, in operations on vectors; says what cannot be.
///
/// @param program whose operations they are
/// @param vector how many doubles a vector holds
record ElementWork(Program program, int vector) {
    /// What nothing that can be computed reaches.
    static final int IMPOSSIBLE = 1 << 20;

    /// The JIT gives up methods that are much longer.
    private static final int HEAVIEST = 480;

    private static final int LONG_VECTOR = 8;
    private static final int GATHERED = 6;

    /// Says whether elements can be computed side by side.
    boolean takes(Elementwise array) {
        return array.count() >= vector && weight(array) <= HEAVIEST;
    }

    /// Estimates the work for as many elements as a vector holds.
    int weight(Elementwise array) {
        return 1 + weight(array.value(), array.places());
    }

    private int weight(Op op, Loops loops) {
        int weight = own(op, loops);
        for (Op operand : op.operands()) {
            if (weight < IMPOSSIBLE) {
                weight = Math.min(IMPOSSIBLE, weight + weight(operand, loops));
            }
        }
        return weight;
    }

    /// Estimates the work of an operation without its operands.
    int own(Op op, Loops loops) {
        return switch (op) {
            case Op.Constant _ -> 0;
            case Op.Load load -> {
                int[] slots = loops.numbers(load.address());
                yield Loops.areSame(slots) || Loops.areConsecutive(slots) ? 1 : GATHERED;
            }
            case Op.Counter _, Op.Unary _, Op.Select _ -> 1;
            case Op.Binary binary -> weight(binary.operator());
            case Op.Call call -> weight(call.method());
            case Op.TableRead read -> read(read, loops);
            case Op.LoadAt _, Op.Reduce _, Op.TableCall _, Op.Recall _, Op.Draw _ -> IMPOSSIBLE;
        };
    }

    private int read(Op.TableRead read, Loops loops) {
        int[] tables = loops.numbers(read.table());
        return Loops.areSame(tables)
                        && VectorTable.of(program.tables().get(tables[0]).function(), vector)
                                .isPresent()
                ? 25
                : IMPOSSIBLE;
    }

    private int weight(BinaryOperator operator) {
        return switch (operator) {
            case MODULO -> IMPOSSIBLE;
            case POWER -> power();
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, OR, AND -> 1;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 1;
        };
    }

    /// Shorter vectors hold too little of the table of powers.
    private int power() {
        return vector >= LONG_VECTOR ? 120 : IMPOSSIBLE;
    }

    private int weight(Method method) {
        return switch (method) {
            case Method.Of1.SAME, Method.Of1.ABS, Method.Of1.SQRT, Method.Of2.MIN, Method.Of2.MAX -> 1;
            case Method.Of1.EXP -> 40;
            case Method.Of1.LN -> 45;
            case Method.Of2.POWER -> power();
            case Method _ -> IMPOSSIBLE;
        };
    }

    /// Estimates the work of all elements of some arrays.
    long total(List<Elementwise> arrays) {
        return arrays.stream()
                .filter(this::takes)
                .mapToLong(array -> (long) weight(array) * array.count())
                .sum();
    }
}
