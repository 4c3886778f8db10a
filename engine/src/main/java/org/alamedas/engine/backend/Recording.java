package org.alamedas.engine.backend;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.alamedas.engine.run.Moments;
import org.alamedas.engine.run.Recorder;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.solve.TimeGrid;
import org.jspecify.annotations.Nullable;

/// Decides which moments of one run are recorded, and records them. Mutable, for one thread.
public final class Recording {
    private static final long BYTES = 8;
    private static final int FIRST_ROWS = 1024;

    private final Layouts layouts;
    private final @Nullable TimeGrid grid;
    private final int[] slots;
    private final int[] changing;
    private final int[] runs;
    private final Recorder recorder;
    private double[] times = {};
    private double[] piece = {};
    private int at;
    private int free;
    private long skipped;
    private long row;
    private long next;

    /// Makes room for the rows of a run.
    ///
    /// @param layouts how rows of the program lie
    /// @param plan what is recorded
    /// @param grid when
    /// @throws IllegalArgumentException if the result would not fit into memory
    public Recording(Layouts layouts, RunPlan plan, TimeGrid grid) {
        this(layouts, plan, grid, grid.rows());
        next = grid.index(0);
    }

    /// Makes room for a number of rows that is not known beforehand.
    ///
    /// @param layouts how rows of the program lie
    /// @param plan what is recorded
    public Recording(Layouts layouts, RunPlan plan) {
        this(layouts, plan, null, 0);
    }

    private Recording(Layouts layouts, RunPlan plan, @Nullable TimeGrid grid, long expected) {
        this.layouts = layouts;
        this.grid = grid;
        Layouts.Layout layout = layouts.of(plan.record());
        requireMemory(expected, layout.rows().width());
        slots = layout.slots();
        changing = layout.changing();
        runs = layout.runs();
        recorder = new Recorder(layout.rows(), (int) expected);
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
    /// @param present the values of all slots
    public void offer(long index, double[] present) {
        if (grid != null && index == next) {
            lay(present);
            row++;
            next = grid.index(row);
        }
    }

    private void lay(double[] present) {
        if (recorder.rows() == 0) {
            recorder.keep(column -> present[slots[column]]);
        }
        if (free == 0) {
            DoubleBuffer room = recorder.room();
            piece = room.array();
            at = room.position();
            free = recorder.free();
        }
        copy(present);
        at += changing.length;
        free--;
        recorder.took(1);
    }

    private void copy(double[] present) {
        if (runs.length == 0) {
            for (int place = 0; place < changing.length; place++) {
                piece[at + place] = present[changing[place]];
            }
            return;
        }
        int place = at;
        for (int i = 0; i < runs.length; i += 2) {
            System.arraycopy(present, runs[i], piece, place, runs[i + 1]);
            place += runs[i + 1];
        }
    }

    /// Gives the room for rows that are due one after another: all of the first, then those of the next.
    ///
    /// @return a buffer on an array, whose position is where the next row goes
    public DoubleBuffer room() {
        return recorder.room();
    }

    /// Says how many rows the room is for.
    ///
    /// @return at least 1
    public int free() {
        return recorder.free();
    }

    /// Takes note of rows that were laid into the room given last.
    ///
    /// @param rows how many
    public void took(int rows) {
        if (grid != null) {
            recorder.took(rows);
            free = 0;
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
        int rows = recorder.rows();
        if (rows == times.length) {
            requireMemory(2L * rows, changing.length);
            times = Arrays.copyOf(times, Math.max(FIRST_ROWS, (int) Math.min(2L * rows, Integer.MAX_VALUE - BYTES)));
        }
        times[rows] = time;
        lay(present);
    }

    /// Leaves out the rows up to a moment.
    ///
    /// @param index the number of steps taken
    public void skip(long index) {
        while (grid != null && row < grid.rows() && next <= index) {
            row++;
            skipped++;
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
        return recorder.result(moments(grid));
    }

    private Moments moments(@Nullable TimeGrid of) {
        int rows = recorder.rows();
        if (of == null) {
            return Moments.of(rows, i -> times[i]);
        }
        long first = skipped;
        return first == 0 && rows == of.rows()
                ? layouts.moments(of)
                : Moments.of(rows, i -> of.time(of.index(first + i)));
    }
}
