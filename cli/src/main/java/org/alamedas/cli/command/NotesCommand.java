package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import org.alamedas.chile.Notebook;
import org.alamedas.cli.command.notes.NotesFeed;
import org.alamedas.cli.command.notes.NotesJson;
import org.alamedas.cli.command.notes.NotesText;
import org.alamedas.cli.input.CaseOption;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.output.Page;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.evidence.note.Note;
import org.alamedas.evidence.note.PrintedNote;
import org.alamedas.model.diagnostic.Suggestion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints case notes, whose figures are computed anew each time.
@Command(name = "notes")
public final class NotesCommand implements Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NOTE", descriptionKey = "notes.NOTE")
    private String wanted = "";

    @ArgGroup
    private Format format = new Format();

    /// As text if neither is asked for.
    static final class Format {
        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Option(names = "--feed", descriptionKey = "notes.feed")
        private boolean feed;
    }

    @Mixin
    private CaseOption chosen = new CaseOption();

    /// Makes the command.
    public NotesCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        Notebook notebook = Messenger.made(console, chosen.files(console).then(Notebook::read));
        List<Note> notes = notes(console, notebook);
        if (notes.isEmpty()) {
            throw Refusal.failed(console.text("notes.empty"));
        }
        NotesText text = new NotesText(new Page(console));
        if (wanted.isEmpty() && !format.json && !format.feed) {
            text.index(notes);
            return ExitCode.OK;
        }
        List<PrintedNote> printed = Messenger.made(console, notebook.print(notes));
        if (format.json) {
            Json.print(console, new NotesJson(printed)::write);
        } else if (format.feed) {
            console.out().print(new NotesFeed(printed, console.language(), console.text("notes.title")).write());
        } else {
            text.note(printed.getFirst());
        }
        return ExitCode.OK;
    }

    private List<Note> notes(Console console, Notebook notebook) throws Refusal {
        if (wanted.isEmpty()) {
            return notebook.notes();
        }
        List<String> names = notebook.notes().stream().map(Note::id).toList();
        return List.of(notebook.find(wanted)
                .orElseThrow(() -> Refusal.usage(
                        console.text("notes.none", wanted),
                        Suggestion.nearest(wanted, names)
                                .map(near -> console.text("did-you-mean", near))
                                .orElse(console.text("usage.one-of", String.join(", ", names))))));
    }
}
