package org.alamedas.evidence.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// A date at the precision that is known; the precision says what a figure of that date covers.
///
/// On a clock of decimal years, where 1971.0 is the first moment of 1 January 1971:
///
/// | date | covers | drawn at |
/// |---|---|---|
/// | `1971` | 1971 to 1972 | 1971.5 |
/// | `1972-08` | 1972 + 7/12 to 1972 + 8/12 | the middle |
/// | `1973-03-04` | the end of that day: year + day of the year / days in the year | the same |
///
/// The end of the last day of a year is thus the first moment of the next: `1971-12-31` is 1972.0.
public sealed interface ObservationDate extends Comparable<ObservationDate> {
    /// A whole year.
    ///
    /// @param year the year
    record Year(int year) implements ObservationDate {
        @Override
        public String toString() {
            return iso();
        }
    }

    /// A whole month.
    ///
    /// @param year the year
    /// @param month the month, 1 to 12
    record Month(int year, int month) implements ObservationDate {
        /// Refuses a month that no year has.
        public Month {
            if (month < 1 || month > 12) {
                throw new IllegalArgumentException("month " + month + " is outside 1..12");
            }
        }

        @Override
        public String toString() {
            return iso();
        }
    }

    /// The end of a day.
    ///
    /// @param date the day
    record Day(LocalDate date) implements ObservationDate {
        @Override
        public int year() {
            return date.getYear();
        }

        @Override
        public String toString() {
            return iso();
        }
    }

    /// Reads a date of ISO 8601: `1971`, `1972-08` or `1973-03-04`.
    ///
    /// @param text the date
    /// @return the date; empty where the text is none, such as the 30th of February
    static Optional<ObservationDate> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(new Year(java.time.Year.parse(text).getValue()));
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield Optional.of(new Month(month.getYear(), month.getMonthValue()));
                }
                case 10 -> Optional.of(new Day(LocalDate.parse(text, strictDay())));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strictDay() {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /// Returns the calendar year.
    ///
    /// @return the year that the date lies in
    int year();

    /// Returns where the covered time begins.
    ///
    /// @return decimal year; for a day the same as [#end()]
    default double begin() {
        return switch (this) {
            case Year of -> of.year;
            case Month of -> of.year + (of.month - 1) / 12.0;
            case Day day -> day.end();
        };
    }

    /// Returns where the covered time ends.
    ///
    /// @return decimal year, not itself covered by a year or month
    default double end() {
        return switch (this) {
            case Year of -> of.year + 1.0;
            case Month of -> of.year + of.month / 12.0;
            case Day of -> of.date.getYear() + of.date.getDayOfYear() / (double) of.date.lengthOfYear();
        };
    }

    /// Returns where a figure of this date is drawn.
    ///
    /// @return decimal year: the middle of what is covered
    default double middle() {
        return begin() + (end() - begin()) / 2;
    }

    /// Returns the date as written.
    ///
    /// @return ISO 8601 at this date's precision
    default String iso() {
        return switch (this) {
            case Year of -> java.time.Year.of(of.year).toString();
            case Month of -> YearMonth.of(of.year, of.month).toString();
            case Day of -> of.date.toString();
        };
    }

    @Override
    default int compareTo(ObservationDate other) {
        int byMiddle = Double.compare(middle(), other.middle());
        return byMiddle != 0 ? byMiddle : iso().compareTo(other.iso());
    }
}
