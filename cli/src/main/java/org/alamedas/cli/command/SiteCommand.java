package org.alamedas.cli.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alamedas.cli.command.lab.Shown;
import org.alamedas.cli.input.DataOptions;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.site.SiteWriter;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the laboratory as files that need no program.
@Command(name = "site")
public final class SiteCommand implements Verb {
    private final Supplier<String> version;
    private final Function<Subject, SequencedMap<String, Supplier<byte[]>>> exhibits;

    @Parameters(
            index = "0..*",
            arity = "1..2",
            paramLabel = "[MODEL] DIR",
            hideParamSyntax = true,
            descriptionKey = "site.DIR")
    private List<String> arguments = List.of();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    ///
    /// @param version of the program, which the page shows
    /// @param exhibits what a laboratory shows besides its model, as JSON by name
    public SiteCommand(Supplier<String> version, Function<Subject, SequencedMap<String, Supplier<byte[]>>> exhibits) {
        this.version = version;
        this.exhibits = exhibits;
    }

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        String model = arguments.size() == 2 ? arguments.getFirst() : Shown.CASE;
        Path folder = folder(console, arguments.getLast());
        Subject subject = new Shown(console, model, data.sources(console)).read();
        LabFiles files = LabFiles.of(subject, new Edition(version.get(), false, false), exhibits.apply(subject));
        Map<String, Long> sizes = SiteWriter.write(files, folder);
        if (files.find("data/model.wasm").isEmpty()) {
            console.note(console.text("site.no-module"));
        }
        if (json) {
            Json.print(console, out -> {
                out.writeStartObject();
                out.writeStringProperty("folder", folder.toString());
                out.writeObjectPropertyStart("files");
                sizes.forEach(out::writeNumberProperty);
                out.writeEndObject();
                out.writeEndObject();
            });
        } else {
            long total = sizes.values().stream().mapToLong(Long::longValue).sum();
            console.line(console.text("site.written", sizes.size(), total / 1024, folder));
            console.line(console.text("site.single", folder.resolve(SiteWriter.SINGLE)));
        }
        return ExitCode.OK;
    }

    private static Path folder(Console console, String argument) throws Refusal {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw Refusal.usage(console.text("model.no-path", argument, e.getReason()));
        }
    }
}
