package org.alamedas.evidence.series;

import java.time.LocalDate;

/// What the dates of a series mean; every date of a series has the precision of its timing.
public enum Timing {
    /// The mean, or the sum, over the year: dates such as `1971`.
    MEAN_OF_YEAR,
    /// The mean over the month: dates such as `1972-08`.
    MEAN_OF_MONTH,
    /// The end of the year: dates such as `1971-12-31`.
    YEAR_END,
    /// The end of any day: dates such as `1973-03-04`.
    ON_DAY;

    /// Says whether a date fits this timing.
    ///
    /// @param date the date
    /// @return true if it has the precision asked for and, at a year's end, is its last day
    public boolean fits(ObservationDate date) {
        return switch (date) {
            case ObservationDate.Year year -> this == MEAN_OF_YEAR;
            case ObservationDate.Month month -> this == MEAN_OF_MONTH;
            case ObservationDate.Day day -> this == ON_DAY || (this == YEAR_END && endsYear(day.date()));
        };
    }

    private static boolean endsYear(LocalDate day) {
        return day.getDayOfYear() == day.lengthOfYear();
    }

    /// Returns how dates of this timing are written.
    ///
    /// @return an example
    public String example() {
        return switch (this) {
            case MEAN_OF_YEAR -> "1971";
            case MEAN_OF_MONTH -> "1972-08";
            case YEAR_END -> "1971-12-31";
            case ON_DAY -> "1973-03-04";
        };
    }
}
