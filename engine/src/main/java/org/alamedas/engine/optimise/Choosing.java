package org.alamedas.engine.optimise;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;

/// Decides choices for one run: those whose condition compares values that do not change while it
/// goes on.
///
/// It is meant to follow [Hoisting], which leaves such a condition as the value of one slot.
public final class Choosing {
    private final Changing changing;
    private final IntToDoubleFunction values;

    private Choosing(Program program, IntToDoubleFunction values) {
        changing = new Changing(program);
        this.values = values;
    }

    /// Chooses.
    ///
    /// @param program the program
    /// @param values the values of slots once the initial assignments were executed
    /// @return a program with the same bits in every slot, for runs with these values
    public static Program apply(Program program, IntToDoubleFunction values) {
        Choosing choosing = new Choosing(program, values);
        return Rewriting.flowing(program, choosing::inside);
    }

    private Op inside(Op op) {
        if (op instanceof Op.Select select) {
            Optional<Double> condition = known(select.condition());
            if (condition.isPresent()) {
                return inside(condition.get() != 0 ? select.whenTrue() : select.whenFalse());
            }
        }
        return Rewriting.operands(op, this::inside);
    }

    private Optional<Double> known(Op op) {
        if (op instanceof Op.Constant constant) {
            return Optional.of(constant.value());
        }
        return op instanceof Op.Load load && load.address().isFixed() && changing.isFixed(load)
                ? Optional.of(values.applyAsDouble(load.address().base()))
                : Optional.empty();
    }
}
