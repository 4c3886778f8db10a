package org.alamedas.engine.interpret;

import java.util.List;

/// Nested loops, the last running fastest; immutable.
///
/// @param first where the counter of the outermost loop is kept behind the slots
/// @param sizes how often each loop runs
@SuppressWarnings("ArrayRecordComponent") // never compared
record Nest(int first, int[] sizes) {
    static Nest of(int first, List<Integer> sizes) {
        return new Nest(first, sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    /// Sets every loop to its first place.
    void start(double[] slots) {
        for (int i = 0; i < sizes.length; i++) {
            slots[first + i] = 0;
        }
    }

    /// Goes on to the next place.
    ///
    /// @return false if that was the last one
    boolean next(double[] slots) {
        for (int i = sizes.length - 1; i >= 0; i--) {
            double counter = slots[first + i] + 1;
            if (counter < sizes[i]) {
                slots[first + i] = counter;
                return true;
            }
            slots[first + i] = 0;
        }
        return false;
    }

    int count() {
        int count = 1;
        for (int size : sizes) {
            count *= size;
        }
        return count;
    }
}
