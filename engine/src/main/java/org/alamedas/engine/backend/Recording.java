package org.alamedas.engine.backend;

import java.nio.DoubleBuffer;
import java.util.List;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.run.Recorder;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.solve.TimeGrid;
import org.jspecify.annotations.Nullable;

/// Decides which moments of one run are recorded, and records them.
public final class Recording {
    private static final long BYTES = 8;
    private static final int FIRST_ROWS = 1024;

    private final @Nullable TimeGrid grid;
    private final int[] slots;
    private final Recorder recorder;
    private long row;
    private long next;

    /// Makes room for the rows of a run.
    ///
    /// @param program the program that is run
    /// @param plan what is recorded
    /// @param grid when
    /// @throws IllegalArgumentException if the result would not fit into memory
    public Recording(Program program, RunPlan plan, TimeGrid grid) {
        requireMemory(grid.rows(), plan.record().size());
        this.grid = grid;
        slots = plan.record().stream().mapToInt(Integer::intValue).toArray();
        recorder = new Recorder(columns(program, plan), (int) grid.rows());
        next = grid.index(0);
    }

    /// Makes room for a number of rows that is not known beforehand.
    ///
    /// @param program the program that is run
    /// @param plan what is recorded
    public Recording(Program program, RunPlan plan) {
        grid = null;
        slots = plan.record().stream().mapToInt(Integer::intValue).toArray();
        recorder = new Recorder(columns(program, plan), FIRST_ROWS);
    }

    private static List<RunResult.Column> columns(Program program, RunPlan plan) {
        List<Slot> all = program.slots();
        return plan.record().stream().map(slot -> column(all.get(slot))).toList();
    }

    private static RunResult.Column column(Slot slot) {
        return new RunResult.Column(slot.name(), slot.unit());
    }

    private static void requireMemory(long rows, int columns) {
        double needed = (double) rows * (columns + 1) * BYTES;
        double there = Runtime.getRuntime().maxMemory() / 2.0;
        if (needed > there || rows > Integer.MAX_VALUE - BYTES) {
            throw new IllegalArgumentException("the result has " + rows + " rows of " + columns
                    + " variables and takes " + megabytes(needed) + " of memory, more than the " + megabytes(there)
                    + " there is; record fewer variables or save less often");
        }
    }

    private static String megabytes(double bytes) {
        return Math.round(bytes / 1e6) + " MB";
    }

    /// Records the present values if a row is due.
    ///
    /// @param index the number of steps taken
    /// @param time the present moment
    /// @param present the values of all slots
    public void offer(long index, double time, double[] present) {
        if (grid != null && index == next) {
            recorder.add(time, column -> present[slots[column]]);
            row++;
            next = grid.index(row);
        }
    }

    /// Records rows that are due one after another.
    ///
    /// @param rows how many
    /// @param values all of the first row, then those of the next: the time, then the recorded slots
    public void offer(int rows, DoubleBuffer values) {
        if (grid != null) {
            recorder.add(rows, values);
            row += rows;
            next = grid.index(row);
        }
    }

    /// Records the present values.
    ///
    /// @param time the present moment
    /// @param present the values of all slots
    /// @throws IllegalArgumentException if the result would not fit into memory
    public void add(double time, double[] present) {
        if (recorder.rows() >= FIRST_ROWS && Integer.bitCount(recorder.rows()) == 1) {
            requireMemory(2L * recorder.rows(), slots.length);
        }
        recorder.add(time, column -> present[slots[column]]);
    }

    /// Leaves out the rows up to a moment.
    ///
    /// @param index the number of steps taken
    public void skip(long index) {
        while (grid != null && row < grid.rows() && next <= index) {
            row++;
            next = grid.index(row);
        }
    }

    /// Returns when the next row is due.
    ///
    /// @return a number of steps taken; beyond the last where every row was recorded
    public long next() {
        return next;
    }

    /// Returns the whole result, once the run has ended.
    ///
    /// @return the recorded values
    public RunResult result() {
        return recorder.result();
    }
}
