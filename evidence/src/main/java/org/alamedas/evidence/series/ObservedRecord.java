package org.alamedas.evidence.series;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.source.Bibliography;

/// The record: every series of the catalogue, and the bibliography that it rests on.
public final class ObservedRecord {
    private final Bibliography bibliography;
    private final Map<String, ObservedSeries> series;
    private final Phrases phrases;

    /// Makes a record.
    ///
    /// @param bibliography the sources that its figures cite
    /// @param series the series, in the order of the catalogue, each id once
    /// @param phrases the phrases of its notes in both languages
    public ObservedRecord(Bibliography bibliography, Collection<ObservedSeries> series, Phrases phrases) {
        Map<String, ObservedSeries> byId = new LinkedHashMap<>();
        for (ObservedSeries one : series) {
            if (byId.put(one.id(), one) != null) {
                throw new IllegalArgumentException("two series are called " + one.id());
            }
        }
        this.bibliography = bibliography;
        this.phrases = phrases;
        this.series = Collections.unmodifiableMap(byId);
    }

    /// Returns the sources.
    ///
    /// @return the bibliography
    public Bibliography bibliography() {
        return bibliography;
    }

    /// Returns the phrases of its notes.
    ///
    /// @return each in both languages
    public Phrases phrases() {
        return phrases;
    }

    /// Finds a series.
    ///
    /// @param id its id
    /// @return the series; empty where there is none
    public Optional<ObservedSeries> find(String id) {
        return Optional.ofNullable(series.get(id));
    }

    /// Returns every series by its id.
    ///
    /// @return in the order of the catalogue
    public Map<String, ObservedSeries> series() {
        return series;
    }
}
