package org.alamedas.evidence.condition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.fact.Fact;
import org.alamedas.evidence.series.ObservedRecord;
import org.jspecify.annotations.Nullable;

/// All that conditions may look at, except runs.
public final class Evidence {
    private final ObservedRecord record;
    private final Map<String, Event> events;
    private final Map<String, List<Fact>> facts;
    private final Quantities quantities;

    /// Makes the evidence of a case.
    ///
    /// @param record the observed series and the bibliography
    /// @param events the dated events
    /// @param facts the facts, in any order
    public Evidence(ObservedRecord record, Collection<Event> events, Collection<Fact> facts) {
        this(record, events, facts, Quantities.NONE);
    }

    private Evidence(ObservedRecord record, Collection<Event> events, Collection<Fact> facts, Quantities quantities) {
        this.record = record;
        this.quantities = quantities;
        this.events = new LinkedHashMap<>();
        events.forEach(event -> this.events.put(event.id(), event));
        this.facts = facts.stream().collect(Collectors.groupingBy(Fact::id, LinkedHashMap::new, Collectors.toList()));
    }

    /// Returns this evidence with the facts that a text brings.
    ///
    /// @param more the facts
    /// @return a copy
    public Evidence with(Collection<Fact> more) {
        return new Evidence(
                record,
                events.values(),
                java.util.stream.Stream.concat(facts.values().stream().flatMap(List::stream), more.stream())
                        .toList(),
                quantities);
    }

    /// Returns this evidence with quantities that conditions may ask for by name.
    ///
    /// @param others the quantities
    /// @return a copy
    public Evidence with(Quantities others) {
        return new Evidence(record, events.values(), facts(), others);
    }

    /// Returns what conditions may ask for by name.
    ///
    /// @return the quantities
    public Quantities quantities() {
        return quantities;
    }

    /// Returns the observed series and the bibliography.
    ///
    /// @return the record
    public ObservedRecord record() {
        return record;
    }

    @Nullable
    Event event(String id) {
        return events.get(id);
    }

    Collection<Event> events() {
        return events.values();
    }

    Collection<String> eventIds() {
        return events.keySet();
    }

    Collection<String> categories() {
        return events.values().stream().map(Event::category).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Fact> facts(String id) {
        return facts.getOrDefault(id, List.of());
    }

    Collection<String> factIds() {
        return facts.keySet();
    }

    /// Returns every fact.
    ///
    /// @return in order of their questions
    public List<Fact> facts() {
        return facts.values().stream().flatMap(List::stream).toList();
    }
}
