package org.alamedas.engine.optimise;

import java.util.BitSet;
import java.util.List;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;

/// Knows which slots change while a run goes on. Of an array, all elements change or none.
final class Changing {
    private final Program program;
    private final BitSet slots = new BitSet();

    Changing(Program program) {
        this.program = program;
        slots.set(Program.TIME);
        slots.set(Program.MOMENT);
        program.stocks().forEach(this::add);
        program.flows().forEach(flow -> add(Rewriting.target(flow)));
        program.memory().holds().forEach(hold -> add(hold.target().base()));
        program.memory().starts().forEach(start -> add(start.feed().memory().base()));
    }

    private void add(int slot) {
        Region region = program.region(slot);
        slots.set(region.base(), region.base() + region.size());
    }

    /// Takes note that a region that was computed at every evaluation no longer is.
    void settle(int slot) {
        Region region = program.region(slot);
        slots.clear(region.base(), region.base() + region.size());
    }

    /// Says whether an operation gives the same value at every evaluation.
    boolean isFixed(Op op) {
        return isFixedByItself(op) && op.operands().stream().allMatch(this::isFixed);
    }

    private boolean isFixedByItself(Op op) {
        return switch (op) {
            case Op.Load load -> isFixed(load.address());
            case Op.LoadAt at -> isFixed(at.address());
            case Op.Recall _, Op.Draw _ -> false;
            case Op.Constant _, Op.Counter _, Op.Reduce _, Op.Unary _ -> true;
            case Op.Binary _, Op.Select _, Op.Call _, Op.TableRead _, Op.TableCall _ -> true;
        };
    }

    private boolean isFixed(Address address) {
        return !slots.get(address.base());
    }

    /// Says whether an operation depends on where loops stand that it does not itself run.
    static boolean isUnderLoops(Op op) {
        return uses(op, Integer.MAX_VALUE);
    }

    private static boolean uses(Op op, int own) {
        boolean here = switch (op) {
            case Op.Load load -> outside(load.address(), own);
            case Op.LoadAt at -> outside(at.address(), own);
            case Op.Counter counter -> outside(counter.number(), own);
            case Op.TableRead read -> outside(read.table(), own);
            case Op.TableCall call -> outside(call.table(), own);
            case Op.Draw _ -> true;
            case Op.Recall recall -> outside(recall.memory(), own);
            case Op.Constant _, Op.Reduce _, Op.Unary _, Op.Binary _, Op.Select _, Op.Call _ -> false;
        };
        int inside = op instanceof Op.Reduce reduce ? Math.min(own, reduce.first()) : own;
        return here || op.operands().stream().anyMatch(part -> uses(part, inside));
    }

    private static boolean outside(Address address, int own) {
        return address.terms().stream().anyMatch(term -> switch (term) {
            case Address.Term.Stride(int axis, int _) -> axis < own;
            case Address.Term.Offsets(int axis, List<Integer> _) -> axis < own;
        });
    }
}
