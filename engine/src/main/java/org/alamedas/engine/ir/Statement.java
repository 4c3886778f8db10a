package org.alamedas.engine.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.model.source.Span;

/// Values to be computed and kept, once or at each place of some nested loops.
///
/// Loops are numbered from 0, the outermost first.
public sealed interface Statement {
    /// Returns how often each loop runs.
    ///
    /// @return the outermost first; none for a statement that is executed once
    List<Integer> loops();

    /// Returns every slot that the statement fills.
    ///
    /// @return in the order of the loops
    List<Integer> slots();

    /// One value at each place of the loops.
    ///
    /// @param loops how often each loop runs, the outermost first
    /// @param target where a value goes
    /// @param value what computes it
    record Assign(List<Integer> loops, Address target, Op value) implements Statement {
        /// Copies the loops.
        public Assign {
            loops = List.copyOf(loops);
        }

        /// Makes a statement for one slot.
        ///
        /// @param slot where the value goes
        /// @param value what computes it
        public Assign(int slot, Op value) {
            this(List.of(), Address.of(slot), value);
        }

        @Override
        public List<Integer> slots() {
            List<Integer> slots = new ArrayList<>();
            forEach(loops, counters -> slots.add(target.at(counters)));
            return slots;
        }
    }

    /// A run of values at each place of the loops, made from whole runs by one of the methods for arrays.
    ///
    /// No input overlaps the output.
    ///
    /// @param loops how often each loop runs, the outermost first
    /// @param method what makes the values
    /// @param inputs as many as the method takes, or fewer where its last ones may be left out
    /// @param output where the values go
    /// @param span the place of the call
    record Apply(List<Integer> loops, ArrayMethod method, List<Run> inputs, Run output, Span span)
            implements Statement {
        /// Copies the lists.
        public Apply {
            loops = List.copyOf(loops);
            inputs = List.copyOf(inputs);
        }

        @Override
        public List<Integer> slots() {
            List<Integer> slots = new ArrayList<>();
            forEach(loops, counters -> slots.addAll(output.slots(counters)));
            return slots;
        }
    }

    /// Slots side by side.
    ///
    /// @param start the first of them
    /// @param length how many there are, at least 1
    record Run(Address start, int length) {
        /// Returns the slots where loops stand at some place.
        ///
        /// @param counters where each loop stands, from 0
        /// @return their numbers, in order
        public List<Integer> slots(List<Integer> counters) {
            List<Integer> slots = new ArrayList<>();
            int first = start.at(counters);
            for (int i = 0; i < length; i++) {
                slots.add(first + i);
            }
            return slots;
        }
    }

    /// Goes through nested loops, the last running fastest.
    ///
    /// @param loops how often each runs
    /// @param place told where the loops stand
    static void forEach(List<Integer> loops, Consumer<List<Integer>> place) {
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
}
