package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Which elements of another dimension the elements of a dimension stand for, so that a variable over the one can be
/// used in an equation over the other.
///
/// @param dimension the other dimension
/// @param images for each element in order, the elements of the other dimension (or subranges of it) for which it
///     stands; empty where the elements stand for each other in order
/// @param span its place
public record Mapping(Name dimension, List<List<Name>> images, Span span) {
    /// Copies the lists.
    public Mapping {
        images = images.stream().map(List::copyOf).toList();
    }
}
