package org.alamedas.formats.data;

import java.util.Arrays;

/// A table of numbers that a model takes from a file.
///
/// Rows are the elements of a variable's last but one dimension and columns those of its last one, whichever way the
/// numbers lie in the file; a variable of one dimension is one row.
public final class Block {
    private final int columns;
    private final double[] values;

    /// Takes the values over.
    Block(int columns, double[] values) {
        this.columns = columns;
        this.values = values;
    }

    /// Returns the number of rows.
    ///
    /// @return at least 1
    public int rows() {
        return values.length / columns;
    }

    /// Returns the number of columns.
    ///
    /// @return at least 1
    public int columns() {
        return columns;
    }

    /// Returns one number.
    ///
    /// @param row from 0
    /// @param column from 0
    /// @return the number, finite
    public double value(int row, int column) {
        return values[row * columns + column];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block that && columns == that.columns && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows() + "x" + columns + Arrays.toString(values);
    }
}
