package org.alamedas.evidence.lever;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.diagnostic.Suggestion;

/// The levers of a case.
public final class Levers {
    private final List<LeverGroup> groups;
    private final Map<String, Lever> byId = new LinkedHashMap<>();

    /// Makes a set of levers.
    ///
    /// @param groups the groups, in the order in which they are shown
    /// @param levers the levers, in the order in which they are shown within their group
    public Levers(List<LeverGroup> groups, List<Lever> levers) {
        this.groups = List.copyOf(groups);
        levers.forEach(lever -> byId.put(lever.id(), lever));
    }

    /// Returns the groups.
    ///
    /// @return in the order in which they are shown
    public List<LeverGroup> groups() {
        return groups;
    }

    /// Returns the levers.
    ///
    /// @return by id, in the order of their table
    public Map<String, Lever> all() {
        return Collections.unmodifiableMap(byId);
    }

    /// Finds a lever.
    ///
    /// @param id its id
    /// @return the lever; empty where there is none
    public Optional<Lever> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Says what keeps a choice from being made.
    ///
    /// @param choice a lever pulled
    /// @return what was found and what was expected; empty where nothing is wrong
    public Optional<LeverComplaint> complaint(LeverChoice choice) {
        Lever lever = byId.get(choice.lever());
        if (lever == null) {
            return Optional.of(new LeverComplaint.Unknown(
                    choice.lever(),
                    Suggestion.nearest(choice.lever(), byId.keySet()).orElse(null)));
        }
        LeverScale scale = lever.scale();
        if (!scale.contains(choice.value())) {
            return Optional.of(new LeverComplaint.Far(lever.id(), choice.value(), scale.low(), scale.high()));
        }
        boolean moved = choice.from() != null || choice.until() != null;
        if (moved && !lever.window().movable()) {
            return Optional.of(new LeverComplaint.FixedDates(lever.id()));
        }
        if (choice.from() != null && choice.until() != null && choice.from() >= choice.until()) {
            return Optional.of(new LeverComplaint.Backwards(lever.id(), choice.from(), choice.until()));
        }
        return Optional.empty();
    }

    /// Adds choices to what a run of a model with installed levers is asked for.
    ///
    /// @param spec the run
    /// @param choices the levers pulled; the others leave history as it is
    /// @return a copy
    /// @throws IllegalArgumentException if a choice cannot be made
    public RunSpec pull(RunSpec spec, List<LeverChoice> choices) {
        RunSpec pulled = spec;
        for (LeverChoice choice : choices) {
            complaint(choice).ifPresent(complaint -> {
                throw new IllegalArgumentException(complaint.message());
            });
            Lever lever = find(choice.lever()).orElseThrow();
            pulled = pulled.with(lever.pulled(), 1).with(lever.value(), choice.value());
            if (choice.from() != null) {
                pulled = pulled.with(lever.from(), choice.from());
            }
            if (choice.until() != null) {
                pulled = pulled.with(lever.until(), choice.until());
            }
        }
        return pulled;
    }
}
