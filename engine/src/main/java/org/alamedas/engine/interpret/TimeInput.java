package org.alamedas.engine.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;

/// Knows which operations and auxiliaries are the time, shifted and scaled by what does not change in a
/// run; immutable.
final class TimeInput {
    private final Program program;
    private final Set<Integer> slots = new HashSet<>(List.of(Program.TIME));
    private final List<Clock> clocks = new ArrayList<>();

    /// An auxiliary that goes with the time.
    private record Clock(int slot, Node node) {}

    TimeInput(Program program, Nodes nodes) {
        this.program = program;
        for (Statement statement : program.flows()) {
            if (statement instanceof Statement.Assign assign && assign.loops().isEmpty() && isOfTime(assign.value())) {
                slots.add(assign.target().base());
                clocks.add(new Clock(assign.target().base(), nodes.of(assign.value())));
            }
        }
    }

    /// Computes what an input will be at a moment; the values are left as they were.
    double at(double moment, Node input, double[] values) {
        double now = values[Program.TIME];
        double[] kept = new double[clocks.size()];
        values[Program.TIME] = moment;
        for (int i = 0; i < kept.length; i++) {
            Clock clock = clocks.get(i);
            kept[i] = values[clock.slot()];
            values[clock.slot()] = clock.node().value(values);
        }
        double found = input.value(values);
        values[Program.TIME] = now;
        for (int i = 0; i < kept.length; i++) {
            values[clocks.get(i).slot()] = kept[i];
        }
        return found;
    }

    /// Says whether an operation grows in proportion to the time.
    boolean isOfTime(Op op) {
        return switch (op) {
            case Op.Load load ->
                load.address().isFixed() && slots.contains(load.address().base());
            case Op.Unary unary -> isOfTime(unary.operand());
            case Op.Binary binary -> isOfTime(binary);
            case Op.Constant _, Op.LoadAt _, Op.Counter _, Op.Reduce _, Op.Select _, Op.Call _ -> false;
            case Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> false;
        };
    }

    private boolean isOfTime(Op.Binary binary) {
        boolean left = isOfTime(binary.left()) && isFixed(binary.right());
        boolean right = isFixed(binary.left()) && isOfTime(binary.right());
        return switch (binary.operator()) {
            case ADD, SUBTRACT, MULTIPLY -> left || right;
            case DIVIDE -> left;
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, MODULO, POWER -> false;
        };
    }

    private boolean isFixed(Op op) {
        return switch (op) {
            case Op.Constant _, Op.Counter _ -> true;
            case Op.Load load -> isFixed(load.address().base());
            case Op.Unary unary -> isFixed(unary.operand());
            case Op.Binary binary -> isFixed(binary.left()) && isFixed(binary.right());
            case Op.LoadAt _, Op.Reduce _, Op.Select _, Op.Call _, Op.TableRead _, Op.Recall _, Op.Draw _ -> false;
            case Op.TableCall _ -> false;
        };
    }

    private boolean isFixed(int slot) {
        Slot.Kind kind = program.region(slot).variable().kind();
        return switch (kind) {
            case CONSTANT, CONTROL, HELD -> true;
            case TIME, AUXILIARY, FLOW, STOCK, PART, INNER -> false;
        };
    }
}
