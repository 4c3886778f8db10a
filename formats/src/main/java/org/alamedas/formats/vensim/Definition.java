package org.alamedas.formats.vensim;

import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One statement about a variable.
///
/// @param left its left side
/// @param form what its right side says
/// @param unit the unit; absent where the statement gives none
/// @param range the values considered; absent where the statement gives none
/// @param documentation the comment; may be empty
/// @param span its place
record Definition(
        LeftSide left,
        Form form,
        @Nullable UnitText unit,
        @Nullable ValueRange range,
        String documentation,
        Span span) {}
