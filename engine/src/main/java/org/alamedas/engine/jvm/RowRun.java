package org.alamedas.engine.jvm;

import java.nio.DoubleBuffer;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import org.alamedas.engine.backend.Layouts;
import org.alamedas.engine.backend.Recording;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Begun;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.solve.TimeGrid;

/// One run of a loop that keeps its rows by itself, some at a time. Mutable, for one thread.
final class RowRun {
    private static final int MOST_STEPS = 1024;
    private static final DoubleBuffer NO_ROOM = DoubleBuffer.allocate(0);

    private final TimeLoop loop;
    private final Begun begun;
    private final RunPlan plan;
    private final TimeGrid grid;
    private final int stride;
    private final Recording recording;

    /// Prepares a run.
    RowRun(Layouts layouts, TimeLoop loop, Begun begun, RunPlan plan) {
        this.loop = loop;
        this.begun = begun;
        this.plan = plan;
        grid = begun.grid();
        stride = grid.stride();
        recording = new Recording(layouts, plan, grid);
    }

    /// Runs.
    ///
    /// @param notFinite gives 0, or not a number if one of the values is not finite
    /// @return nothing if a value was not finite, and must be
    Optional<RunResult> run(RunListener listener, ToDoubleFunction<double[]> notFinite) {
        recording.offer(0, begun.values());
        double strange = notFinite.applyAsDouble(begun.values());
        long done = 0;
        while (done < grid.steps() && (strange == 0 || plan.allowNonFinite())) {
            if (!listener.goOn(done, grid.steps())) {
                throw new CancellationException("stopped after " + done + " of " + grid.steps() + " steps");
            }
            long until = until(done);
            DoubleBuffer room = until - done < stride ? NO_ROOM : recording.room();
            strange += loop.advance(begun.values(), grid, done, until, room, stride);
            recording.took((int) ((until - done) / stride));
            done = until;
        }
        strange += notFinite.applyAsDouble(begun.values());
        return strange == 0 || plan.allowNonFinite() ? Optional.of(recording.result()) : Optional.empty();
    }

    /// Finds how far there is room for rows, and not so far that nobody could stop the run for long.
    private long until(long done) {
        int rows = Math.min(recording.free(), Math.max(1, MOST_STEPS / stride));
        return Math.min(grid.steps(), done + (long) rows * stride);
    }
}
