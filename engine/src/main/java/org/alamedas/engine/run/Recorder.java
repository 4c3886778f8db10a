package org.alamedas.engine.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Keeps the recorded values of one run while it goes on.
public final class Recorder {
    private final List<RunResult.Column> columns;
    private double[] times;
    private final double[][] values;
    private int row;

    /// Makes room for the rows of a run.
    ///
    /// @param columns what is recorded
    /// @param rows how many rows there will be; where there are more, it grows
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
        if (row == times.length) {
            resize((int) Math.min(2L * row + 1, Integer.MAX_VALUE - 8));
        }
        times[row] = time;
        for (int i = 0; i < values.length; i++) {
            values[i][row] = present.applyAsDouble(i);
        }
        row++;
    }

    private void resize(int rows) {
        times = Arrays.copyOf(times, rows);
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], rows);
        }
    }

    /// Counts the rows.
    ///
    /// @return how many were recorded
    public int rows() {
        return row;
    }

    /// Returns the whole result, once every row was recorded.
    ///
    /// @return the recorded values; the recorder must not be used again
    public RunResult result() {
        if (row < times.length) {
            resize(row);
        }
        return new RunResult(times, columns, values);
    }
}
