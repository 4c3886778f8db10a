package org.alamedas.engine.builtin;

import java.util.List;
import org.alamedas.engine.random.Distribution;

/// What a name of the function table stands for.
public sealed interface Meaning {
    /// A method of the arguments, of defaults for those left out, and of system values, in this
    /// order.
    ///
    /// It is pure if it reads no system value, and depends on the moment if it reads
    /// [SystemValue#TIME].
    ///
    /// @param method the reference method
    /// @param defaults values of the last arguments where a call leaves them out
    /// @param reads system values handed over after the arguments
    record Computed(Method method, List<Double> defaults, List<SystemValue> reads) implements Meaning {
        /// Copies the lists.
        public Computed {
            defaults = List.copyOf(defaults);
            reads = List.copyOf(reads);
        }
    }

    /// A function of any number of arguments, taken in by two from left to right; of one array,
    /// over its elements.
    ///
    /// @param method what two of them give
    /// @param over the same over the elements of an array
    record Folded(Method.Of2 method, Aggregate over) implements Meaning {}

    /// A function of an array, over its elements.
    ///
    /// @param over what it makes of them
    record Aggregated(Aggregate over) implements Meaning {}

    /// A function of whole arrays.
    ///
    /// @param method what computes it
    record OverArrays(ArrayMethod method) implements Meaning {}

    /// The number of elements of an array or of a dimension.
    record Counted() implements Meaning {}

    /// A number with a name.
    ///
    /// @param value the number
    record Fixed(double value) implements Meaning {}

    /// A value that the run provides.
    ///
    /// @param value which
    record Provided(SystemValue value) implements Meaning {}

    /// A choice between the second and the third argument by the first, of which only the chosen
    /// one is evaluated.
    record Choice() implements Meaning {}

    /// The value of the argument at the start of the run.
    record AtStart() implements Meaning {}

    /// The first argument, except where it is needed to find initial values: there the second.
    record ActiveInitial() implements Meaning {}

    /// Something of a graphical function, which the first argument names.
    ///
    /// @param method what, of the other arguments
    /// @param defaults values of the last arguments where a call leaves them out
    record TableRead(TableMethod method, List<Double> defaults) implements Meaning {
        /// Copies the list.
        public TableRead {
            defaults = List.copyOf(defaults);
        }
    }

    /// An array with its dimensions the other way round.
    record Transposed() implements Meaning {}

    /// The element of an array, named by the first argument, that is as many places further on as the
    /// second says.
    record Offset() implements Meaning {}

    /// A number taken from the points of data or of a graphical function, which the first argument
    /// names.
    ///
    /// @param method what is taken
    record DataRead(TableMethod method) implements Meaning {}

    /// A series made of that of a data variable, which the first argument names; it stands alone in
    /// an equation of data.
    ///
    /// @param function how it is made
    record SeriesMade(SeriesFunction function) implements Meaning {}

    /// A function with stocks of its own, replaced by its definition before lowering.
    ///
    /// @param macro the name of the definition
    record Expanded(String macro) implements Meaning {}

    /// A memory, as the initial value of the stock that stands for it and as what that takes over
    /// after each step: the arguments are handed to the device.
    ///
    /// @param device what keeps them
    record Kept(Device device) implements Meaning {}

    /// What a device tells about its memory, which the first argument names.
    ///
    /// @param part which of the things that the device tells
    record Recalled(Device.Part part) implements Meaning {}
    /// A random number, drawn once a step.
    ///
    /// @param distribution what it is drawn from
    /// @param seed which argument, from 0, is the seed; [#NO_SEED] if there is none
    /// @param density whether the first argument names a graphical function whose points are the
    ///     density
    /// @param defaults values of the last arguments, the seed apart, where a call leaves them out
    /// @param reads system values handed over after the arguments
    record Drawn(Distribution distribution, int seed, boolean density, List<Double> defaults, List<SystemValue> reads)
            implements Meaning {
        /// The place of the seed of a function that takes none.
        public static final int NO_SEED = -1;

        /// Copies the lists.
        public Drawn {
            defaults = List.copyOf(defaults);
            reads = List.copyOf(reads);
        }

        /// Counts the arguments that a call can have.
        ///
        /// @return those of the distribution, less what the run provides, and seed and density
        public int most() {
            return distribution.size() - reads.size() + (seed == NO_SEED ? 0 : 1) + (density ? 1 : 0);
        }
    }

    /// A function of the language that is not computed.
    ///
    /// @param wayRound what to do instead, for messages; empty where there is nothing to say
    record Unsupported(String wayRound) implements Meaning {}
}
