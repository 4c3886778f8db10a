package org.alamedas.engine.lanes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Statement;

/// Says which programs can be run in lanes.
final class Support {
    /// The most places of the loops around one operation.
    private static final int MOST_PLACES = 1 << 17;

    private final Program program;

    private Support(Program program) {
        this.program = program;
    }

    /// Says whether every operation of a program has a kernel, and all its runs have the same moments unless
    /// they are given others.
    static boolean of(Program program) {
        Support support = new Support(program);
        return program.isTimeFixed()
                && program.memory().starts().isEmpty()
                && Stream.of(program.constants(), program.initials(), program.flows())
                        .flatMap(List::stream)
                        .allMatch(support::isSupported)
                && program.rates().stream().allMatch(Support::isSupported)
                && program.memory().holds().stream().allMatch(support::isSupported);
    }

    private boolean isSupported(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign ->
                isSupported(assign.value(), count(assign.loops(), 1))
                        && !readsItself(assign)
                        && (assign.loops().isEmpty() || !assign.target().isFixed());
            case Statement.Apply _ -> true;
        };
    }

    /// A statement whose later places read what its earlier ones computed cannot be computed at once.
    private boolean readsItself(Statement.Assign assign) {
        if (assign.loops().isEmpty()) {
            return false;
        }
        Set<Region> read = new HashSet<>();
        collect(program, assign.value(), read);
        return read.contains(program.region(assign.slots().getFirst()));
    }

    /// Collects the regions that an operation reads by their slots.
    static void collect(Program program, Op op, Set<Region> read) {
        switch (op) {
            case Op.Load load -> read.add(program.region(load.address().base()));
            case Op.LoadAt at -> read.add(program.region(at.address().base()));
            case Op.Constant _, Op.Counter _, Op.Reduce _, Op.Unary _, Op.Binary _, Op.Select _ -> {}
            case Op.Call _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> {}
        }
        op.operands().forEach(operand -> collect(program, operand, read));
    }

    private static boolean isSupported(Rate rate) {
        return isSupported(rate.value(), count(rate.loops(), 1));
    }

    private static int count(List<Integer> loops, int around) {
        long count = around;
        for (int size : loops) {
            count = Math.min(count * size, Integer.MAX_VALUE);
        }
        return (int) count;
    }

    private static boolean isSupported(Op op, int around) {
        int places = op instanceof Op.Reduce reduce ? count(reduce.loops(), around) : around;
        boolean here = switch (op) {
            case Op.Recall _ -> false;
            case Op.Draw draw -> draw.density() == null;
            case Op.Constant _, Op.Load _, Op.LoadAt _, Op.Counter _, Op.Reduce _, Op.Unary _ -> true;
            case Op.Binary _, Op.Select _, Op.Call _, Op.TableRead _, Op.TableCall _ -> true;
        };
        return here
                && places <= MOST_PLACES
                && op.operands().stream().allMatch(operand -> isSupported(operand, places));
    }
}
