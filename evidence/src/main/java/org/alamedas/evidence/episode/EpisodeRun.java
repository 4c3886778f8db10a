package org.alamedas.evidence.episode;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.expr.Name;

/// One variant of an episode, run.
///
/// @param period which stretch of history
/// @param variant which way it goes
/// @param result all variables at every step, in days from day 0
public record EpisodeRun(Period period, Variant variant, RunResult result) {
    private static final double EVE = -1;
    private static final double SLACK = 1e-9;

    /// Returns a figure of the run.
    ///
    /// @param output what is read off
    /// @return the figure, in the unit of its variable or as a ratio; empty where its latch is not set
    public OptionalDouble figure(Output output) {
        if (output.latch() != null && last(output.latch()) <= 0.5) {
            return OptionalDouble.empty();
        }
        Name variable = output.variable();
        return OptionalDouble.of(
                switch (output.measure()) {
                    case END -> last(variable);
                    case EVE -> at(variable, EVE);
                    case LOWEST -> lowest(variable);
                    case HIGHEST -> values(variable, this::isInside).max().orElseThrow();
                    case MEAN_OVER_EVE ->
                        values(variable, this::isInside).average().orElseThrow() / at(variable, EVE);
                    case LOWEST_OVER_EVE -> lowest(variable) / at(variable, EVE);
                    case LARGEST_SIZE ->
                        values(variable, _ -> true).map(Math::abs).max().orElseThrow();
                });
    }

    /// Returns the value of a variable on a day.
    ///
    /// @param variable the variable
    /// @param day days from day 0
    /// @return its value at the last step that is not after that moment
    /// @throws IllegalArgumentException if the run starts after it or does not have the variable
    public double at(Name variable, double day) {
        int row = -1;
        while (row + 1 < result.rows() && result.time(row + 1) <= day + SLACK) {
            row++;
        }
        if (row < 0) {
            throw new IllegalArgumentException("day " + day + " is before the start of the run");
        }
        return result.value(column(variable), row);
    }

    private double last(Name variable) {
        return result.value(column(variable), result.rows() - 1);
    }

    private double lowest(Name variable) {
        return values(variable, this::isInside).min().orElseThrow();
    }

    private boolean isInside(int row) {
        double day = result.time(row);
        return day >= -SLACK && day <= period.days() + SLACK;
    }

    private java.util.stream.DoubleStream values(Name variable, IntPredicate rows) {
        int column = column(variable);
        return IntStream.range(0, result.rows()).filter(rows).mapToDouble(row -> result.value(column, row));
    }

    private int column(Name variable) {
        int column = result.column(variable);
        if (column < 0) {
            throw new IllegalArgumentException("variable \"" + variable + "\" was not recorded");
        }
        return column;
    }
}
