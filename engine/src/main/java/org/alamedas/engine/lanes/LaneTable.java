package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.lanes.Vectors.Doubles;
import org.alamedas.engine.lanes.Vectors.Longs;

/// A table whose columns are held in vectors and read by permuting them: no memory is touched, and a
/// column of two vectors costs as much as one.
///
/// @param columns the vectors of each column, in order
record LaneTable(List<List<Longs>> columns) {
    /// Emits what loads columns that stand one behind the other in an array.
    ///
    /// @param array the local variable of the array
    /// @param first where the first column begins
    /// @param rows how many numbers a column has, a multiple of the length of a vector
    static LaneTable load(Vectors v, int array, int first, int columns, int rows) {
        List<List<Longs>> all = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            List<Longs> parts = new ArrayList<>();
            for (int row = 0; row < rows; row += v.length()) {
                parts.add(v.loadBits(array, first + column * rows + row));
            }
            all.add(parts);
        }
        return new LaneTable(all);
    }

    /// Emits what reads a column.
    ///
    /// @param at the row of each lane; beyond the table it gives any number
    Doubles column(Vectors v, Longs at, int column) {
        List<Longs> parts = columns.get(column);
        Longs found = pair(v, at, parts, 0);
        for (int part = 2; part < parts.size(); part += 2) {
            Longs other = pair(v, at, parts, part);
            found = v.blend(found, other, v.isAtLeast(at, (long) part * v.length()));
        }
        return v.ofBits(found);
    }

    private static Longs pair(Vectors v, Longs at, List<Longs> parts, int part) {
        return part + 1 < parts.size()
                ? v.select(at, parts.get(part), parts.get(part + 1))
                : v.select(at, parts.get(part));
    }
}
