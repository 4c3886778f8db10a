package org.alamedas.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// How one run departs from what its model says, and what it records.
///
/// @param start the first moment; the model's own if absent
/// @param stop the last moment; the model's own if absent
/// @param step the time step; the model's own if absent
/// @param saveEvery the interval between recorded moments; the model's own if absent
/// @param method how stocks are stepped; the model's own if absent
/// @param values values that replace a variable's equation for the whole run, or a stock's initial
///     value
/// @param record the variables to record, in the order wanted; all of them if empty
/// @param allowNonFinite whether a value that is not a number or infinite may travel on instead of
///     stopping the run
public record RunSpec(
        @Nullable Double start,
        @Nullable Double stop,
        @Nullable Double step,
        @Nullable Double saveEvery,
        @Nullable IntegrationMethod method,
        Map<Name, Double> values,
        List<Name> record,
        boolean allowNonFinite) {

    /// A run just as the model says, with every variable recorded.
    public static final RunSpec AS_MODELLED = new RunSpec(null, null, null, null, null, Map.of(), List.of(), false);

    /// Copies map and list, keeping their order.
    public RunSpec {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        record = List.copyOf(record);
    }

    /// Returns this specification with one more value set.
    ///
    /// @param name a variable, by the name that results show for it
    /// @param value what it is for the whole run, or a stock's initial value
    /// @return a copy
    public RunSpec with(Name name, double value) {
        Map<Name, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new RunSpec(start, stop, step, saveEvery, method, more, record, allowNonFinite);
    }

    /// Returns this specification with another list of variables to record.
    ///
    /// @param names the variables, in the order wanted; all of them if empty
    /// @return a copy
    public RunSpec recording(List<Name> names) {
        return new RunSpec(start, stop, step, saveEvery, method, values, names, allowNonFinite);
    }
}
