package org.alamedas.engine.run;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Keeps the recorded values of one run while it goes on.
public final class Recorder {
    /// Rows are put into columns some at a time: a row at once would touch as many pages of memory as there
    /// are columns, which was measured to take longer than computing them.
    private static final int BLOCK = 16;

    private static final int MOST_IN_BLOCKS = 100_000;

    private final List<RunResult.Column> columns;
    private double[] times;
    private final double[][] values;
    private final double[] block;
    private final int blockRows;
    private int row;
    private int written;

    /// Makes room for the rows of a run.
    ///
    /// @param columns what is recorded
    /// @param rows how many rows there will be; where there are more, it grows
    public Recorder(List<RunResult.Column> columns, int rows) {
        this.columns = List.copyOf(columns);
        times = new double[rows];
        values = new double[columns.size()][rows];
        blockRows = columns.size() > MOST_IN_BLOCKS ? 1 : Math.min(rows, BLOCK);
        block = new double[columns.size() * blockRows];
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
        int first = (row - written) * values.length;
        for (int i = 0; i < values.length; i++) {
            block[first + i] = present.applyAsDouble(i);
        }
        row++;
        if (row - written == blockRows) {
            write();
        }
    }

    /// Records the next rows.
    ///
    /// @param count how many
    /// @param rows all of the first row, then those of the next: the time, then the values
    public void add(int count, DoubleBuffer rows) {
        write();
        if (row + count > times.length) {
            resize(row + count);
        }
        double[] from = rows.array();
        spread(from, 0, times, count);
        for (int i = 0; i < values.length; i++) {
            spread(from, i + 1, values[i], count);
        }
        row += count;
        written = row;
    }

    private void spread(double[] from, int first, double[] column, int count) {
        int place = first;
        for (int j = row; j < row + count; j++) {
            column[j] = from[place];
            place += values.length + 1;
        }
    }

    private void write() {
        for (int i = 0; i < values.length; i++) {
            double[] column = values[i];
            for (int j = written; j < row; j++) {
                column[j] = block[(j - written) * values.length + i];
            }
        }
        written = row;
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
        write();
        return new RunResult(times, columns, values);
    }
}
