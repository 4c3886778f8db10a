package org.alamedas.formats.data;

import java.util.Arrays;
import java.util.TreeMap;

/// Collects the cells of a sheet while its file is read, and refuses more of them than a sheet may have.
final class SheetBuilder {
    private final String place;
    private long[] keys = new long[64];
    private Cell[] cells = new Cell[64];
    private int size;
    private int rows;
    private int columns;
    private boolean ordered = true;

    SheetBuilder(String place) {
        this.place = place;
    }

    /// Adds a cell.
    ///
    /// @param row from 0
    /// @param column from 0
    /// @param cell what it holds; a blank cell is passed over
    /// @throws DataException if the place or the number of cells is beyond the limits
    void put(int row, int column, Cell cell) throws DataException {
        if (row < 0 || row >= Limits.ROWS) {
            throw DataException.tooLarge(
                    place + ": row " + (row + 1L) + " is beyond the last row of a sheet, " + Limits.ROWS);
        }
        if (column < 0 || column >= Limits.COLUMNS) {
            throw DataException.tooLarge(place + ", row " + (row + 1) + ": more than " + Limits.COLUMNS
                    + " columns, the most that a sheet has");
        }
        if (cell == Cell.Blank.BLANK) {
            return;
        }
        if (size == Limits.CELLS) {
            throw DataException.tooLarge(place + ": more than " + Limits.CELLS + " cells, the most that is read");
        }
        append(Sheet.key(row, column), cell);
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
    }

    private void append(long key, Cell cell) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            cells = Arrays.copyOf(cells, size * 2);
        }
        ordered &= size == 0 || keys[size - 1] < key;
        keys[size] = key;
        cells[size++] = cell;
    }

    /// Returns the sheet; where a file gives a cell twice, the later holds.
    Sheet build() {
        if (ordered) {
            return new Sheet(place, rows, columns, Arrays.copyOf(keys, size), Arrays.copyOf(cells, size));
        }
        TreeMap<Long, Cell> sorted = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            sorted.put(keys[i], cells[i]);
        }
        long[] places = sorted.keySet().stream().mapToLong(Long::longValue).toArray();
        return new Sheet(place, rows, columns, places, sorted.values().toArray(Cell[]::new));
    }
}
