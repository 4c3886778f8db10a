package org.alamedas.formats.vensim;

import java.util.List;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// What stands before an equation's right side, and that side unread.
///
/// @param name what the statement is about
/// @param nameSpan the place of the name
/// @param subscripts the elements that it is about; empty for a scalar
/// @param exceptions elements that it is not about although `subscripts` covers them
/// @param interpolation how data is read between observations; absent where no keyword says so
/// @param sign what stands between the sides
/// @param right the right side
record LeftSide(
        Name name,
        Span nameSpan,
        List<Subscript> subscripts,
        List<List<Subscript>> exceptions,
        @Nullable Interpolation interpolation,
        Sign sign,
        Fragment right) {

    /// Copies the lists.
    LeftSide {
        subscripts = List.copyOf(subscripts);
        exceptions = List.copyOf(exceptions);
    }

    /// What stands between the two sides of a statement.
    enum Sign {
        /// `=`
        EQUALS,
        /// `==`, a constant that a user of the model may not change.
        UNCHANGING,
        /// `:=`, data.
        DATA,
        /// An opening parenthesis, the points of a graphical function.
        POINTS,
        /// `:`, the elements of a subscript range.
        RANGE,
        /// `<->`, another name of a subscript range.
        ALIAS,
        /// `:TEST INPUT:`
        TEST_INPUT,
        /// `:THE CONDITION:`
        CONDITION,
        /// `:IS:`, a text.
        TEXT,
        /// Nothing: data that is handed to the run.
        NONE
    }
}
