package org.alamedas.engine.lanes;

import java.util.Arrays;
import java.util.List;
import org.alamedas.engine.ir.Address;

/// Nested loops, and the numbers that addresses have at their places; immutable.
///
/// @param axes the number of each loop, the outermost first
/// @param sizes how often each runs
@SuppressWarnings("ArrayRecordComponent") // never compared
record Loops(int[] axes, int[] sizes) {
    /// Makes the loops of a statement.
    static Loops of(List<Integer> sizes) {
        return new Loops(new int[0], new int[0]).with(0, sizes);
    }

    /// Returns these loops with others inside.
    ///
    /// @param first the number of the outermost of the others
    /// @param inside how often each of them runs
    Loops with(int first, List<Integer> inside) {
        int[] allAxes = Arrays.copyOf(axes, axes.length + inside.size());
        int[] allSizes = Arrays.copyOf(sizes, sizes.length + inside.size());
        for (int i = 0; i < inside.size(); i++) {
            allAxes[axes.length + i] = first + i;
            allSizes[axes.length + i] = inside.get(i);
        }
        return new Loops(allAxes, allSizes);
    }

    /// Counts the places; more than there can be registers count as that many.
    int count() {
        long count = 1;
        for (int size : sizes) {
            count = Math.min(count * size, Integer.MAX_VALUE);
        }
        return (int) count;
    }

    /// Finds the number that an address has at each place, the last loop running fastest.
    int[] numbers(Address address) {
        if (address.isFixed()) {
            return new int[] {address.base()};
        }
        int[] counters = new int[Arrays.stream(axes).max().orElse(-1) + 1];
        int[] numbers = new int[count()];
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = number(address, counters);
            advance(counters);
        }
        return numbers;
    }

    private static int number(Address address, int[] counters) {
        int number = address.base();
        for (Address.Term term : address.terms()) {
            number += switch (term) {
                case Address.Term.Stride(int axis, int stride) -> counters[axis] * stride;
                case Address.Term.Offsets(int axis, List<Integer> offsets) -> offsets.get(counters[axis]);
            };
        }
        return number;
    }

    private void advance(int[] counters) {
        for (int i = axes.length - 1; i >= 0; i--) {
            int next = ++counters[axes[i]];
            if (next < sizes[i]) {
                return;
            }
            counters[axes[i]] = 0;
        }
    }

    /// Says whether numbers rise by one from place to place.
    static boolean areConsecutive(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] != numbers[0] + i) {
                return false;
            }
        }
        return true;
    }

    /// Says whether numbers are all the same.
    static boolean areSame(int[] numbers) {
        for (int number : numbers) {
            if (number != numbers[0]) {
                return false;
            }
        }
        return true;
    }
}
