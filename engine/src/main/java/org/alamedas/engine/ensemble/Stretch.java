package org.alamedas.engine.ensemble;

import java.util.List;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.run.RunResult;

/// Some runs of a block that stand one after another.
///
/// @param block the block
/// @param first the first of them
/// @param size how many they are
record Stretch(RunBlock block, int first, int size) implements RunBlock {
    /// Fewer runs are sooner taken out one by one: what is kept of an ensemble is fetched anew for every stretch.
    static final int WORTHWHILE = 8;

    /// Takes runs of a block.
    ///
    /// @param end behind the last of them
    static RunBlock of(RunBlock block, int first, int end) {
        return end - first == block.size() ? block : new Stretch(block, first, end - first);
    }

    /// Finds the first run from one on that met a value that is not finite.
    ///
    /// @return the size of the block if there is none
    static int endOfFinite(RunBlock block, int from) {
        int end = from;
        while (end < block.size() && block.isFinite(end)) {
            end++;
        }
        return end;
    }

    @Override
    public int rows() {
        return block.rows();
    }

    @Override
    public double time(int row) {
        return block.time(row);
    }

    @Override
    public List<RunResult.Column> columns() {
        return block.columns();
    }

    @Override
    public boolean isFinite(int run) {
        return block.isFinite(first + run);
    }

    @Override
    public double value(int column, int row, int run) {
        return block.value(column, row, first + run);
    }
}
