package org.alamedas.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Messages;

/// What people type most, run once after a build so that the JVM can keep the classes that it loads and
/// links.
///
/// The launcher asks for it with the system property `alamedas.warm-up`.
final class WarmUp {
    private static final List<List<String>> TYPED = List.of(
            List.of("--help"),
            List.of("--version"),
            List.of("--lang=es", "no-such-command"),
            List.of("run", "chile", "--vars", "GDP"),
            List.of("run", "checo", "--format=csv"),
            List.of("check", "chile"),
            List.of("replay"));

    private WarmUp() {}

    static boolean isWanted() {
        return Boolean.getBoolean("alamedas.warm-up");
    }

    /// Runs them, and throws away what they say.
    static ExitCode run() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(
                InputStream.nullInputStream(), nowhere, nowhere, Appearance.PLAIN, Messages.in(Language.EN), true);
        TYPED.forEach(line -> new Program(Commands.all()).run(console, line.toArray(String[]::new)));
        return ExitCode.OK;
    }
}
