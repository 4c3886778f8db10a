package org.alamedas.engine.interpret;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;

/// Equations that move something in one time step, such as `IF full > 0.5 THEN amount / DT ELSE 0`.
///
/// Such an equation both chooses and reads the time step. It means what it says only if the choice holds for the
/// step: where a method looks into the step, the choice would be undone as soon as part of the amount has moved.
final class Impulses {
    private Impulses() {}

    /// Finds the slots of such equations.
    ///
    /// @param program where to look
    /// @return the slots whose values hold from the start of a time step to its end
    static Set<Integer> in(Program program) {
        Set<Integer> slots = new HashSet<>();
        for (Statement statement : program.flows()) {
            switch (statement) {
                case Statement.Assign assign -> {
                    if (any(assign.value(), Impulses::isChoice) && any(assign.value(), Impulses::isStep)) {
                        slots.addAll(assign.slots());
                    }
                }
                case Statement.Apply _ -> {
                    // its inputs are values of other statements
                }
            }
        }
        return slots;
    }

    private static boolean isChoice(Op op) {
        return op instanceof Op.Select;
    }

    private static boolean isStep(Op op) {
        return op instanceof Op.Load load && load.address().base() == Program.STEP;
    }

    private static boolean any(Op op, Predicate<Op> wanted) {
        List<Op> operands = op.operands();
        return wanted.test(op) || operands.stream().anyMatch(operand -> any(operand, wanted));
    }
}
