package org.alamedas.evidence.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alamedas.model.expr.Name;

/// The years after those that theories are about, on the same core.
///
/// @param from the first year that is scored
/// @param until the year before which scoring ends
/// @param settings the values of the variables that say how events come about in such runs
/// @param held paths that were set with the outcome in view, and the values at which they are held to tell
///     how much of a score is theirs
public record Aftermath(int from, int until, Map<Name, Double> settings, Map<Name, Double> held) {
    /// Copies the maps and requires a year or more.
    public Aftermath {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
        if (from >= until) {
            throw new IllegalArgumentException("the years after end after they begin, not in " + until);
        }
    }
}
