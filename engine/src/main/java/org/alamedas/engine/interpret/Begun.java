package org.alamedas.engine.interpret;

import org.alamedas.engine.solve.TimeGrid;

/// A run that stands at its first moment, for another back end to go on with; it belongs to one thread.
public final class Begun {
    private final Workspace workspace;
    private final TimeGrid grid;

    Begun(Workspace workspace, TimeGrid grid) {
        this.workspace = workspace;
        this.grid = grid;
    }

    void evaluate() {
        workspace.evaluate(grid.time(0));
    }

    /// From now on only takes note of values that are not finite.
    public void quieten() {
        workspace.quieten();
    }

    /// Returns the values.
    ///
    /// @return those of all slots; behind them, the places of loops and the cells of memories. The array
    ///     is another one after [#settle()] where a memory grew
    public double[] values() {
        return workspace.values();
    }

    /// Returns the moments of the run.
    ///
    /// @return the grid
    public TimeGrid grid() {
        return grid;
    }

    /// Notes how many steps were taken.
    ///
    /// @param steps from 0
    public void count(long steps) {
        workspace.count(steps);
    }

    /// Gathers what holds and memories take over after the step that begins now.
    public void gather() {
        workspace.gather();
    }

    /// Lets holds and memories take over what was gathered.
    ///
    /// @return 0; not a number if a value taken over is not finite
    public double settle() {
        workspace.settle();
        return workspace.isStrange() ? Double.NaN : 0;
    }
}
