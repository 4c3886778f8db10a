package org.alamedas.engine.run;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Keeps the recorded values of one run while it goes on.
public final class Recorder {
    private final List<RunResult.Column> columns;
    private final double[] times;
    private final double[][] values;
    private int row;

    /// Makes room for the rows of a run.
    ///
    /// @param columns what is recorded
    /// @param rows how many rows there will be
    public Recorder(List<RunResult.Column> columns, int rows) {
        this.columns = List.copyOf(columns);
        times = new double[rows];
        values = new double[columns.size()][rows];
    }

    /// Records the next row.
    ///
    /// @param time the present moment
    /// @param present gives the value of a column by its position
    public void add(double time, IntToDoubleFunction present) {
        times[row] = time;
        for (int i = 0; i < values.length; i++) {
            values[i][row] = present.applyAsDouble(i);
        }
        row++;
    }

    /// Returns the whole result, once every row was recorded.
    ///
    /// @return the recorded values; the recorder must not be used again
    public RunResult result() {
        if (row != times.length) {
            throw new IllegalStateException("recorded " + row + " of " + times.length + " rows");
        }
        return new RunResult(times, columns, values);
    }
}
