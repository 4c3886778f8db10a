package org.alamedas.engine.interpret;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.engine.ir.Assignment;
import org.alamedas.engine.ir.Op;

/// The assignments of one phase, ready to be executed in order; immutable.
final class Block {
    private final List<Assignment> assignments;
    private final int[] slots;
    private final Node[] nodes;

    private Block(List<Assignment> assignments, Node[] nodes) {
        this.assignments = assignments;
        this.nodes = nodes;
        slots = assignments.stream().mapToInt(Assignment::slot).toArray();
    }

    static Block of(List<Assignment> assignments, Nodes nodes) {
        return new Block(
                assignments,
                assignments.stream()
                        .map(assignment -> nodes.of(assignment.value()))
                        .toArray(Node[]::new));
    }

    /// Returns this block without the assignments to some slots.
    Block without(Set<Integer> given) {
        if (assignments.stream().noneMatch(assignment -> given.contains(assignment.slot()))) {
            return this;
        }
        int[] kept = IntStream.range(0, slots.length)
                .filter(i -> !given.contains(slots[i]))
                .toArray();
        return new Block(
                Arrays.stream(kept).mapToObj(assignments::get).toList(),
                Arrays.stream(kept).mapToObj(i -> nodes[i]).toArray(Node[]::new));
    }

    /// Executes the assignments in order.
    ///
    /// @param values the slots
    /// @param guard who is asked about a value that is not a number or infinite
    void execute(double[] values, Guard guard) {
        for (int i = 0; i < nodes.length; i++) {
            double value = nodes[i].value(values);
            values[slots[i]] = value;
            if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                guard.met(slots[i], value, assignments.get(i).value());
            }
        }
    }

    /// Is asked about values that are not numbers or infinite.
    @FunctionalInterface
    interface Guard {
        /// Lets the value pass, or throws.
        void met(int slot, double value, Op op);
    }
}
