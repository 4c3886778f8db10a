package org.alamedas.engine.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Values to be computed and kept: one, or one for each place of some nested loops.
///
/// @param loops how often each loop runs, the outermost first; loops are numbered from 0 in this
///     order
/// @param target where a value goes
/// @param value what computes it
public record Statement(List<Integer> loops, Address target, Op value) {
    /// Copies the loops.
    public Statement {
        loops = List.copyOf(loops);
    }

    /// Makes a statement for one slot.
    ///
    /// @param slot where the value goes
    /// @param value what computes it
    public Statement(int slot, Op value) {
        this(List.of(), Address.of(slot), value);
    }

    /// Goes through nested loops, the last running fastest.
    ///
    /// @param loops how often each runs
    /// @param place told where the loops stand
    public static void forEach(List<Integer> loops, Consumer<List<Integer>> place) {
        int count = loops.stream().reduce(1, (a, b) -> a * b);
        for (int flat = 0; flat < count; flat++) {
            List<Integer> counters = new ArrayList<>();
            int rest = flat;
            for (int size : loops.reversed()) {
                counters.addFirst(rest % size);
                rest /= size;
            }
            place.accept(counters);
        }
    }

    /// Returns every slot that the statement fills.
    ///
    /// @return in the order of the loops
    public List<Integer> slots() {
        List<Integer> slots = new ArrayList<>();
        forEach(loops, counters -> slots.add(target.at(counters)));
        return slots;
    }
}
