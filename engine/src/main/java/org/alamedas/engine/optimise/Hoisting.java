package org.alamedas.engine.optimise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;

/// Moves what is the same at every evaluation to the end of the initial assignments: whole equations,
/// and those parts of others that are more than a name or a number and do not depend on a loop.
///
/// What it moves reads constants and values found at the start, those that a run sets included.
public final class Hoisting {
    private final Program program;
    private final Changing changing;
    private final Parts parts;
    private final List<Statement> initials;
    private final Map<Op, Integer> known = new HashMap<>();

    private Hoisting(Program program) {
        this.program = program;
        changing = new Changing(program);
        parts = new Parts(program);
        initials = new ArrayList<>(program.initials());
    }

    /// Hoists.
    ///
    /// @param program the program
    /// @return a program with the same bits in every slot of the first
    public static Program apply(Program program) {
        return new Hoisting(program).apply();
    }

    private Program apply() {
        List<Statement> flows = new ArrayList<>();
        Set<Integer> movable = movable();
        for (Statement flow : program.flows()) {
            switch (flow) {
                case Statement.Apply apply -> flows.add(apply);
                case Statement.Assign assign -> {
                    if (movable.contains(region(assign)) && changing.isFixed(assign.value())) {
                        initials.add(assign);
                        changing.settle(assign.target().base());
                    } else {
                        flows.add(Rewriting.assign(assign, this::inside));
                    }
                }
            }
        }
        List<Rate> rates = Rewriting.rates(program.rates(), this::inside);
        return program.with(parts.regions(), initials, flows, rates);
    }

    /// Finds the regions that are filled by one assignment. One that has another value before the first
    /// evaluation is not among them: what memories are started with may read that.
    private Set<Integer> movable() {
        Set<Integer> once = new HashSet<>();
        Set<Integer> more = new HashSet<>();
        for (Statement initial : program.initials()) {
            more.add(region(initial));
        }
        for (Statement flow : program.flows()) {
            if (!once.add(region(flow))) {
                more.add(region(flow));
            }
        }
        once.removeAll(more);
        return once;
    }

    private int region(Statement statement) {
        return program.region(Rewriting.target(statement)).base();
    }

    private Op inside(Op op) {
        boolean fixed = isWorthIt(op) && changing.isFixed(op) && !Changing.isUnderLoops(op);
        return fixed ? new Op.Load(part(op), op.span()) : Rewriting.operands(op, this::inside);
    }

    private static boolean isWorthIt(Op op) {
        return op instanceof Op.Unary unary
                ? isWorthIt(unary.operand())
                : !op.operands().isEmpty();
    }

    private int part(Op op) {
        return known.computeIfAbsent(Bare.of(op), _ -> {
            int slot = parts.add(op);
            initials.add(new Statement.Assign(slot, op));
            return slot;
        });
    }
}
