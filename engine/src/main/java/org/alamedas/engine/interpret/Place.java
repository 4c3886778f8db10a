package org.alamedas.engine.interpret;

import java.util.List;
import org.alamedas.engine.ir.Address;

/// An address ready to be computed; immutable.
///
/// Where the loops of a run stand is kept behind its slots, as doubles: nodes then need nothing but
/// the one array, and a run allocates nothing.
final class Place {
    private static final int[] NONE = {};

    private final int base;
    private final int[] counters;
    private final int[] strides;
    private final int[][] offsets;

    private Place(int base, int[] counters, int[] strides, int[][] offsets) {
        this.base = base;
        this.counters = counters;
        this.strides = strides;
        this.offsets = offsets;
    }

    /// Prepares an address.
    ///
    /// @param loops where the counter of the first loop is kept
    static Place of(Address address, int loops) {
        List<Address.Term> terms = address.terms();
        int[] counters = new int[terms.size()];
        int[] strides = new int[terms.size()];
        int[][] offsets = new int[terms.size()][];
        for (int i = 0; i < terms.size(); i++) {
            switch (terms.get(i)) {
                case Address.Term.Stride(int axis, int stride) -> {
                    counters[i] = loops + axis;
                    strides[i] = stride;
                    offsets[i] = NONE;
                }
                case Address.Term.Offsets(int axis, List<Integer> of) -> {
                    counters[i] = loops + axis;
                    offsets[i] = of.stream().mapToInt(Integer::intValue).toArray();
                }
            }
        }
        return new Place(address.base(), counters, strides, offsets);
    }

    /// Computes the number of the slot or table.
    ///
    /// @param slots the values of all slots, and where the loops stand
    int at(double[] slots) {
        int at = base;
        for (int i = 0; i < counters.length; i++) {
            int counter = (int) slots[counters[i]];
            int[] table = offsets[i];
            at += table.length == 0 ? counter * strides[i] : table[counter];
        }
        return at;
    }
}
