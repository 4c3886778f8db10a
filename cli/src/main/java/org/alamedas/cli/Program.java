package org.alamedas.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alamedas.cli.command.RunCommand;
import org.alamedas.cli.command.ensemble.RequestFile;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line as a function: arguments and a console in, an exit code out.
///
/// @param verbs the commands, in the order in which help shows them
record Program(List<Verb> verbs) {
    /// The command that is meant where none is named.
    private static final String BARE = "lab";

    private static final int WIDEST_HELP = 100;
    private static final int NARROWEST_HELP = 60;

    Program {
        verbs = List.copyOf(verbs);
    }

    /// Runs one command. Whatever happens ends in a message and a code, never in an exception.
    ExitCode run(Console start, String... args) {
        Console console = start.in(languageOf(args).orElse(start.language()));
        try {
            return execute(console, args);
        } catch (Refusal e) {
            console.out().flush();
            if (!e.message().isEmpty()) {
                console.error(e.message(), e.hints());
            }
            return e.exitCode();
        } catch (IOException e) {
            console.out().flush();
            console.error(describe(console, e), List.of());
            return ExitCode.FAILED;
        } catch (RuntimeException | Error e) {
            return new Fault(args, e).report(console);
        }
    }

    private ExitCode execute(Console console, String... written) throws Refusal, IOException {
        String[] args = RequestFile.expand(console, written);
        Optional<RunCommand> plain =
                verbs.stream().anyMatch(RunCommand.class::isInstance) ? RunCommand.ofPlain(args) : Optional.empty();
        if (plain.isPresent()) {
            return plain.get().run(console);
        }
        Root root = new Root();
        CommandLine commandLine = commandLine(root, console);
        ParseResult parsed;
        try {
            parsed = commandLine.parseArgs(args);
        } catch (ParameterException e) {
            throw UsageErrors.explain(e, List.of(args), console.messages());
        }
        if (root.version()) {
            console.line("alamedas " + Version.current());
            return ExitCode.OK;
        }
        if (!root.help()
                && !parsed.hasSubcommand()
                && commandLine.getSubcommands().containsKey(BARE)) {
            return execute(
                    console, Stream.concat(Stream.of(args), Stream.of(BARE)).toArray(String[]::new));
        }
        CommandLine chosen = parsed.asCommandLineList().getLast();
        if (root.help() || !parsed.hasSubcommand()) {
            console.out().print(chosen.getUsageMessage(ansi(console)));
            return ExitCode.OK;
        }
        Verb verb = chosen.getCommand();
        return verb.run(root.settle(console));
    }

    /// Builds picocli's view of the commands, with help in the language of the console.
    CommandLine commandLine(Root root, Console console) {
        CommandLine commandLine = new CommandLine(root);
        verbs.forEach(commandLine::addSubcommand);
        commandLine.getCommandSpec().usageMessage().synopsisSubcommandLabel(console.text("help.label"));
        return commandLine
                .setResourceBundle(console.messages().bundle())
                .setUsageHelpWidth(Math.clamp(console.appearance().columns(), NARROWEST_HELP, WIDEST_HELP))
                .registerConverter(Language.class, code -> Language.of(code).orElseThrow())
                // An argument that begins with @ is the user's own, not the name of a file of
                // arguments.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Ansi ansi(Console console) {
        return console.appearance().outColour() ? Ansi.ON : Ansi.OFF;
    }

    /// Looks for `--lang` before anything is parsed, because what is wrong with the rest is said in
    /// that language.
    private static Optional<Language> languageOf(String... args) {
        for (int i = 0; i < args.length && !"--".equals(args[i]); i++) {
            if (args[i].startsWith("--lang=")) {
                return Language.of(args[i].substring("--lang=".length()));
            }
            if ("--lang".equals(args[i]) && i + 1 < args.length) {
                return Language.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static String describe(Console console, IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> console.text("io.missing", e.getFile());
            case FileNotFoundException e -> console.text("io.failed", String.valueOf(e.getMessage()));
            case AccessDeniedException e -> console.text("io.denied", e.getFile());
            case FileAlreadyExistsException e -> console.text("io.exists", e.getFile());
            case FileSystemException e -> console.text("io.failed-file", e.getFile(), reason(e));
            default -> console.text("io.failed", String.valueOf(failure.getMessage()));
        };
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
