package org.alamedas.engine.backend;

import java.util.Optional;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.solve.TimeGrid;

/// A program ready to run; immutable, and shared between threads.
public interface Executable {
    /// Finds the moments of a run, without running it.
    ///
    /// @param plan what to run
    /// @return the start, stop, step and save interval after the constants were computed
    Controls controls(RunPlan plan);

    /// Runs the program.
    ///
    /// @param plan what to run
    /// @param listener who watches it
    /// @return the recorded values
    /// @throws SimulationException if a value is not a number or infinite and the plan does not allow
    ///     it
    /// @throws IllegalArgumentException if start, stop, step and save interval make no run
    RunResult run(RunPlan plan, RunListener listener);

    /// The moments of a run.
    ///
    /// @param start the first
    /// @param stop the last
    /// @param step the time step
    /// @param saveEvery the interval between recorded moments
    record Controls(double start, double stop, double step, double saveEvery) {
        /// Says what keeps them from making a run.
        ///
        /// @return what is wrong; empty if nothing is
        public Optional<TimeGrid.Fault> fault() {
            return TimeGrid.fault(start, stop, step, saveEvery);
        }

        /// Counts the steps.
        ///
        /// @return the grid of moments
        /// @throws IllegalArgumentException if they make no run
        public TimeGrid grid() {
            return TimeGrid.of(start, stop, step, saveEvery);
        }
    }
}
