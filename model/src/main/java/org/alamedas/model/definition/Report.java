package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Something that a model's author wants to see of a run.
public sealed interface Report {
    /// Returns how much time passes from one row to the next.
    ///
    /// @return the interval, in the model's unit of time, which may change during the run; absent
    ///     where the author
    ///     gave none; nothing is shown while it is 0
    @Nullable
    Expr every();

    /// Returns where it is asked for.
    ///
    /// @return the place of the whole request
    Span span();

    /// A table of numbers, one row for each moment.
    ///
    /// @param columns what stands in it, in order
    /// @param every how much time passes from one row to the next
    /// @param span its place
    record Table(List<Column> columns, @Nullable Expr every, Span span) implements Report {
        /// Copies the columns.
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /// Curves over time in one picture.
    ///
    /// @param scales the scales, each with the curves that share it
    /// @param every how much time passes from one point to the next
    /// @param span its place
    record Plot(List<Scale> scales, @Nullable Expr every, Span span) implements Report {
        /// Copies the scales.
        public Plot {
            scales = List.copyOf(scales);
        }
    }

    /// A quantity of a table.
    ///
    /// @param shown the variable, or one element of it
    /// @param group the number of the column of the page in which it stands with others below each
    ///     other, from 1
    /// @param format how its author wants it scaled, as written between parentheses; empty where
    ///     nothing is said
    record Column(Expr.Reference shown, int group, String format) {}

    /// A vertical scale of a plot.
    ///
    /// @param curves what is drawn on it, in order
    /// @param low its lower end; absent where the values decide
    /// @param high its upper end; absent where the values decide
    record Scale(
            List<Curve> curves,
            @Nullable Double low,
            @Nullable Double high) {
        /// Copies the curves.
        public Scale {
            curves = List.copyOf(curves);
        }
    }

    /// A quantity of a plot.
    ///
    /// @param shown the variable, or one element of it
    /// @param mark the character it is drawn with; empty where the author chose none
    record Curve(Expr.Reference shown, String mark) {}
}
