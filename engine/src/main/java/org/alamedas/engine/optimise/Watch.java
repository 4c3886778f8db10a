package org.alamedas.engine.optimise;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.expr.UnaryOperator;

/// Finds the assignments whose value must be looked at, for a value that is not finite to be noticed.
///
/// A sum, a difference, a product and the numerator of a quotient cannot be finite where an operand
/// is not. So a value need not be looked at that reaches, through nothing else, a rate of change or
/// an assignment that is looked at: a stock stays not finite once it is, and stocks are looked at.
public final class Watch {
    private final Set<Place> noticed = new HashSet<>();

    /// A place that an operation reads, under certain loops.
    private record Place(List<Integer> loops, Address address) {}

    private Watch() {}

    /// Finds the assignments among the flows that must be looked at.
    ///
    /// @param program the program
    /// @return true for each such assignment
    public static IdentityHashMap<Statement, Boolean> of(Program program) {
        Watch watch = new Watch();
        for (Rate rate : program.rates()) {
            watch.notice(rate.value(), rate.loops());
        }
        IdentityHashMap<Statement, Boolean> needed = new IdentityHashMap<>();
        for (Statement statement : program.flows().reversed()) {
            if (statement instanceof Statement.Assign assign) {
                needed.put(assign, watch.isNeeded(assign, program));
            }
        }
        return needed;
    }

    /// Decides about an assignment, all of whose readers were decided about.
    private boolean isNeeded(Statement.Assign assign, Program program) {
        boolean seen = noticed.contains(new Place(assign.loops(), assign.target()));
        boolean needs = !seen && !isPart(program, assign);
        if (seen || needs) {
            notice(assign.value(), assign.loops());
        }
        return needs;
    }

    /// A part of an equation may be infinite and the equation is finite: the latter counts.
    private static boolean isPart(Program program, Statement.Assign statement) {
        return program.region(statement.target().base()).variable().kind() == Slot.Kind.PART;
    }

    private void notice(Op op, List<Integer> loops) {
        switch (op) {
            case Op.Load load -> noticed.add(new Place(loops, load.address()));
            case Op.Unary unary -> {
                if (unary.operator() != UnaryOperator.NOT) {
                    notice(unary.operand(), loops);
                }
            }
            case Op.Binary binary -> notice(binary, loops);
            case Op.Call call -> {
                if (call.method() == Method.Of1.SAME || call.method() == Method.Of1.ABS) {
                    notice(call.arguments().getFirst(), loops);
                }
            }
            case Op.Constant _,
                    Op.LoadAt _,
                    Op.Counter _,
                    Op.Reduce _,
                    Op.Select _,
                    Op.TableRead _,
                    Op.TableCall _,
                    Op.Recall _,
                    Op.Draw _ -> {}
        }
    }

    private void notice(Op.Binary binary, List<Integer> loops) {
        switch (binary.operator()) {
            case ADD, SUBTRACT, MULTIPLY -> {
                notice(binary.left(), loops);
                notice(binary.right(), loops);
            }
            case DIVIDE -> notice(binary.left(), loops);
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, MODULO, POWER -> {}
        }
    }
}
