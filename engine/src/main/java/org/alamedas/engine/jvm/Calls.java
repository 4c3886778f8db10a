package org.alamedas.engine.jvm;

import java.util.Arrays;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.interpret.Chance;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.memory.Memories;
import org.alamedas.engine.random.Distribution;
import org.alamedas.engine.random.Streams;
import org.alamedas.engine.vector.ArrayMethods;

/// What generated code calls for operations that are not worth code of their own.
public final class Calls {
    private static final int MOST_ARGUMENTS = 6;

    private Calls() {}

    /// Says what a memory tells.
    ///
    /// @param part which of the things that its device tells
    /// @param values the values of the run, the cells of memories among them
    /// @param memory the slot that stands for the memory
    /// @param given the numbers given to be told
    /// @return the value
    public static double recall(Device.Part part, double[] values, int memory, double[] given) {
        return Memories.read(part, values, (int) values[memory], given);
    }

    /// Asks a graphical function for something other than its output.
    ///
    /// @param method what is asked
    /// @param table the function
    /// @param given as many numbers as the method takes
    /// @return the answer
    public static double ask(TableMethod method, Table table, double[] given) {
        return table.apply(method, given[0], given[given.length - 1]);
    }

    /// Draws a random number.
    ///
    /// @param distribution what it is drawn from
    /// @param values the values of the run
    /// @param variable what stands for the name of the variable
    /// @param stream where seed, member and the number of steps taken stand among the values; the number
    ///     of the element; which of the random functions of the equation it is
    /// @param seed the seed of the call
    /// @param given as many numbers as the distribution takes
    /// @return the number
    public static double draw(
            Distribution distribution, double[] values, long variable, int[] stream, double seed, double[] given) {
        double[] all = Arrays.copyOf(given, MOST_ARGUMENTS);
        double uniform = Chance.uniform(values, stream[0], seed, Streams.of(variable, stream[1], stream[2]));
        return distribution.draw(uniform, new Distribution.Arguments(all[0], all[1], all[2], all[3], all[4], all[5]));
    }

    /// Computes a method for arrays.
    ///
    /// @param method which
    /// @param values the values of the run
    /// @param places where each argument begins, and last the result
    /// @param lengths how many values each has
    public static void apply(ArrayMethod method, double[] values, int[] places, int[] lengths) {
        int last = places.length - 1;
        int[] starts = Arrays.copyOf(places, last);
        int[] of = Arrays.copyOf(lengths, last);
        ArrayMethods.apply(method, values, starts, of, places[last], lengths[last]);
    }
}
