package org.alamedas.evidence.fit;

import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.measurement.Scope;
import org.alamedas.evidence.measurement.Target;

/// Says what counts as evidence.
final class Evidence {
    private Evidence() {}

    /// Says whether an observation is evidence in a mode.
    static boolean counts(Target target, Mode mode) {
        return target.scope() == Scope.EVERY || mode == Mode.GENERATED;
    }
}
