package org.alamedas.formats.vensim;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A subscript range as written.
///
/// @param name its name
/// @param entries its elements and the ranges whose elements it takes over, runs of numbered elements written out
/// @param mappings the ranges for which it stands
/// @param equivalent the range of which it is another name; absent where it has entries
/// @param span the place of its name
record RangeText(
        Name name,
        List<Entry> entries,
        List<Target> mappings,
        @Nullable Name equivalent,
        Span span) {

    /// Copies the lists.
    RangeText {
        entries = List.copyOf(entries);
        mappings = List.copyOf(mappings);
    }

    /// An element, or another range.
    ///
    /// @param name its name
    /// @param span its place
    record Entry(Name name, Span span) {}

    /// A range for which this one stands.
    ///
    /// @param range its name
    /// @param images for each element, an element or a subrange of the other; empty where they stand for each other
    ///     in order
    /// @param span its place
    record Target(Name range, List<Name> images, Span span) {
        /// Copies the list.
        Target {
            images = List.copyOf(images);
        }
    }
}
