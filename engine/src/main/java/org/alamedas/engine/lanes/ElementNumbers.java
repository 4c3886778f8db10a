package org.alamedas.engine.lanes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects the numbers that a loop over elements reads, and the slots that it gathers. Filled while code is emitted.
final class ElementNumbers {
    private double[] numbers = {};
    private int[] slots = {};
    private int powers = -1;
    private final Map<List<Integer>, Integer> gathered = new HashMap<>();

    /// Adds numbers.
    ///
    /// @return where they begin
    int add(double[] more) {
        int first = numbers.length;
        numbers = Arrays.copyOf(numbers, first + more.length);
        System.arraycopy(more, 0, numbers, first, more.length);
        return first;
    }

    /// Adds the table of powers, once.
    ///
    /// @return where it begins
    int powers() {
        if (powers < 0) {
            powers = add(VectorCode.table(Code.POWER));
        }
        return powers;
    }

    /// Adds slots that are brought side by side, once.
    ///
    /// @return where their values begin
    int gather(int[] from) {
        return gathered.computeIfAbsent(Arrays.stream(from).boxed().toList(), _ -> {
            int first = slots.length;
            slots = Arrays.copyOf(slots, first + from.length);
            System.arraycopy(from, 0, slots, first, from.length);
            return first;
        });
    }

    /// Returns all numbers.
    double[] numbers() {
        return numbers;
    }

    /// Returns the slots whose values are gathered, in order.
    int[] slots() {
        return slots;
    }
}
