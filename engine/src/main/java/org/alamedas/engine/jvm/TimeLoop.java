package org.alamedas.engine.jvm;

import org.alamedas.engine.solve.TimeGrid;

/// What a generated class that holds the whole loop over time can do.
public interface TimeLoop {
    /// Takes steps.
    ///
    /// @param values the values of all slots, evaluated at the first moment; at the return, at the last
    /// @param grid the moments
    /// @param from the number of steps taken before
    /// @param to the number of steps taken afterwards, above `from`
    /// @return 0; not a number if a value that would otherwise go unnoticed was not finite
    double advance(double[] values, TimeGrid grid, long from, long to);
}
