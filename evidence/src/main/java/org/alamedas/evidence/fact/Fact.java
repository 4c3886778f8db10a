package org.alamedas.evidence.fact;

import java.util.List;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One answer to a question of fact. Two rows of one id are two answers that sources give.
///
/// @param id the question's id
/// @param question the question
/// @param date when it was so
/// @param answer the answer as a word; empty where it is a number
/// @param number the answer as a number with its range; null where it is a word
/// @param text the answer in a sentence
/// @param sources who says so, at least one
/// @param trust how far it may be relied on
/// @param note the transcriber's note; may be empty
/// @param span its place
public record Fact(
        String id,
        Bilingual question,
        ObservationDate date,
        String answer,
        @Nullable Band number,
        Bilingual text,
        List<String> sources,
        Trust trust,
        String note,
        Span span) {
    /// Copies the sources and refuses a fact without any, or without an answer.
    public Fact {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a fact needs a source");
        }
        if (answer.isEmpty() && number == null) {
            throw new IllegalArgumentException("a fact needs an answer");
        }
    }
}
