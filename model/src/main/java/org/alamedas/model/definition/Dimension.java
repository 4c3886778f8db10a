package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A named list of elements over which variables run; a subrange where another dimension has the same elements and
/// more.
///
/// @param name its name
/// @param elements in order; their numbers start at 1
/// @param mappings the dimensions for which it can stand
/// @param equivalent the dimension of which it is another name, so that one equation can run over it twice; absent
///     where it has elements of its own
/// @param span its place
public record Dimension(
        Name name,
        List<Name> elements,
        List<Mapping> mappings,
        @Nullable Name equivalent,
        Span span) {
    /// Copies the lists.
    public Dimension {
        elements = List.copyOf(elements);
        mappings = List.copyOf(mappings);
    }

    /// Makes a dimension that stands for no other.
    ///
    /// @param name its name
    /// @param elements in order
    /// @param span its place
    public Dimension(Name name, List<Name> elements, Span span) {
        this(name, elements, List.of(), null, span);
    }
}
