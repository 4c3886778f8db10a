package org.alamedas.engine.vector;

/// Square matrices, in row-major order.
final class Matrix {
    private Matrix() {}

    /// Vensim `INVERT MATRIX(matrix, size)`: the inverse of the first `size` rows and columns; 0 in the
    /// others.
    ///
    /// By Gauss and Jordan, with the largest element of a column as its pivot, the first of those of
    /// equal size. A matrix without an inverse gives values that are not numbers.
    static void invert(Inputs in, Output out) {
        int width = width(in.length(0));
        int size = in.count(1, width);
        double[][] rows = beside(in, width, size);
        boolean regular = true;
        for (int column = 0; column < size && regular; column++) {
            regular = eliminate(rows, column);
        }
        out.fill(0);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                out.set(i * width + j, regular ? rows[i][size + j] : Double.NaN);
            }
        }
    }

    private static int width(int elements) {
        int width = (int) Math.rint(Math.sqrt(elements));
        if (width * width != elements) {
            throw new IllegalArgumentException("a matrix of " + elements + " elements is not square");
        }
        return width;
    }

    /// The matrix with the identity beside it.
    private static double[][] beside(Inputs in, int width, int size) {
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[2 * size];
            for (int j = 0; j < size; j++) {
                rows[i][j] = in.at(0, i * width + j);
            }
            rows[i][size + i] = 1;
        }
        return rows;
    }

    private static boolean eliminate(double[][] rows, int column) {
        int pivot = column;
        for (int i = column + 1; i < rows.length; i++) {
            pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
        }
        double[] row = rows[pivot];
        rows[pivot] = rows[column];
        rows[column] = row;
        double divisor = row[column];
        if (!(Math.abs(divisor) > 0)) {
            return false;
        }
        for (int j = 0; j < row.length; j++) {
            row[j] /= divisor;
        }
        for (int i = 0; i < rows.length; i++) {
            if (i != column) {
                subtract(rows[i], row, rows[i][column]);
            }
        }
        return true;
    }

    private static void subtract(double[] from, double[] row, double times) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= times * row[j];
        }
    }
}
