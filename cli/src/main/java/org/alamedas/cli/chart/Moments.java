package org.alamedas.cli.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.expr.Expr;
import org.jspecify.annotations.Nullable;

/// Chooses the rows of a run that a report shows.
final class Moments {
    private static final double NEAR = 1e-6;

    private Moments() {}

    /// Returns the rows at the start and an interval after each other.
    ///
    /// The interval may change during the run: the next row is one interval of now away. Nothing is
    /// shown while the interval is 0.
    ///
    /// @param result a run that recorded each step, and the variable that gives the interval if one
    ///     does
    /// @param every the interval; null for every row
    static List<Integer> rows(RunResult result, @Nullable Expr every) {
        if (every == null) {
            return IntStream.range(0, result.rows()).boxed().toList();
        }
        List<Integer> rows = new ArrayList<>();
        double next = result.time(0);
        double interval = 0;
        for (int row = 0; row < result.rows(); row++) {
            double time = result.time(row);
            double now = interval(result, every, row);
            if (interval <= 0 && now > 0) {
                next = time;
            }
            interval = now;
            double slack = NEAR * (row == 0 ? 1 : time - result.time(row - 1));
            if (interval > 0 && time >= next - slack) {
                rows.add(row);
                next = next + interval <= time ? time + interval : next + interval;
            }
        }
        return rows;
    }

    private static double interval(RunResult result, Expr every, int row) {
        return switch (every) {
            case Expr.Literal(double value, var _) -> value;
            case Expr.Reference reference -> {
                int column = result.column(reference.name());
                yield column < 0 ? Double.MIN_VALUE : result.value(column, row);
            }
            case Expr.Text _, Expr.Call _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> Double.MIN_VALUE;
        };
    }
}
