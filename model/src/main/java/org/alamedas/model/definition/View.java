package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// A diagram of a model.
///
/// @param title what its author calls it
/// @param words the variables that it shows, in the order of the file
/// @param span the whole of its text in the source, from which it can be written back
public record View(String title, List<Word> words, Span span) {
    /// Copies the words.
    public View {
        words = List.copyOf(words);
    }

    /// A variable where it stands in a diagram.
    ///
    /// @param variable its name
    /// @param x its centre, in the units of the diagram from the left edge
    /// @param y its centre, from the upper edge
    /// @param width its width, not below 0
    /// @param height its height, not below 0
    /// @param copy whether it repeats a variable that stands elsewhere
    public record Word(Name variable, double x, double y, double width, double height, boolean copy) {}
}
