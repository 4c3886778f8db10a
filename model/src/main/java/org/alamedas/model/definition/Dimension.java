package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// A named list of elements over which variables run.
///
/// @param name its name
/// @param elements in order; their numbers start at 1
/// @param span its place
public record Dimension(Name name, List<Name> elements, Span span) {
    /// Copies the elements.
    public Dimension {
        elements = List.copyOf(elements);
    }
}
