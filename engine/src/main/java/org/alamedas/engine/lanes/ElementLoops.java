package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;

/// Makes loops that compute the elements of arrays several at once, for one program on this machine.
public final class ElementLoops {
    /// What a method of some equations weighs; much longer ones overtax the JIT.
    private static final int HEAVIEST = 160;

    /// How many doubles a vector is taken to hold before anybody has looked.
    private static final int USUAL_VECTOR = 8;

    private final Program program;
    private final int vector;
    private final ElementWork work;

    private ElementLoops(Program program, int vector) {
        this.program = program;
        this.vector = vector;
        work = new ElementWork(program, vector);
    }

    /// Prepares a program. That takes a tenth of a second when it is done first.
    ///
    /// @param program the program
    /// @return nothing where there is no Vector API
    public static Optional<ElementLoops> of(Program program) {
        return VectorApi.length().map(length -> new ElementLoops(program, length));
    }

    /// Estimates how much of some arrays can be computed so, without a look at the machine.
    ///
    /// @param program the program
    /// @param arrays what is computed
    /// @return operations, those on one element counted one by one; 0 where there is no Vector API
    public static long work(Program program, List<Elementwise> arrays) {
        return VectorApi.isThere() ? new ElementWork(program, USUAL_VECTOR).total(arrays) : 0;
    }

    /// Returns what an operation costs that is computed so, its operands left out.
    ///
    /// @param program the program
    /// @param op the operation
    /// @param loops how often each loop around it runs, the outermost first
    /// @return operations on a vector; below 0 where it cannot be
    public static int weight(Program program, Op op, List<Integer> loops) {
        int weight = new ElementWork(program, USUAL_VECTOR).own(op, Loops.of(loops));
        return weight == ElementWork.IMPOSSIBLE ? -1 : weight;
    }

    /// Says whether there are vectors, without loading what computes them.
    ///
    /// @return false where there is no Vector API
    public static boolean areThere() {
        return VectorApi.isThere();
    }

    /// Says whether an array can be computed so.
    ///
    /// @param array what is computed
    /// @return false where an operation cannot, there are too few elements, or the JIT would not take it
    public boolean takes(Elementwise array) {
        return work.takes(array);
    }

    /// Makes loops.
    ///
    /// @param arrays what they compute, one after the other; [#takes] each of them
    /// @return loops to be run in this order
    public List<ElementLoop> loops(List<Elementwise> arrays) {
        List<ElementLoop> loops = new ArrayList<>();
        List<Elementwise> group = new ArrayList<>();
        for (Elementwise array : arrays) {
            if (!group.isEmpty() && !joins(group, array)) {
                loops.add(ElementLoopMaker.loop(program, group, vector));
                group = new ArrayList<>();
            }
            group.add(array);
        }
        if (!group.isEmpty()) {
            loops.add(ElementLoopMaker.loop(program, group, vector));
        }
        return loops;
    }

    private boolean joins(List<Elementwise> group, Elementwise next) {
        int weight = group.stream().mapToInt(work::weight).sum();
        if (next.count() != group.getFirst().count() || weight + work.weight(next) > HEAVIEST) {
            return false;
        }
        Map<Integer, Integer> stored = new HashMap<>();
        group.stream().filter(array -> !array.rate()).forEach(array -> stored.put(array.first(), array.count()));
        return readsInStep(next.value(), next.places(), stored);
    }

    /// Says whether an operation reads nothing that a loop stores, or at the element only that the loop is at.
    ///
    /// @param stored how many slots are stored, by the first of them
    private static boolean readsInStep(Op op, Loops places, Map<Integer, Integer> stored) {
        if (op instanceof Op.Load load) {
            int[] slots = places.numbers(load.address());
            boolean inStep = !Loops.areSame(slots) && Loops.areConsecutive(slots) && stored.containsKey(slots[0]);
            return inStep || stored.entrySet().stream().noneMatch(run -> meets(slots, run.getKey(), run.getValue()));
        }
        return op.operands().stream().allMatch(operand -> readsInStep(operand, places, stored));
    }

    private static boolean meets(int[] slots, int first, int count) {
        for (int slot : slots) {
            if (slot >= first && slot < first + count) {
                return true;
            }
        }
        return false;
    }
}
