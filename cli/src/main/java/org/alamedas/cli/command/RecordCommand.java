package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import org.alamedas.chile.CaseFiles;
import org.alamedas.cli.command.record.RecordJson;
import org.alamedas.cli.command.record.RecordText;
import org.alamedas.cli.input.CaseOption;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.evidence.entry.Chapter;
import org.alamedas.evidence.entry.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the record that no run touches.
@Command(name = "record")
public final class RecordCommand implements Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "CHAPTER", descriptionKey = "record.CHAPTER")
    private String chapter = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private CaseOption chosen = new CaseOption();

    /// Makes the command.
    public RecordCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        Register register = Messenger.made(console, chosen.files(console).then(CaseFiles::register));
        List<Chapter> chapters = register.chapters().stream()
                .filter(one -> chapter.isEmpty() || one.id().equals(chapter))
                .toList();
        if (chapters.isEmpty()) {
            String names = String.join(
                    ", ", register.chapters().stream().map(Chapter::id).toList());
            throw Refusal.usage(console.text("record.none", chapter), console.text("record.chapters", names));
        }
        RecordText text = new RecordText(console, register);
        if (json) {
            Json.print(console, new RecordJson(register, chapters)::write);
        } else if (chapter.isEmpty()) {
            text.chapters();
        } else {
            text.chapter(chapters.getFirst());
        }
        return ExitCode.OK;
    }
}
