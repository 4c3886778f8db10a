package org.alamedas.cli.command.october;

import java.io.IOException;
import org.alamedas.cli.terminal.Console;

/// Writes an episode in the form asked for.
public final class OctoberOutput {
    private OctoberOutput() {}

    /// Writes a report.
    ///
    /// @param console where
    /// @param report what
    /// @param json whether as JSON
    /// @param csv whether as a table; as text if neither
    /// @throws IOException if it cannot be written
    public static void write(Console console, OctoberReport report, boolean json, boolean csv) throws IOException {
        if (json) {
            OctoberJson.write(console, report);
        } else if (csv) {
            OctoberCsv.write(console, report);
        } else {
            OctoberText.write(console, report);
        }
    }
}
