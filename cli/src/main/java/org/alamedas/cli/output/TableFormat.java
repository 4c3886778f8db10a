package org.alamedas.cli.output;

import java.nio.file.Path;
import java.util.Locale;
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
}
