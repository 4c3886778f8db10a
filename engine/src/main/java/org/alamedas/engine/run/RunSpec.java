package org.alamedas.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.random.RandomKey;
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
/// @param key the seed and member that the random numbers come from
/// @param tolerance what error a method that chooses its steps may make
public record RunSpec(
        @Nullable Double start,
        @Nullable Double stop,
        @Nullable Double step,
        @Nullable Double saveEvery,
        @Nullable IntegrationMethod method,
        Map<Name, Double> values,
        List<Name> record,
        boolean allowNonFinite,
        RandomKey key,
        Tolerance tolerance) {

    /// A run just as the model says, with every variable recorded.
    public static final RunSpec AS_MODELLED =
            new RunSpec(null, null, null, null, null, Map.of(), List.of(), false, RandomKey.DEFAULT, Tolerance.DEFAULT);

    /// Copies map and list, keeping their order.
    public RunSpec {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        record = List.copyOf(record);
    }

    /// Makes a specification with the usual random numbers.
    ///
    /// @param start the first moment; the model's own if absent
    /// @param stop the last moment; the model's own if absent
    /// @param step the time step; the model's own if absent
    /// @param saveEvery the interval between recorded moments; the model's own if absent
    /// @param method how stocks are stepped; the model's own if absent
    /// @param values values that replace equations and initial values
    /// @param record the variables to record; all of them if empty
    /// @param allowNonFinite whether a value that is not a number or infinite may travel on
    public RunSpec(
            @Nullable Double start,
            @Nullable Double stop,
            @Nullable Double step,
            @Nullable Double saveEvery,
            @Nullable IntegrationMethod method,
            Map<Name, Double> values,
            List<Name> record,
            boolean allowNonFinite) {
        this(
                start,
                stop,
                step,
                saveEvery,
                method,
                values,
                record,
                allowNonFinite,
                RandomKey.DEFAULT,
                Tolerance.DEFAULT);
    }

    /// Returns this specification with one more value set.
    ///
    /// @param name a variable, by the name that results show for it
    /// @param value what it is for the whole run, or a stock's initial value
    /// @return a copy
    public RunSpec with(Name name, double value) {
        return with(Map.of(name, value));
    }

    /// Returns this specification with more values set.
    ///
    /// @param set by variable, as in [#with(Name, double)]
    /// @return a copy
    public RunSpec with(Map<Name, Double> set) {
        Map<Name, Double> more = new LinkedHashMap<>(values);
        more.putAll(set);
        return new RunSpec(start, stop, step, saveEvery, method, more, record, allowNonFinite, key, tolerance);
    }

    /// Returns this specification with another list of variables to record.
    ///
    /// @param names the variables, in the order wanted; all of them if empty
    /// @return a copy
    public RunSpec recording(List<Name> names) {
        return new RunSpec(start, stop, step, saveEvery, method, values, names, allowNonFinite, key, tolerance);
    }

    /// Returns this specification with other random numbers.
    ///
    /// @param other the seed and member that they come from
    /// @return a copy
    public RunSpec drawing(RandomKey other) {
        return new RunSpec(start, stop, step, saveEvery, method, values, record, allowNonFinite, other, tolerance);
    }

    /// Returns this specification with another tolerance.
    ///
    /// @param other what error a method that chooses its steps may make
    /// @return a copy
    public RunSpec within(Tolerance other) {
        return new RunSpec(start, stop, step, saveEvery, method, values, record, allowNonFinite, key, other);
    }
}
