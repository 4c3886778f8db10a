package org.alamedas.model.unit;

import java.util.Optional;
import org.alamedas.model.diagnostic.Diagnostic;

/// What a unit as written was read as, or why it was not.
public sealed interface UnitReading {
    /// A unit.
    ///
    /// @param value the unit
    record Read(Unit value) implements UnitReading {}

    /// A text that is not a unit. What it is attached to has an unknown unit, which agrees with
    /// every other.
    ///
    /// @param why a warning at the place in the text
    record Unreadable(Diagnostic why) implements UnitReading {}

    /// Returns the unit if it was read.
    ///
    /// @return the unit, or nothing
    default Optional<Unit> unit() {
        return switch (this) {
            case Read(Unit value) -> Optional.of(value);
            case Unreadable(Diagnostic why) -> Optional.empty();
        };
    }
}
