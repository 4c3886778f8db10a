package org.alamedas.cli.command.notes;

import java.util.List;
import org.alamedas.cli.output.Page;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.note.Note;
import org.alamedas.evidence.note.PrintedFigure;
import org.alamedas.evidence.note.PrintedNote;
import org.alamedas.evidence.text.Bilingual;

/// Writes notes for people.
///
/// @param page where and in which language
public record NotesText(Page page) {
    private static final int DATE = 12;
    private static final int INDENT = 2;

    /// Writes the index by date.
    ///
    /// @param notes the notes in order of date
    public void index(List<Note> notes) {
        int wide = notes.stream().mapToInt(note -> note.id().length()).max().orElse(0) + 2;
        for (Note note : notes) {
            page.line(padded(note.date().iso(), DATE) + padded(note.id(), wide) + page.text(note.title()));
        }
    }

    /// Writes a note with its figures.
    ///
    /// @param printed the note
    public void note(PrintedNote printed) {
        Note note = printed.note();
        page.heading(page.text(note.title()));
        page.line(page.text("notes.dates", note.date().iso(), note.published().iso()));
        for (Bilingual paragraph : printed.paragraphs()) {
            page.blank();
            page.paragraph("", page.text(paragraph), 0);
        }
        page.blank();
        page.line(page.text("notes.figures"));
        printed.figures().forEach(this::figure);
        if (!note.claims().isEmpty()) {
            page.blank();
            page.paragraph("", page.text("notes.claims", String.join(", ", note.claims())), INDENT);
        }
    }

    private void figure(PrintedFigure figure) {
        String start = " ".repeat(INDENT) + figure.figure().id() + ": " + page.text(figure.text()) + " = ";
        String runs = figure.figure().runs() == null ? "" : "; " + page.text("notes.over-theories");
        List<String> sources = figure.data().stream()
                .map(Datum::sources)
                .flatMap(List::stream)
                .distinct()
                .toList();
        String from = sources.isEmpty() ? "" : " [" + String.join("; ", sources) + "]";
        page.paragraph(start, figure.figure().written() + runs + from, 2 * INDENT);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.codePointCount(0, text.length())));
    }
}
