package org.alamedas.cli.input;

import java.io.IOException;
import picocli.CommandLine.Option;

/// The choice between text, JSON and a table, of which a command line may name one.
///
/// A command holds it as an argument group, so that two at once are refused.
public final class FormatOptions {
    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "csv")
    private boolean csv;

    /// Makes the options; picocli sets them.
    public FormatOptions() {}

    /// One way to write what a command found.
    public interface Writing {
        /// Writes it.
        ///
        /// @throws IOException if it cannot be written
        void write() throws IOException;
    }

    /// Writes in the form asked for.
    ///
    /// @param asText how to write text, which is the form if none is asked for
    /// @param asJson how to write JSON
    /// @param asTable how to write a table of comma-separated values
    /// @throws IOException if it cannot be written
    public void write(Writing asText, Writing asJson, Writing asTable) throws IOException {
        Writing chosen = json ? asJson : csv ? asTable : asText;
        chosen.write();
    }
}
