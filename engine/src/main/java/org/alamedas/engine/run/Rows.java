package org.alamedas.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// How recorded rows lie in memory; immutable, and shared by all runs that record the same variables.
///
/// A row holds the variables that may change, side by side. Those that stay as they are through a run are kept
/// once, and rows come in pieces of a power of two of them: the piece that is being filled stays in the first
/// cache, and no piece is so large that making room for it is work of its own.
public final class Rows {
    /// A piece has about as many numbers.
    private static final int PIECE = 4096;

    private static final int MOST_IN_PIECE = 4096;

    private final List<RunResult.Column> columns;
    private final int[] places;
    private final int[] changing;
    private final int[] steady;
    private final int shift;

    private Rows(List<RunResult.Column> columns, IntPredicate isSteady) {
        this.columns = List.copyOf(columns);
        places = new int[columns.size()];
        List<Integer> moving = new ArrayList<>();
        List<Integer> fixed = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            boolean stays = isSteady.test(i);
            places[i] = stays ? ~fixed.size() : moving.size();
            (stays ? fixed : moving).add(i);
        }
        changing = moving.stream().mapToInt(Integer::intValue).toArray();
        steady = fixed.stream().mapToInt(Integer::intValue).toArray();
        int rows = Math.clamp(PIECE / Math.max(1, changing.length), 1, MOST_IN_PIECE);
        shift = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(rows);
    }

    /// Lays rows out.
    ///
    /// @param columns what is recorded
    /// @param isSteady says of the position of a column whether its value never changes during a run
    /// @return how rows lie
    public static Rows of(List<RunResult.Column> columns, IntPredicate isSteady) {
        return new Rows(columns, isSteady);
    }

    /// Returns what is recorded.
    ///
    /// @return the columns in the order asked for
    public List<RunResult.Column> columns() {
        return columns;
    }

    /// Counts the numbers of a row.
    ///
    /// @return how many columns may change
    public int width() {
        return changing.length;
    }

    /// Finds the column at a place of a row.
    ///
    /// @param place from 0
    /// @return its position among the columns
    public int changing(int place) {
        return changing[place];
    }

    /// Counts the columns that do not change.
    int steadies() {
        return steady.length;
    }

    /// Finds the column of a value that is kept once.
    int steady(int number) {
        return steady[number];
    }

    /// Finds a column in a row: its place, or the complement of its number among those that do not change.
    int place(int column) {
        return places[column];
    }

    /// Finds the piece that holds a row.
    int piece(int row) {
        return row >>> shift;
    }

    /// Finds where a row begins in its piece.
    int start(int row) {
        return (row & (rowsInPiece() - 1)) * changing.length;
    }

    /// Counts the rows of a full piece.
    int rowsInPiece() {
        return 1 << shift;
    }
}
