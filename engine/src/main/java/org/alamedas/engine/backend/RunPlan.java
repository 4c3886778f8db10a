package org.alamedas.engine.backend;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alamedas.model.definition.IntegrationMethod;

/// A run specification in terms of slots.
///
/// @param values what slots hold for the whole run, or initially if they are stocks
/// @param record the slots to record, in the order wanted
/// @param method how stocks are stepped
/// @param allowNonFinite whether a value that is not a number or infinite may travel on
public record RunPlan(
        SortedMap<Integer, Double> values, List<Integer> record, IntegrationMethod method, boolean allowNonFinite) {

    /// Copies map and list.
    public RunPlan {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
        record = List.copyOf(record);
    }

    /// Makes a plan.
    ///
    /// @param values what slots hold
    /// @param record the slots to record
    /// @param method how stocks are stepped
    /// @param allowNonFinite whether a value that is not a number or infinite may travel on
    /// @return the plan
    public static RunPlan of(
            Map<Integer, Double> values, List<Integer> record, IntegrationMethod method, boolean allowNonFinite) {
        return new RunPlan(new TreeMap<>(values), record, method, allowNonFinite);
    }
}
