package org.alamedas.engine.backend;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.Tolerance;
import org.alamedas.model.definition.IntegrationMethod;

/// A run specification in terms of slots.
///
/// @param values what slots hold for the whole run, or initially if they are stocks
/// @param record the slots to record, in the order wanted
/// @param method how stocks are stepped
/// @param allowNonFinite whether a value that is not a number or infinite may travel on
/// @param key what the random numbers come from
/// @param tolerance what error a method that chooses its steps may make
public record RunPlan(
        SortedMap<Integer, Double> values,
        List<Integer> record,
        IntegrationMethod method,
        boolean allowNonFinite,
        RandomKey key,
        Tolerance tolerance) {

    /// Copies map and list.
    public RunPlan {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
        record = List.copyOf(record);
    }

    /// Makes a plan with the usual random numbers.
    ///
    /// @param values what slots hold
    /// @param record the slots to record
    /// @param method how stocks are stepped
    /// @param allowNonFinite whether a value that is not a number or infinite may travel on
    /// @return the plan
    public static RunPlan of(
            Map<Integer, Double> values, List<Integer> record, IntegrationMethod method, boolean allowNonFinite) {
        return new RunPlan(new TreeMap<>(values), record, method, allowNonFinite, RandomKey.DEFAULT, Tolerance.DEFAULT);
    }

    /// Returns this plan with other random numbers and another tolerance.
    ///
    /// @param other what the numbers come from
    /// @param error what error a method that chooses its steps may make
    /// @return a copy
    public RunPlan with(RandomKey other, Tolerance error) {
        return new RunPlan(values, record, method, allowNonFinite, other, error);
    }
}
