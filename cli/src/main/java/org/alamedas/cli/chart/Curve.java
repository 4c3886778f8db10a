package org.alamedas.cli.chart;

import java.util.Arrays;
import java.util.List;
import org.alamedas.engine.run.RunResult;

/// A quantity over the moments of a picture.
public final class Curve {
    private final String name;
    private final char mark;
    private final double[] values;

    private Curve(String name, char mark, double[] values) {
        this.name = name;
        this.mark = mark;
        this.values = values;
    }

    /// Takes a curve from a run.
    ///
    /// @param name what it is called
    /// @param mark the character that it is drawn with
    /// @param result the run
    /// @param column the number of its column there; -1 for the time itself
    /// @param rows the numbers of the rows that count
    /// @return the curve
    public static Curve of(String name, char mark, RunResult result, int column, List<Integer> rows) {
        double[] values = rows.stream()
                .mapToDouble(row -> column < 0 ? result.time(row) : result.value(column, row))
                .toArray();
        return new Curve(name, mark, values);
    }

    /// Returns what it is called.
    ///
    /// @return the name
    public String name() {
        return name;
    }

    /// Returns the character that it is drawn with.
    ///
    /// @return the mark
    public char mark() {
        return mark;
    }

    /// Returns a value.
    ///
    /// @param moment the number of the moment, from 0
    /// @return the value
    public double value(int moment) {
        return values[moment];
    }

    /// Returns the least value.
    ///
    /// @return the least of those that are finite; infinity if there is none
    double least() {
        return Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.POSITIVE_INFINITY);
    }

    /// Returns the greatest value.
    ///
    /// @return the greatest of those that are finite; minus infinity if there is none
    double greatest() {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(Double.NEGATIVE_INFINITY);
    }
}
