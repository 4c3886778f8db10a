package org.alamedas.engine.optimise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.expr.BinaryOperator;

/// Computes once what several equations, or one of them several times, compute: common
/// subexpressions, outside of loops.
///
/// Only what costs more than it takes to keep a value is shared: functions, tables, powers, quotients,
/// choices, and what contains one.
public final class Sharing {
    private final Program program;
    private final Parts parts;
    private final Map<Op, Integer> counts = new HashMap<>();
    private final Map<Op, Integer> shared = new HashMap<>();
    private final List<Statement> flows = new ArrayList<>();

    private Sharing(Program program) {
        this.program = program;
        parts = new Parts(program);
    }

    /// Shares.
    ///
    /// @param program the program
    /// @return a program with the same bits in every slot of the first
    public static Program apply(Program program) {
        return new Sharing(program).apply();
    }

    private Program apply() {
        program.flows().forEach(this::count);
        program.rates().stream().filter(rate -> rate.loops().isEmpty()).forEach(rate -> count(Bare.of(rate.value())));
        for (Statement flow : program.flows()) {
            // The parts that it needs come before it.
            Statement statement = shared(flow);
            flows.add(statement);
        }
        List<Rate> rates = new ArrayList<>();
        for (Rate rate : program.rates()) {
            Op value = rate.loops().isEmpty() ? share(rate.value(), 1) : rate.value();
            rates.add(new Rate(rate.loops(), rate.stock(), rate.nonNegative(), value));
        }
        return program.with(parts.regions(), program.initials(), flows, rates);
    }

    private void count(Statement flow) {
        if (flow instanceof Statement.Assign assign && assign.loops().isEmpty()) {
            count(Bare.of(assign.value()));
        }
    }

    private Statement shared(Statement flow) {
        return flow instanceof Statement.Assign assign && assign.loops().isEmpty()
                ? Rewriting.assign(assign, value -> share(value, 1))
                : flow;
    }

    private void count(Op bare) {
        if (isWorthIt(bare)) {
            counts.merge(bare, 1, Integer::sum);
        }
        if (!(bare instanceof Op.Reduce)) {
            bare.operands().forEach(this::count);
        }
    }

    /// Replaces what occurs more often than the whole that it is a part of.
    private Op share(Op op, int whole) {
        if (op instanceof Op.Reduce && !isShared(op, whole)) {
            return op;
        }
        if (!isShared(op, whole)) {
            return Rewriting.operands(op, part -> share(part, whole));
        }
        Op bare = Bare.of(op);
        Integer known = shared.get(bare);
        if (known != null) {
            return new Op.Load(known, op.span());
        }
        int count = counts.getOrDefault(bare, 1);
        Op inside = op instanceof Op.Reduce ? op : Rewriting.operands(op, part -> share(part, count));
        int slot = parts.add(op);
        shared.put(bare, slot);
        flows.add(new Statement.Assign(slot, inside));
        return new Op.Load(slot, op.span());
    }

    private boolean isShared(Op op, int whole) {
        return isWorthIt(op) && counts.getOrDefault(Bare.of(op), 0) > whole;
    }

    /// Says whether computing something costs more than keeping it.
    static boolean isWorthIt(Op op) {
        return isCheap(op)
                ? op.operands().stream().anyMatch(Sharing::isWorthIt)
                : !op.operands().isEmpty();
    }

    private static boolean isCheap(Op op) {
        return op instanceof Op.Unary || (op instanceof Op.Binary binary && isCheap(binary.operator()));
    }

    private static boolean isCheap(BinaryOperator operator) {
        return switch (operator) {
            case DIVIDE, MODULO, POWER -> false;
            case ADD, SUBTRACT, MULTIPLY, OR, AND -> true;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
        };
    }
}
