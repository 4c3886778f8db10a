package org.alamedas.evidence.entry;

import java.util.List;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One entry of a chapter of the record.
///
/// @param chapter the chapter
/// @param id its id
/// @param date when, as ISO 8601 at the precision known; empty for a reconciliation
/// @param asOf when it was stated last; empty for a reconciliation
/// @param kind what kind of entry it is, one word
/// @param group the body, the country or the chapter that it belongs to
/// @param title a few words
/// @param text more words; empty in both languages where the title says it all
/// @param value the number; null where it states none
/// @param qualifier `at-least`, `exact` or `about`; empty where it states no number
/// @param unit the unit of the number; empty in both languages where it has none
/// @param formula ids joined by plus and minus signs whose sum the value must be; empty for what is no
///     reconciliation
/// @param sources ids of the sources, at least one
/// @param citations the sources, each as printed
/// @param trust how far it may be relied on
/// @param note the transcriber's note; may be empty
/// @param span its place in the table
public record Entry(
        String chapter,
        String id,
        String date,
        String asOf,
        String kind,
        Bilingual group,
        Bilingual title,
        Bilingual text,
        @Nullable Double value,
        String qualifier,
        Bilingual unit,
        String formula,
        List<String> sources,
        List<String> citations,
        Trust trust,
        String note,
        Span span) {
    /// Copies the lists and refuses an entry without any.
    public Entry {
        sources = List.copyOf(sources);
        citations = List.copyOf(citations);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("an entry needs a source");
        }
    }

    /// Says whether one source only was read for it.
    ///
    /// @return true if it cites one source and is no arithmetic on other rows
    public boolean singleSourced() {
        return sources.size() == 1 && formula.isEmpty();
    }
}
