package org.alamedas.evidence.condition;

import java.util.List;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// A quantity in a condition. Dates are decimal years.
public sealed interface Term {
    /// Returns its place.
    ///
    /// @return from its first character to its last
    Span span();

    /// A number as written.
    ///
    /// @param value the number
    /// @param span its place
    record Plain(double value, Span span) implements Term {}

    /// A date as written, which stands for the time that it covers.
    ///
    /// @param date the date
    /// @param span its place
    record Date(ObservationDate date, Span span) implements Term {}

    /// An observed figure: `series@1972-12`.
    ///
    /// @param series its series
    /// @param date its date
    /// @param span its place
    record Figure(String series, ObservationDate date, Span span) implements Term {}

    /// The least, greatest or mean figure of some years: `max(series, 1971, 1973)`.
    ///
    /// @param kind which of them
    /// @param series the series
    /// @param from the first year
    /// @param to the last year
    /// @param span its place
    record Over(Aggregate kind, String series, int from, int to, Span span) implements Term {}

    /// When something happened: `date(event)`.
    ///
    /// @param event the event
    /// @param span its place
    record Moment(String event, Span span) implements Term {}

    /// How many days lie between two events: `days(event, event)`.
    ///
    /// @param from the earlier event
    /// @param to the later event
    /// @param span its place
    record Days(String from, String to, Span span) implements Term {}

    /// How many events of a category there are in some years: `events(category, 1971, 1973)`.
    ///
    /// @param category the category
    /// @param from the first year
    /// @param to the last year
    /// @param span its place
    record Tally(String category, int from, int to, Span span) implements Term {}

    /// The number that a fact states: `number(fact)`.
    ///
    /// @param fact the fact
    /// @param span its place
    record Stated(String fact, Span span) implements Term {}

    /// A variable of a run: `run(variable@1972.5)`, or `base(variable@1972.5)` without the
    /// settings.
    ///
    /// @param variable the variable
    /// @param time when, as a decimal year
    /// @param changed whether the settings of the test apply
    /// @param span its place
    record Modelled(Name variable, double time, boolean changed, Span span) implements Term {}

    /// Something that the evidence knows by the name of a function: `entry(rettig-total)`.
    ///
    /// @param function the function
    /// @param words what stands in its brackets
    /// @param span its place
    record Named(String function, List<String> words, Span span) implements Term {
        /// Copies the words.
        public Named {
            words = List.copyOf(words);
        }
    }

    /// Two terms joined.
    ///
    /// @param operator how
    /// @param left the first
    /// @param right the second
    /// @param span the place of both
    record Joined(Operator operator, Term left, Term right, Span span) implements Term {}

    /// What is made of several figures.
    enum Aggregate {
        /// The least.
        MIN,
        /// The greatest.
        MAX,
        /// The mean.
        MEAN
    }

    /// How two terms are joined.
    enum Operator {
        /// Sum.
        PLUS,
        /// Difference.
        MINUS,
        /// Product.
        TIMES,
        /// Quotient.
        OVER
    }
}
