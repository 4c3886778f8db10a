package org.alamedas.engine.optimise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;

/// Computes once an evaluation what is the same at every place of the loops around it, such as the total of which each
/// element of an array is a share.
///
/// Only what costs more than it takes to keep a value is lifted: sums over elements, functions, tables, powers,
/// quotients, choices, and what contains one.
public final class Lifting {
    private static final int NO_REGION = -1;

    private final Program program;
    private final Parts parts;
    private final Map<Op, Integer> known = new HashMap<>();
    private final List<Statement> flows = new ArrayList<>();

    private Lifting(Program program) {
        this.program = program;
        parts = new Parts(program);
    }

    /// Lifts.
    ///
    /// @param program the program
    /// @return a program with the same bits in every slot of the first
    public static Program apply(Program program) {
        return new Lifting(program).apply();
    }

    private Program apply() {
        for (Statement flow : program.flows()) {
            // The parts that it needs come before it.
            Statement lifted = switch (flow) {
                case Statement.Assign assign -> Rewriting.assign(assign, value -> lifted(assign, value));
                case Statement.Apply apply -> apply;
            };
            flows.add(lifted);
        }
        List<Rate> rates = program.rates().stream()
                .map(rate -> new Rate(
                        rate.loops(), rate.stock(), rate.nonNegative(), lifted(rate.value(), rate.loops(), NO_REGION)))
                .toList();
        return program.with(parts.regions(), program.initials(), flows, rates);
    }

    private Op lifted(Statement.Assign assign, Op value) {
        return lifted(
                value, assign.loops(), program.region(assign.slots().getFirst()).base());
    }

    /// @param target the region that is being filled: what reads it changes from place to place
    private Op lifted(Op value, List<Integer> loops, int target) {
        if (loops.isEmpty()) {
            return reduces(value) ? inReductions(value, target) : value;
        }
        return lift(value, target);
    }

    /// Says whether there is a loop in an operation.
    static boolean reduces(Op op) {
        return op instanceof Op.Reduce || op.operands().stream().anyMatch(Lifting::reduces);
    }

    /// What stands in no loop is computed once anyway.
    private Op inReductions(Op op, int target) {
        return op instanceof Op.Reduce
                ? Rewriting.operands(op, body -> lift(body, target))
                : Rewriting.operands(op, operand -> inReductions(operand, target));
    }

    private Op lift(Op op, int target) {
        return Sharing.isWorthIt(op) && !Changing.isUnderLoops(op) && !reads(op, target)
                ? new Op.Load(part(op, target), op.span())
                : Rewriting.operands(op, operand -> lift(operand, target));
    }

    private int part(Op op, int target) {
        Op bare = Bare.of(op);
        Integer there = known.get(bare);
        if (there != null) {
            return there;
        }
        Op value = inReductions(op, target);
        int slot = parts.add(op);
        flows.add(new Statement.Assign(slot, value));
        known.put(bare, slot);
        return slot;
    }

    private boolean reads(Op op, int target) {
        boolean here = switch (op) {
            case Op.Load load -> program.region(load.address().base()).base() == target;
            case Op.LoadAt at -> program.region(at.address().base()).base() == target;
            case Op.Constant _, Op.Counter _, Op.Reduce _, Op.Unary _, Op.Binary _, Op.Select _ -> false;
            case Op.Call _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> false;
        };
        return here || op.operands().stream().anyMatch(operand -> reads(operand, target));
    }
}
