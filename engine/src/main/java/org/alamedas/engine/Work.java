package org.alamedas.engine;

import java.util.List;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;

/// Counts what a program has to do.
///
/// @param program the program
record Work(Program program) {
    /// Counts the operations of one evaluation and step.
    long perStep() {
        long total = 0;
        for (Statement statement : program.flows()) {
            total += count(statement.loops()) * once(statement);
        }
        for (Rate rate : program.rates()) {
            total += count(rate.loops()) * count(rate.value());
        }
        return Math.max(total, 1);
    }

    private static long once(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> count(assign.value());
            case Statement.Apply apply -> apply.output().length();
        };
    }

    private static long count(List<Integer> loops) {
        return loops.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    private static long count(Op op) {
        long inside = 1;
        for (Op operand : op.operands()) {
            inside += count(operand);
        }
        return op instanceof Op.Reduce reduce ? count(reduce.loops()) * inside : inside;
    }
}
