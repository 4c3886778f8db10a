package org.alamedas.model.unit;

import org.alamedas.model.definition.UnitText;
import org.alamedas.model.source.Span;

/// Finds the place in a file of a part of a unit.
final class UnitPlaces {
    private UnitPlaces() {}

    /// Returns the place of some characters of a unit.
    ///
    /// The unit may stand in its file with spaces around it, or spelled otherwise (as with an
    /// entity of XML); in the second case characters cannot be counted and the place is that of the
    /// whole unit.
    static Span within(UnitText text, int start, int end) {
        Span span = text.span();
        int shift = span.text().indexOf(text.written());
        if (shift < 0) {
            return span;
        }
        int from = span.start() + shift;
        return span.source().span(from + start, from + end);
    }
}
