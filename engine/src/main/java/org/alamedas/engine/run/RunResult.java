package org.alamedas.engine.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// The recorded values of one run: a table with a row for each recorded moment and a column for each
/// recorded variable.
public final class RunResult {
    private final Moments moments;
    private final Rows layout;
    private final double[][] pieces;
    private final double[] steady;
    private final AtomicReference<@Nullable Map<Name, Integer>> index = new AtomicReference<>();

    /// One recorded variable.
    ///
    /// @param name its name, with subscripts where it is one element of an array
    /// @param unit its unit as written; absent where the model gives none
    public record Column(Name name, @Nullable String unit) {}

    /// Makes a result; the arrays become its own.
    ///
    /// @param moments the recorded moments, rising
    /// @param layout the recorded variables, and how rows of them lie in memory
    /// @param pieces the rows
    /// @param steady the values that do not change
    RunResult(Moments moments, Rows layout, double[][] pieces, double[] steady) {
        this.moments = moments;
        this.layout = layout;
        this.pieces = pieces;
        this.steady = steady;
    }

    /// Returns the number of recorded moments.
    ///
    /// @return at least 1
    public int rows() {
        return moments.count();
    }

    /// Returns one recorded moment.
    ///
    /// @param row from 0
    /// @return the time, in the model's unit of time
    public double time(int row) {
        return moments.time(row);
    }

    /// Returns the recorded variables.
    ///
    /// @return in the order asked for
    public List<Column> columns() {
        return layout.columns();
    }

    /// Returns where a variable was recorded.
    ///
    /// @param name the variable
    /// @return its column from 0, or -1 if it was not recorded
    public int column(Name name) {
        Map<Name, Integer> known = index.get();
        if (known == null) {
            // made when it is first wanted: short runs take less time than it does
            known = new HashMap<>();
            for (int i = 0; i < columns().size(); i++) {
                known.put(columns().get(i).name(), i);
            }
            index.set(known);
        }
        return known.getOrDefault(name, -1);
    }

    /// Returns one value.
    ///
    /// @param column from 0
    /// @param row from 0
    /// @return the value, in the column's unit
    public double value(int column, int row) {
        int place = layout.place(column);
        return place < 0 ? steady[~place] : pieces[layout.piece(row)][layout.start(row) + place];
    }

    /// Returns all the values of one column.
    ///
    /// @param column from 0
    /// @return a copy, as long as there are rows
    public double[] values(int column) {
        double[] values = new double[rows()];
        Arrays.setAll(values, row -> value(column, row));
        return values;
    }

    /// Returns this run as a block of one.
    ///
    /// @return a view
    public RunBlock asBlock() {
        return block(List.of(this));
    }

    /// Returns runs of one model as a block.
    ///
    /// @param runs at least one, recorded at the same moments
    /// @return a view
    public static RunBlock block(List<RunResult> runs) {
        return new Together(runs.toArray(RunResult[]::new));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Together(RunResult[] runs) implements RunBlock {
        @Override
        public int size() {
            return runs.length;
        }

        @Override
        public int rows() {
            return runs[0].rows();
        }

        @Override
        public double time(int row) {
            return runs[0].time(row);
        }

        @Override
        public List<Column> columns() {
            return runs[0].columns();
        }

        @Override
        public boolean isFinite(int run) {
            return true;
        }

        @Override
        public double value(int column, int row, int run) {
            return runs[run].value(column, row);
        }
    }
}
