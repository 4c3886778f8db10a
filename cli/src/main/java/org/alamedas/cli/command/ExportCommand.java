package org.alamedas.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.cli.command.export.ModuleExport;
import org.alamedas.cli.input.Compilation;
import org.alamedas.cli.input.DataOptions;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.output.WholeFile;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.export.CExport;
import org.alamedas.engine.export.JavaExport;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a model as a program in another language.
@Command(name = "export")
public final class ExportCommand implements Verb {
    private static final String JAVA = ".java";

    @Parameters(paramLabel = "MODEL", descriptionKey = "model.MODEL")
    private String model = "";

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--to", paramLabel = "LANGUAGE", required = true, descriptionKey = "export.to")
    private ExportTarget target = ExportTarget.C;

    @Option(names = "--method", paramLabel = "METHOD", descriptionKey = "run.method")
    private @Nullable IntegrationMethod method;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "run.out")
    private @Nullable Path out;

    /// Makes the command.
    public ExportCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        CompiledModel compiled = Compilation.compile(console, model, data.sources(console));
        IntegrationMethod by = method == null ? compiled.model().time().method() : method;
        Outcome<byte[]> outcome = switch (target) {
            case C -> CExport.write(compiled.program(), by).then(text -> made(utf8(text)));
            case JAVA ->
                JavaExport.write(compiled.program(), by, compiled.checked().frozen(), className(compiled))
                        .then(text -> made(utf8(text)));
            case WASM ->
                ModuleExport.of(compiled, by).then(module -> made(module.bytes().toArray()));
            case JS -> ModuleExport.of(compiled, by).then(module -> made(utf8(module.script())));
        };
        return switch (outcome) {
            case Outcome.Refused<byte[]>(List<Diagnostic> why) -> {
                Messenger.show(console, why);
                yield ExitCode.FAILED;
            }
            case Outcome.Made<byte[]>(byte[] content, var _) -> write(console, content);
        };
    }

    /// Returns what the file is called, because a class that others see is called so too; or else the model.
    private String className(CompiledModel compiled) {
        String file = out == null || out.getFileName() == null
                ? ""
                : out.getFileName().toString();
        return file.endsWith(JAVA)
                ? file.substring(0, file.length() - JAVA.length())
                : compiled.model().name().written();
    }

    private static Outcome<byte[]> made(byte[] content) {
        return new Outcome.Made<>(content, List.of());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ExitCode write(Console console, byte[] content) throws IOException {
        Path file = out;
        if (file == null || "-".equals(file.toString())) {
            console.out().write(content);
            console.out().flush();
        } else {
            WholeFile.writeBytes(file, to -> to.write(content));
            console.note(console.text("export.written", file, content.length));
        }
        return ExitCode.OK;
    }
}
