package org.alamedas.engine.lanes;

import java.util.stream.IntStream;

/// A value that instructions were made for.
sealed interface Operand {
    /// The same number in every lane and at every place of the loops.
    ///
    /// @param value the number
    record Constant(double value) implements Operand {}

    /// Registers side by side.
    ///
    /// @param at where the first begins
    /// @param places how many there are: one for each place of the loops, or one for all of them
    record Span(int at, int places) implements Operand {
        /// Returns the numbers of the registers.
        IntStream numbers(int lanes) {
            return IntStream.range(at / lanes, at / lanes + places);
        }
    }
}
