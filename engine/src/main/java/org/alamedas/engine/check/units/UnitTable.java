package org.alamedas.engine.check.units;

import java.util.HashMap;
import java.util.Map;
import org.alamedas.engine.check.Scope;
import org.alamedas.model.expr.Name;

/// The units of the variables of one model as far as they are known; it grows while units are worked
/// out.
final class UnitTable {
    private final Scope scope;
    private final Inference time;
    private final Map<Name, Inference> units = new HashMap<>();

    /// Makes a table in which no variable has a unit yet.
    ///
    /// @param scope what the names of the model stand for
    /// @param time the unit of time
    UnitTable(Scope scope, Inference time) {
        this.scope = scope;
        this.time = time;
    }

    Scope scope() {
        return scope;
    }

    Inference time() {
        return time;
    }

    Inference of(Name variable) {
        return units.getOrDefault(variable, Inference.free());
    }

    void put(Name variable, Inference unit) {
        units.put(variable, unit);
    }
}
