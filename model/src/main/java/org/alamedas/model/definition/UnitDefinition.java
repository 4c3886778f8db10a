package org.alamedas.model.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit that a model defines for itself.
///
/// @param name its name as written
/// @param aliases other spellings of the same unit
/// @param expression what it stands for in other units; absent for a base unit
public record UnitDefinition(
        String name, List<String> aliases, @Nullable UnitText expression) {
    /// Copies the aliases.
    public UnitDefinition {
        aliases = List.copyOf(aliases);
    }
}
