package org.alamedas.engine.interpret;

import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.random.Streams;

/// Where the uniform numbers of one call come from; immutable.
///
/// Seed and member of the run and the number of steps taken stand behind the slots, as where the
/// loops stand does: [org.alamedas.engine.ir.Program#chance] says where.
///
/// @param words where they stand
/// @param variable what stands for the name of the variable
/// @param element the number of the element
/// @param call which of the random functions of the equation it is
/// @param seed the seed of the call
public record Chance(int words, long variable, Place element, int call, Node seed) {
    /// How many numbers stand behind the slots.
    static final int SIZE = 4;

    /// Puts what draws depend on behind the slots.
    static void start(double[] slots, int words, RandomKey key) {
        slots[words] = 0;
        slots[words + 1] = key.seed() & 0xffff_ffffL;
        slots[words + 2] = key.seed() >>> Integer.SIZE;
        slots[words + 3] = key.member();
    }

    double uniform(double[] slots) {
        return uniform(slots, words, seed.value(slots), Streams.of(variable, element.at(slots), call));
    }

    /// Computes the uniform number of a stream.
    ///
    /// @param slots the values of a run
    /// @param words where seed, member and the number of steps taken stand among them
    /// @param own the seed of the call
    /// @param stream the stream
    /// @return a number between 0 and 1
    public static double uniform(double[] slots, int words, double own, long stream) {
        long seedOfRun = (long) slots[words + 1] | ((long) slots[words + 2] << Integer.SIZE);
        RandomKey key = new RandomKey(seedOfRun, (long) slots[words + 3]);
        return key.uniform(own, stream, (long) slots[words]);
    }
}
