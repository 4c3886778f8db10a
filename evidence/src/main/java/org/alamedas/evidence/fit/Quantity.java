package org.alamedas.evidence.fit;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// Something that could be measured, or measured better.
///
/// @param variable the variable of the model
/// @param error the standard deviation that a good measurement would have, in the unit of the
///     variable
/// @param where where it might be found, in both languages
public record Quantity(Name variable, double error, Bilingual where) {
    /// Requires an error above 0.
    public Quantity {
        if (!(error > 0)) {
            throw new IllegalArgumentException("a measurement has an error above 0, not " + error);
        }
    }
}
