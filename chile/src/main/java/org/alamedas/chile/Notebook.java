package org.alamedas.chile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alamedas.evidence.claim.Claim;
import org.alamedas.evidence.condition.Quantities;
import org.alamedas.evidence.note.Note;
import org.alamedas.evidence.note.NotePrinter;
import org.alamedas.evidence.note.NoteReader;
import org.alamedas.evidence.note.PrintedNote;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// The case notes of a case, which are printed from its data and runs and hold no number of their
/// own.
///
/// @param ledger the claims on which they bear, and the evidence
/// @param notes the notes in order of the date of what they tell
public record Notebook(Ledger ledger, List<Note> notes) {
    private static final Layout INDEX = new Layout(List.of("file"), List.of("file"));

    /// Copies the notes.
    public Notebook {
        notes = List.copyOf(notes);
    }

    /// Reads the notes of a case: `notes/index.csv` and the notes that it names.
    ///
    /// @param files the files of the case
    /// @return the notes; refused with all their faults. A case without an index has none
    public static Outcome<Notebook> read(CaseFiles files) {
        return files.read().then(study -> files.ledger().then(ledger -> read(study, files.files(), ledger)));
    }

    static Outcome<Notebook> read(CaseStudy study, Folder files, Ledger ledger) {
        Quantities quantities = new JoinedQuantities(
                List.of(ledger.evidence().quantities(), new LedgerQuantities(ledger), new ExhibitQuantities(study)));
        Ledger wider = new Ledger(
                ledger.evidence().with(quantities), ledger.laboratory(), ledger.texts(), ledger.traditions());
        Optional<SourceText> index = files.find("notes/index.csv");
        if (index.isEmpty()) {
            return new Outcome.Made<>(new Notebook(wider, List.of()), List.of());
        }
        return TableReader.read(index.get(), INDEX, row -> Optional.of(row.text("file")))
                .then(names -> notes(names, files, wider))
                .then(notes -> new Outcome.Made<>(new Notebook(wider, notes), List.of()));
    }

    private static Outcome<List<Note>> notes(List<String> names, Folder files, Ledger ledger) {
        List<Note> notes = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            Outcome<Note> outcome = files.text("notes/" + name)
                    .then(text -> NoteReader.read(text, ledger.evidence(), ledger.laboratory()));
            diagnostics.addAll(outcome.diagnostics());
            if (outcome instanceof Outcome.Made<Note>(Note note, var _)) {
                check(note, ledger, ids, diagnostics);
                notes.add(note);
            }
        }
        notes.sort(
                Comparator.comparingDouble((Note note) -> note.date().begin()).thenComparing(Note::id));
        return Outcome.of(notes, diagnostics);
    }

    private static void check(Note note, Ledger ledger, Set<String> ids, List<Diagnostic> diagnostics) {
        if (!ids.add(note.id())) {
            diagnostics.add(fault(note.span(), "found the note \"" + note.id() + "\" a second time"));
        }
        Set<String> claims = new HashSet<>();
        ledger.texts().forEach(text -> text.claims().stream().map(Claim::id).forEach(claims::add));
        note.claims().stream()
                .filter(id -> !claims.contains(id))
                .forEach(id -> diagnostics.add(
                        fault(note.span(), "found the claim \"" + id + "\", which no text of the case has")));
    }

    private static Diagnostic fault(Span span, String message) {
        return Diagnostic.error(DiagnosticCode.BAD_CLAIM, span, message);
    }

    /// Finds a note.
    ///
    /// @param id its id
    /// @return the note; empty where there is none
    public Optional<Note> find(String id) {
        return notes.stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /// Prints notes.
    ///
    /// @param wanted some of the notes
    /// @return the notes in that order, with their figures; refused with all faults where one
    ///     cannot be computed
    public Outcome<List<PrintedNote>> print(List<Note> wanted) {
        NotePrinter printer = new NotePrinter(ledger.evidence(), ledger.laboratory());
        List<PrintedNote> printed = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Note note : wanted) {
            Outcome<PrintedNote> outcome = printer.print(note);
            diagnostics.addAll(outcome.diagnostics());
            if (outcome instanceof Outcome.Made<PrintedNote> made) {
                printed.add(made.value());
            }
        }
        return Outcome.of(printed, diagnostics);
    }
}
