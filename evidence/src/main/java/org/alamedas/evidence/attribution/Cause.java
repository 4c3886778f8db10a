package org.alamedas.evidence.attribution;

import java.util.Map;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// A cause that runs can be made without.
///
/// @param id its id
/// @param name what it is called
/// @param absent what is set where it is absent
public record Cause(String id, Bilingual name, Map<Name, Double> absent) {
    /// Copies the map.
    public Cause {
        absent = Map.copyOf(absent);
    }
}
