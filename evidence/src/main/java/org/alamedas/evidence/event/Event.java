package org.alamedas.evidence.event;

import java.util.List;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.source.Span;

/// Something that happened.
///
/// @param date when, at the precision known; a day says when it happened and not the day's end
/// @param id how other tables refer to it
/// @param title a few words
/// @param category the kind of event, one word
/// @param actors who took part
/// @param text one or two sentences
/// @param role what it has to do with a model
/// @param sources ids of the sources, at least one
/// @param trust how far it may be relied on
/// @param note doubts about details; may be empty
/// @param span its place in the table
public record Event(
        ObservationDate date,
        String id,
        Bilingual title,
        String category,
        Bilingual actors,
        Bilingual text,
        EventRole role,
        List<String> sources,
        Trust trust,
        String note,
        Span span) {

    /// Copies the sources and refuses an event without any.
    public Event {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("an event needs a source");
        }
    }
}
