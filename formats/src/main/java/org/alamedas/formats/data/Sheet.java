package org.alamedas.formats.data;

import java.util.Arrays;

/// The cells of one tab of a workbook, or of a text file.
final class Sheet {
    private final String place;
    private final int rows;
    private final int columns;
    private final long[] keys;
    private final Cell[] cells;

    /// Takes cells over from the builder.
    ///
    /// @param place how messages name the sheet, such as `inputs.xlsx, tab Data`
    /// @param rows the number of rows up to the last cell
    /// @param columns the number of columns up to the last cell
    /// @param keys the places of the cells, increasing
    /// @param cells as many
    Sheet(String place, int rows, int columns, long[] keys, Cell[] cells) {
        this.place = place;
        this.rows = rows;
        this.columns = columns;
        this.keys = keys;
        this.cells = cells;
    }

    /// Returns the key under which a cell is found.
    static long key(int row, int column) {
        return (long) row * Limits.COLUMNS + column;
    }

    /// Returns how messages name the sheet.
    String place() {
        return place;
    }

    /// Returns the number of rows up to the last cell that holds something.
    int rows() {
        return rows;
    }

    /// Returns the number of columns up to the last cell that holds something.
    int columns() {
        return columns;
    }

    /// Returns the number of cells that hold something.
    int size() {
        return cells.length;
    }

    /// Returns a cell.
    ///
    /// @param row from 0, of any size
    /// @param column from 0, of any size
    Cell at(int row, int column) {
        if (row >= rows || column >= columns) {
            return Cell.Blank.BLANK;
        }
        int index = Arrays.binarySearch(keys, key(row, column));
        return index < 0 ? Cell.Blank.BLANK : cells[index];
    }

    /// Returns how messages name a cell: `inputs.xlsx, tab Data, cell B7`.
    String cell(int row, int column) {
        return place + ", cell " + CellAddress.letters(column) + (row + 1);
    }
}
