package org.alamedas.formats.data;

/// The place of a cell in a sheet.
///
/// @param row from 0
/// @param column from 0
record CellAddress(int row, int column) {
    /// Refuses a place outside the largest sheet.
    CellAddress {
        if (row < 0 || row >= Limits.ROWS || column < 0 || column >= Limits.COLUMNS) {
            throw new IllegalArgumentException("row " + row + " and column " + column + " are outside a sheet");
        }
    }

    /// Returns the letters of a column.
    ///
    /// @param column from 0
    static String letters(int column) {
        StringBuilder out = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            out.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return letters(column) + (row + 1);
    }
}
