package org.alamedas.evidence.series;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A historical series: its definition and its figures in order of date, with gaps where nothing is
/// known.
///
/// @param definition what it is
/// @param observations its figures, dates rising and each once
public record ObservedSeries(SeriesDefinition definition, List<Observation> observations) {
    /// Sorts the figures and refuses a date that does not fit the series or is there twice.
    public ObservedSeries {
        observations = observations.stream()
                .sorted(Comparator.comparing(Observation::date))
                .toList();
        for (int i = 0; i < observations.size(); i++) {
            ObservationDate date = observations.get(i).date();
            if (!definition.timing().fits(date)) {
                throw new IllegalArgumentException(date + " does not fit the timing " + definition.timing());
            }
            if (i > 0 && observations.get(i - 1).date().equals(date)) {
                throw new IllegalArgumentException(definition.id() + " has two figures of " + date);
            }
        }
    }

    /// Returns the series' id.
    ///
    /// @return the id of its definition
    public String id() {
        return definition.id();
    }

    /// Finds the figure of a date.
    ///
    /// @param date the date, at the precision of the series
    /// @return the figure; empty where there is a gap
    public Optional<Observation> at(ObservationDate date) {
        return observations.stream().filter(o -> o.date().equals(date)).findFirst();
    }
}
