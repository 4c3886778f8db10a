package org.alamedas.evidence.note;

import java.util.List;
import org.alamedas.evidence.claim.Finding;
import org.alamedas.evidence.text.Bilingual;

/// A note with its figures filled in.
///
/// @param note the note
/// @param paragraphs its text
/// @param figures its figures
/// @param findings what came of the tests on which its words rest
/// @param sources the sources of its figures and tests, each once
public record PrintedNote(
        Note note,
        List<Bilingual> paragraphs,
        List<PrintedFigure> figures,
        List<Finding> findings,
        List<String> sources) {
    /// Copies the lists.
    public PrintedNote {
        paragraphs = List.copyOf(paragraphs);
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }
}
