package org.alamedas.engine.run;

import java.nio.DoubleBuffer;
import java.util.List;

/// The recorded values of some runs of one model, recorded at the same moments.
public interface RunBlock {
    /// Counts the runs.
    ///
    /// @return at least 1
    int size();

    /// Returns the number of recorded moments.
    ///
    /// @return at least 1
    int rows();

    /// Returns one recorded moment.
    ///
    /// @param row from 0
    /// @return the time, in the model's unit of time
    double time(int row);

    /// Returns the recorded variables.
    ///
    /// @return in the order asked for
    List<RunResult.Column> columns();

    /// Says whether every value of a run was finite; if not, what is recorded of it has no meaning.
    ///
    /// @param run from 0
    /// @return true if so
    boolean isFinite(int run);

    /// Returns one value.
    ///
    /// @param column from 0
    /// @param row from 0
    /// @param run from 0
    /// @return the value, in the column's unit
    double value(int column, int row, int run);

    /// Gives the memory of this block to blocks after it: it must not be read any more. Nobody has to.
    default void release() {}

    /// Returns one run by itself.
    ///
    /// @param run from 0
    /// @return a copy
    default RunResult run(int run) {
        Rows layout = Rows.of(columns(), _ -> false);
        Recorder recorder = new Recorder(layout, rows());
        for (int row = 0; row < rows(); row++) {
            DoubleBuffer room = recorder.room();
            for (int column = 0; column < layout.width(); column++) {
                room.put(value(column, row, run));
            }
            recorder.took(1);
        }
        return recorder.result(Moments.of(rows(), this::time));
    }
}
