package org.alamedas.cli.terminal;

import java.io.IOException;

/// One thing that the program can do.
@FunctionalInterface
public interface Verb {
    /// Does it, after the options have been set.
    ///
    /// @param console where to read and write
    /// @return how it ended
    /// @throws Refusal if it cannot be done for a reason that the user can mend
    /// @throws IOException if a file cannot be read or written
    ExitCode run(Console console) throws Refusal, IOException;
}
