package org.alamedas.formats.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a sheet as a model writes it: `B3`, `$B$3`, `B3:F3`, `B`, `3`; in any letter case.
sealed interface Location {
    /// One cell.
    ///
    /// @param address its place
    record One(CellAddress address) implements Location {}

    /// A rectangle of cells.
    ///
    /// @param first the top left cell
    /// @param last the bottom right cell
    record Range(CellAddress first, CellAddress last) implements Location {
        /// Returns the number of rows.
        int height() {
            return last.row() - first.row() + 1;
        }

        /// Returns the number of columns.
        int width() {
            return last.column() - first.column() + 1;
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + ":" + last;
        }
    }

    /// A whole row.
    ///
    /// @param row from 0
    record Row(int row) implements Location {}

    /// A whole column.
    ///
    /// @param column from 0
    record Column(int column) implements Location {}

    /// A cell, row or column, each part of it perhaps fixed by a dollar sign.
    Pattern PART = Pattern.compile("\\$?([A-Z]{1,3})?\\$?(\\d{1,7})?");

    /// Returns the place that a piece of text spells, if it spells one within the largest sheet.
    static Optional<Location> parse(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.ofNullable(part(text));
        }
        Location first = part(text.substring(0, colon));
        Location last = part(text.substring(colon + 1));
        return first == null || last == null ? Optional.empty() : Optional.ofNullable(between(first, last));
    }

    private static @Nullable Location part(String text) {
        Matcher matcher = PART.matcher(text);
        if (text.isEmpty() || text.endsWith("$") || !matcher.matches()) {
            return null;
        }
        String letters = matcher.group(1);
        String digits = matcher.group(2);
        int column = letters == null ? 0 : column(letters);
        int row = digits == null ? 0 : Integer.parseInt(digits) - 1;
        if (row < 0 || row >= Limits.ROWS || column >= Limits.COLUMNS) {
            return null;
        }
        if (letters == null) {
            return digits == null ? null : new Row(row);
        }
        return digits == null ? new Column(column) : new One(new CellAddress(row, column));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static @Nullable Location between(Location first, Location last) {
        return switch (first) {
            case One(CellAddress a) -> last instanceof One(CellAddress b) ? rectangle(a, b) : null;
            case Row(int a) ->
                last instanceof Row(int b)
                        ? rectangle(new CellAddress(a, 0), new CellAddress(b, Limits.COLUMNS - 1))
                        : null;
            case Column(int a) ->
                last instanceof Column(int b)
                        ? rectangle(new CellAddress(0, a), new CellAddress(Limits.ROWS - 1, b))
                        : null;
            case Range range -> null;
        };
    }

    private static Range rectangle(CellAddress a, CellAddress b) {
        return new Range(
                new CellAddress(Math.min(a.row(), b.row()), Math.min(a.column(), b.column())),
                new CellAddress(Math.max(a.row(), b.row()), Math.max(a.column(), b.column())));
    }
}
