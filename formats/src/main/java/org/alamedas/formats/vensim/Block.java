package org.alamedas.formats.vensim;

import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.source.Span;

/// A piece of the first part of a file.
sealed interface Block {
    /// Returns where it stands.
    Span span();

    /// The heading of a group.
    ///
    /// @param name the name between the rows of asterisks
    /// @param documentation the text after it
    /// @param span its place
    record Heading(Fragment name, Fragment documentation, Span span) implements Block {}

    /// The start of a macro.
    ///
    /// @param header its name and parameters
    /// @param span its place
    record MacroStart(Fragment header, Span span) implements Block {}

    /// The end of a macro.
    ///
    /// @param span its place
    record MacroEnd(Span span) implements Block {}

    /// A statement about one variable or subscript range.
    ///
    /// @param equation the equation, comments and continuation marks taken out
    /// @param units the unit and range
    /// @param comment the documentation
    /// @param flags what follows the documentation
    /// @param span its place, without the final bar
    record Statement(Fragment equation, Fragment units, Fragment comment, Fragment flags, Span span) implements Block {}
}
