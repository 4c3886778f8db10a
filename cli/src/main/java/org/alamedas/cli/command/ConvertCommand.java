package org.alamedas.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alamedas.cli.input.ModelInput;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.output.WholeFile;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.translate.Translator;
import org.alamedas.formats.ModelFiles;
import org.alamedas.formats.layout.Diagrams;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Severity;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a model in another language, or anew in its own.
@Command(name = "convert")
public final class ConvertCommand implements Verb {
    private static final String STANDARD_OUTPUT = "-";
    private static final Map<String, Dialect> BY_EXTENSION = Map.of(
            "xmile", Dialect.XMILE,
            "stmx", Dialect.XMILE,
            "itmx", Dialect.XMILE,
            "xml", Dialect.XMILE,
            "mdl", Dialect.VENSIM);

    @Parameters(index = "0", paramLabel = "IN", descriptionKey = "model.MODEL")
    private String in = "";

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "convert.OUT")
    private String out = "";

    @Option(names = "--to", paramLabel = "LANGUAGE", descriptionKey = "convert.to")
    private @Nullable Language to;

    @Option(names = "--keep-names", descriptionKey = "convert.keep-names")
    private boolean keepNames;

    @Option(names = "--force", descriptionKey = "convert.force")
    private boolean force;

    /// The languages that are written, as options name them.
    private enum Language {
        /// XMILE 1.0.
        XMILE,
        /// Vensim's text format.
        MDL
    }

    /// Makes the command.
    public ConvertCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        Dialect dialect = dialect(console);
        boolean toFile = !out.equals(STANDARD_OUTPUT);
        if (toFile && !force && Files.exists(Path.of(out))) {
            throw Refusal.failed(console.text("io.exists", out), console.text("convert.use-force"));
        }
        Outcome<String> made = ModelInput.read(console, in)
                .then(model -> Translator.translate(keepNames ? model : Translator.readable(model), dialect))
                .then(model -> ModelFiles.write(Diagrams.drawn(model)))
                .then(text -> readable(text));
        List<Diagnostic> said = console.quiet()
                ? made.diagnostics().stream().filter(Diagnostic::isError).toList()
                : made.diagnostics();
        Messenger.show(console, said);
        return switch (made) {
            case Outcome.Refused<String> _ -> ExitCode.FAILED;
            case Outcome.Made<String>(String text, List<Diagnostic> changes) -> {
                write(console, text);
                if (toFile) {
                    console.note(console.text(
                            "convert.written",
                            out,
                            changes.stream()
                                    .filter(change -> change.severity() != Severity.NOTE)
                                    .count(),
                            changes.stream()
                                    .filter(change -> change.severity() == Severity.NOTE)
                                    .count()));
                }
                yield ExitCode.OK;
            }
        };
    }

    /// Nothing is written that does not read back.
    private Outcome<String> readable(String text) {
        Outcome<Model> read = ModelFiles.read(SourceText.of(out, text));
        return switch (read) {
            case Outcome.Refused<Model>(List<Diagnostic> why) -> new Outcome.Refused<>(why);
            case Outcome.Made<Model> _ -> new Outcome.Made<>(text, List.of());
        };
    }

    private void write(Console console, String text) throws IOException {
        if (out.equals(STANDARD_OUTPUT)) {
            console.out().write(text.getBytes(StandardCharsets.UTF_8));
            console.out().flush();
        } else {
            WholeFile.write(Path.of(out), file -> file.write(text));
        }
    }

    private Dialect dialect(Console console) throws Refusal {
        if (to != null) {
            return switch (to) {
                case XMILE -> Dialect.XMILE;
                case MDL -> Dialect.VENSIM;
            };
        }
        String extension = out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Dialect known = BY_EXTENSION.get(extension);
        if (known == null) {
            throw Refusal.usage(console.text("convert.no-language", out), console.text("convert.say-language"));
        }
        return known;
    }
}
