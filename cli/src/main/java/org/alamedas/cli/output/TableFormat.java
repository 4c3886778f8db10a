package org.alamedas.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How a table of numbers is written.
public enum TableFormat {
    /// Values separated by tabs.
    TSV,
    /// Values separated by commas, RFC 4180.
    CSV,
    /// One JSON object with columns and rows.
    JSON;

    /// Returns the format that the name of a file suggests.
    ///
    /// @param file the file; absent for standard output
    /// @return values separated by tabs where it suggests nothing
    public static TableFormat of(@Nullable Path file) {
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? CSV : name.endsWith(".json") ? JSON : TSV;
    }

    /// Returns the format of a name.
    ///
    /// @param name in letters of any size
    /// @return nothing if no format is called that
    public static Optional<TableFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /// Writes a table.
    ///
    /// @param out where; flushed, not closed
    /// @param records what is written as separated values
    /// @param json what is written as JSON
    /// @throws IOException if it cannot be written
    public void write(Writer out, Consumer<CsvWriter> records, Json.Content json) throws IOException {
        switch (this) {
            case TSV -> separated('\t', out, records);
            case CSV -> separated(',', out, records);
            case JSON -> Json.write(out, json);
        }
        out.flush();
    }

    private static void separated(char separator, Writer out, Consumer<CsvWriter> records) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(out);
        records.accept(csv);
        csv.flush();
    }
}
