package org.alamedas.evidence.fit;

import org.alamedas.engine.run.RunResult;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.model.expr.Name;

/// Reads a number off a run for a date.
public final class RunReading {
    private RunReading() {}

    /// Reads a variable.
    ///
    /// @param run a run that recorded it
    /// @param variable the variable
    /// @param date when
    /// @return the mean over a year or month, the value at the end of a day; not a number where the
    ///     run does not reach
    public static double of(RunResult run, Name variable, ObservationDate date) {
        int column = run.column(variable);
        if (column < 0) {
            throw new IllegalArgumentException("variable \"" + variable + "\" was not recorded");
        }
        return switch (date) {
            case ObservationDate.Day day -> Instrument.at(run, column, day.end());
            case ObservationDate.Month month -> Instrument.mean(run, column, month);
            case ObservationDate.Year year -> Instrument.mean(run, column, year);
        };
    }
}
