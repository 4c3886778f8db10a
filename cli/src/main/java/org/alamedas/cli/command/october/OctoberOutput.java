package org.alamedas.cli.command.october;

import java.io.IOException;
import org.alamedas.cli.input.FormatOptions;
import org.alamedas.cli.terminal.Console;

/// Writes an episode in the form asked for.
public final class OctoberOutput {
    private OctoberOutput() {}

    /// Writes a report.
    ///
    /// @param console where
    /// @param report what
    /// @param format in which form
    /// @throws IOException if it cannot be written
    public static void write(Console console, OctoberReport report, FormatOptions format) throws IOException {
        format.write(
                () -> OctoberText.write(console, report),
                () -> OctoberJson.write(console, report),
                () -> OctoberCsv.write(console, report));
    }
}
