package org.alamedas.engine.run;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Keeps the recorded values of one run while it goes on. Mutable, for one thread.
public final class Recorder {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final Rows rows;
    private final int expected;
    private final double[] steady;
    private double[][] pieces;
    private int row;

    /// Makes room for the rows of a run.
    ///
    /// @param rows what is recorded, and how it lies
    /// @param expected how many rows there will be; where there are more, there is room for them
    public Recorder(Rows rows, int expected) {
        this.rows = rows;
        this.expected = expected;
        steady = new double[rows.steadies()];
        pieces = new double[rows.piece(Math.max(0, expected - 1)) + 1][];
    }

    /// Keeps the values of the columns that do not change.
    ///
    /// @param values gives each by the position of its column
    public void keep(IntToDoubleFunction values) {
        for (int i = 0; i < steady.length; i++) {
            steady[i] = values.applyAsDouble(rows.steady(i));
        }
    }

    /// Gives the room for the next rows, as much as lies in one piece. What is laid there is recorded once
    /// [#took] says so.
    ///
    /// @return a buffer on an array that begins at its position, for at least one row
    public DoubleBuffer room() {
        int piece = rows.piece(row);
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, (int) Math.min(2L * piece + 1, MOST));
        }
        if (pieces[piece] == null) {
            int left = row < expected ? expected - row : rows.rowsInPiece();
            pieces[piece] = new double[Math.min(left, rows.rowsInPiece()) * rows.width()];
        }
        return DoubleBuffer.wrap(pieces[piece], rows.start(row), pieces[piece].length - rows.start(row));
    }

    /// Says how many of the next rows there is room for in one piece.
    ///
    /// @return at least 1
    public int free() {
        int inPiece = rows.rowsInPiece() - (row & (rows.rowsInPiece() - 1));
        return row < expected ? Math.min(inPiece, expected - row) : inPiece;
    }

    /// Takes note of rows that were laid into the room given last.
    ///
    /// @param count how many
    public void took(int count) {
        row += count;
    }

    /// Counts the rows.
    ///
    /// @return how many were recorded
    public int rows() {
        return row;
    }

    /// Returns the whole result, once every row was recorded.
    ///
    /// @param moments when each row was recorded
    /// @return the recorded values; the recorder must not be used again
    public RunResult result(Moments moments) {
        return new RunResult(moments, rows, pieces, steady);
    }
}
