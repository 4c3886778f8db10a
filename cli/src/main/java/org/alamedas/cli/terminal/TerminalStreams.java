package org.alamedas.cli.terminal;

import java.util.Optional;

/// Which of the program's streams go to a terminal.
///
/// @param out whether standard output does
/// @param err whether standard error does
/// @param columns how wide the terminal is, 0 if nobody knows
public record TerminalStreams(boolean out, boolean err, int columns) {
    /// Asks the launcher, which knows exactly, or else the JVM, which knows only whether all of
    /// them are terminals.
    ///
    /// The launcher answers in the system properties `alamedas.terminal` (`out`, `err`, `out,err`
    /// or empty) and `alamedas.columns`.
    ///
    /// @return the streams of this process
    public static TerminalStreams ofThisProcess() {
        String told = System.getProperty("alamedas.terminal");
        if (told == null) {
            boolean both = Optional.ofNullable(System.console())
                    .map(java.io.Console::isTerminal)
                    .orElse(false);
            return new TerminalStreams(both, both, 0);
        }
        return new TerminalStreams(
                told.contains("out"), told.contains("err"), Integer.getInteger("alamedas.columns", 0));
    }
}
