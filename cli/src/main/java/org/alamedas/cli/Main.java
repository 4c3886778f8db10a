package org.alamedas.cli;

import java.io.IOException;
import java.util.Locale;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Messages;
import org.alamedas.cli.terminal.TerminalStreams;

/// The way in.
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param args the command line
    /// @throws IOException if what the launcher asks for cannot be written
    public static void main(String[] args) throws IOException {
        // Libraries format with the default locale; output must be the same bytes under every one
        // of them.
        Locale.setDefault(Locale.ROOT);
        Output out = Output.standard();
        Output err = Output.error();
        Console console = new Console(
                System.in,
                out.stream(),
                err.stream(),
                Appearance.of(System.getenv(), TerminalStreams.ofThisProcess()),
                Messages.in(Language.of(System.getenv())),
                false);
        Thread.setDefaultUncaughtExceptionHandler((_, fault) ->
                Runtime.getRuntime().halt(new Fault(args, fault).report(console).code()));
        ExitCode code = WarmUp.isWanted() ? WarmUp.run() : new Program(Commands.neededBy(args)).run(console, args);
        int status = out.finish(console, code).code();
        // System.exit searches every jar for a logger that wants to know of it.
        if (status != ExitCode.OK.code()) {
            System.exit(status);
        }
    }
}
