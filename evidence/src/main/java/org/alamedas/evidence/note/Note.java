package org.alamedas.evidence.note;

import java.util.List;
import org.alamedas.evidence.claim.Test;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.source.Span;

/// A note as written: words with blanks, and what fills them.
///
/// @param id its permanent name
/// @param date when what it tells of happened
/// @param published the day on which it was published
/// @param title its title
/// @param paragraphs its text, with a name in braces where a figure stands
/// @param figures its figures
/// @param tests what its words rest on besides the figures
/// @param claims claims of texts that it bears on
/// @param span its place in the file
public record Note(
        String id,
        ObservationDate date,
        ObservationDate published,
        Bilingual title,
        List<Bilingual> paragraphs,
        List<NoteFigure> figures,
        List<Test> tests,
        List<String> claims,
        Span span) {
    /// Copies the lists.
    public Note {
        paragraphs = List.copyOf(paragraphs);
        figures = List.copyOf(figures);
        tests = List.copyOf(tests);
        claims = List.copyOf(claims);
    }
}
