package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// What every kind of variable has besides its equations.
///
/// @param name its name
/// @param dimensions the dimensions that it runs over, in order; empty for a scalar
/// @param unit its unit as written; absent where the author gave none
/// @param documentation what it means, in the author's words; empty where there is none
/// @param range the values that the author considers; absent where none were given
/// @param span the place of the name
public record Declaration(
        Name name,
        List<Name> dimensions,
        @Nullable UnitText unit,
        String documentation,
        @Nullable ValueRange range,
        Span span) {

    /// Copies the dimensions.
    public Declaration {
        dimensions = List.copyOf(dimensions);
    }
}
