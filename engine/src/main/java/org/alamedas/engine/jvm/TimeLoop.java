package org.alamedas.engine.jvm;

import java.nio.DoubleBuffer;
import org.alamedas.engine.solve.TimeGrid;

/// What a generated class that holds the whole loop over time can do.
public interface TimeLoop {
    /// Takes steps, and keeps rows of the variables that the loop was made to record.
    ///
    /// @param values the values of all slots, evaluated at the first moment; at the return, at the last
    /// @param grid the moments
    /// @param from the number of steps taken before
    /// @param to the number of steps taken afterwards, above `from`
    /// @param rows where the rows go: an array, and as its position where the first of them goes; untouched by a
    ///     loop made for none
    /// @param every after how many steps a row is kept, and again after as many
    /// @return 0; not a number if a value that would otherwise go unnoticed was not finite
    double advance(double[] values, TimeGrid grid, long from, long to, DoubleBuffer rows, int every);
}
