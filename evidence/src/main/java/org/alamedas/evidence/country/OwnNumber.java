package org.alamedas.evidence.country;

import java.util.List;
import org.alamedas.evidence.annotation.Basis;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A number or a path that a country puts in the place of the core's.
///
/// @param variable the variable of the core
/// @param value the number; null where there is a path
/// @param path the points of the path, inputs never falling; empty where there is a number
/// @param range the values from which a fit may choose; null where it may not
/// @param basis what it rests on
/// @param source its source in words
/// @param note what it stands for in this country, or doubts; may be empty
/// @param span its place in its table
record OwnNumber(
        Name variable,
        @Nullable Double value,
        List<Point> path,
        @Nullable ValueRange range,
        Basis basis,
        String source,
        String note,
        Span span) {
    /// Copies the path.
    OwnNumber {
        path = List.copyOf(path);
    }

    /// Returns the number with a path.
    OwnNumber with(List<Point> points) {
        return new OwnNumber(variable, value, points, range, basis, source, note, span);
    }

    /// A point of a path.
    ///
    /// @param input usually a decimal year
    /// @param value what holds there
    record Point(double input, double value) {}
}
