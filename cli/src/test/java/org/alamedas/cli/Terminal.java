package org.alamedas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Messages;
import org.alamedas.cli.terminal.Verb;

/// The whole program at an English terminal that keeps what was written.
record Terminal(ExitCode code, String out, String err) {
    /// Runs the program with nothing on standard input.
    static Terminal run(String... args) {
        return runWithInput("", args);
    }

    /// Runs the program.
    static Terminal runWithInput(String input, String... args) {
        return run(Commands.all(), input, args);
    }

    /// Runs a program of other commands.
    static Terminal run(List<Verb> verbs, String input, String... args) {
        return run(verbs, Appearance.PLAIN, input, args);
    }

    /// Runs the program on output of another look.
    static Terminal runLooking(Appearance appearance, String... args) {
        return run(Commands.all(), appearance, "", args);
    }

    /// Runs the program on output of another look, with something on standard input.
    static Terminal runLooking(Appearance appearance, String input, String[] args) {
        return run(Commands.all(), appearance, input, args);
    }

    private static Terminal run(List<Verb> verbs, Appearance appearance, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                appearance,
                Messages.in(Language.EN),
                false);
        ExitCode code = new Program(verbs).run(console, args);
        return new Terminal(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /// Returns the lines of data.
    List<String> lines() {
        return out.lines().toList();
    }
}
