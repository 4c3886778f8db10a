package org.alamedas.engine.check.units;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.expr.Name;
import org.alamedas.model.unit.Unit;

/// What is known about the units of a model.
///
/// @param units the unit of each variable for which one was declared or worked out, in the order of
///     the model
/// @param diagnostics warnings and notes, sorted by place; never an error
public record UnitAnalysis(Map<Name, Unit> units, List<Diagnostic> diagnostics) {
    /// Copies both, and sorts the diagnostics.
    public UnitAnalysis {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        diagnostics =
                diagnostics.stream().distinct().sorted(Diagnostic.BY_PLACE).toList();
    }
}
