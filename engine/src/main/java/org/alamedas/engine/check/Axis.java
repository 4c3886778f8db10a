package org.alamedas.engine.check;

import java.util.List;
import org.alamedas.model.expr.Name;

/// A run of elements that an equation or an aggregating function goes through.
///
/// @param label the dimension or subrange that its equation names
/// @param names all elements of that dimension, in order
/// @param first the position of the first element that is gone through, from 0
/// @param size how many elements are gone through
public record Axis(Name label, List<Name> names, int first, int size) {
    /// Makes an axis over a whole dimension.
    ///
    /// @param label the dimension
    /// @param names its elements
    public Axis(Name label, List<Name> names) {
        this(label, names, 0, names.size());
    }

    /// Returns a single element of the axis.
    ///
    /// @param position from 0, counted from the first element that is gone through
    /// @return an axis of size 1
    public Axis at(int position) {
        return new Axis(label, names, first + position, 1);
    }

    Name text() {
        return size == 1 ? names.get(first) : label;
    }
}
