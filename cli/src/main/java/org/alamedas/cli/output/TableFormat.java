package org.alamedas.cli.output;

/// How a table of numbers is written.
public enum TableFormat {
    /// Values separated by tabs.
    TSV,
    /// Values separated by commas, RFC 4180.
    CSV,
    /// One JSON object with columns and rows.
    JSON
}
