package org.alamedas.evidence.series;

import java.util.List;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One figure of the record.
///
/// @param date when, at the precision known
/// @param value the figure, finite, in the unit of its series
/// @param band where the true figure is believed to lie; null where no band is known
/// @param sources ids of the sources, at least one
/// @param trust how far it may be relied on
/// @param note page or indicator, derivation, what is wrong with it, where the band comes from
/// @param span its place in the table
public record Observation(
        ObservationDate date,
        double value,
        @Nullable Band band,
        List<String> sources,
        Trust trust,
        String note,
        Span span) {

    /// Refuses a figure that is not finite, that lies outside its band, or that has no source or note.
    public Observation {
        sources = List.copyOf(sources);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, not " + value);
        }
        if (band != null && !band.holds(value)) {
            throw new IllegalArgumentException("value " + value + " lies outside its band " + band);
        }
        if (sources.isEmpty() || note.isBlank()) {
            throw new IllegalArgumentException("an observation needs a source and a note");
        }
    }
}
