package org.alamedas.formats.data;

import java.util.List;
import java.util.OptionalDouble;

/// Reads constants: a number, a row of them or a table, from a first cell on.
///
/// Vensim Reference Manual, "GET DIRECT CONSTANTS": the last dimension runs to the right and the last but one down; a
/// star after the cell exchanges the two; a cell without a number is an error.
final class ConstantsReader {
    private ConstantsReader() {}

    /// Reads a table of constants.
    ///
    /// @param places the workbook
    /// @param cell the first cell, perhaps with a star
    /// @param rows elements of the last but one dimension
    /// @param columns elements of the last dimension
    /// @param warnings where doubts go
    static Block read(Places places, String cell, int rows, int columns, List<String> warnings) throws DataException {
        String written = cell.strip();
        boolean transposed = written.endsWith("*");
        String corner = transposed ? written.substring(0, written.length() - 1) : written;
        Places.Found found = places.corner(corner);
        CellAddress first = Places.first(found.location());
        warnOfSpill(found, transposed ? columns : rows, transposed ? rows : columns, warnings);
        double[] values = new double[rows * columns];
        Bad bad = new Bad();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int down = first.row() + (transposed ? column : row);
                int right = first.column() + (transposed ? row : column);
                OptionalDouble number = found.sheet().at(down, right).number();
                values[row * columns + column] = number.orElse(0);
                bad.note(number.isPresent(), down, right);
            }
        }
        bad.refuse(found.sheet(), values.length);
        return new Block(columns, values);
    }

    /// Remembers the first cell without a number, and how many there are.
    private static final class Bad {
        private int count;
        private int row;
        private int column;

        void note(boolean good, int atRow, int atColumn) {
            if (!good && count++ == 0) {
                row = atRow;
                column = atColumn;
            }
        }

        void refuse(Sheet sheet, int wanted) throws DataException {
            if (count == 0) {
                return;
            }
            String message = sheet.cell(row, column) + ": expected a number, found "
                    + sheet.at(row, column).description();
            if (count == 1) {
                throw DataException.bad(message);
            }
            throw DataException.bad(
                    message, "of the " + wanted + " cells that the model asks for, " + count + " hold no number");
        }
    }

    private static void warnOfSpill(Places.Found found, int height, int width, List<String> warnings) {
        switch (found.location()) {
            case Location.Range range -> {
                if (height > range.height() || width > range.width()) {
                    warnings.add(found.sheet().place() + ": the model reads " + height + " rows and " + width
                            + " columns from " + range.first() + ", more than the range " + range + " has");
                }
            }
            case Location.One one -> {}
            case Location.Row row -> {}
            case Location.Column column -> {}
        }
    }
}
