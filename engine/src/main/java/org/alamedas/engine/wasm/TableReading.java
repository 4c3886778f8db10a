package org.alamedas.engine.wasm;

import org.alamedas.engine.ir.Table;
import org.alamedas.model.expr.GraphicalFunction;

/// A graphical function as a run of doubles, and how it is read there: as [Table] does, in words
/// that can be translated.
final class TableReading {
    private static final int KIND = 0;
    private static final int SIZE = 1;
    private static final int FIRST_SEGMENT = 2;
    private static final int LAST_SEGMENT = 3;
    private static final int POINTS = 4;

    private static final int CONTINUOUS = 0;
    private static final int EXTRAPOLATED = 1;
    private static final int DISCRETE = 2;

    private TableReading() {}

    /// Lays a table out: kind, number of points, first and last segment with a width (-1 for none),
    /// then inputs and outputs.
    static double[] layout(Table table) {
        GraphicalFunction function = table.function();
        int size = function.size();
        double[] out = new double[POINTS + 2 * size];
        out[KIND] = switch (function.kind()) {
            case CONTINUOUS -> CONTINUOUS;
            case EXTRAPOLATED -> EXTRAPOLATED;
            case DISCRETE -> DISCRETE;
        };
        out[SIZE] = size;
        out[FIRST_SEGMENT] = -1;
        out[LAST_SEGMENT] = -1;
        for (int i = 0; i < size; i++) {
            out[POINTS + i] = function.input(i);
            out[POINTS + size + i] = function.output(i);
            if (i > 0 && function.input(i) - function.input(i - 1) > 0) {
                out[FIRST_SEGMENT] = out[FIRST_SEGMENT] < 0 ? i - 1 : out[FIRST_SEGMENT];
                out[LAST_SEGMENT] = i - 1;
            }
        }
        return out;
    }

    static double read(double[] table, double input) {
        if (Double.isNaN(input)) {
            return input;
        }
        int size = (int) table[SIZE];
        int at = lastAtOrBelow(table, size, input);
        int kind = (int) table[KIND];
        if (kind == EXTRAPOLATED) {
            return extrapolated(table, size, at, input);
        }
        if (kind == DISCRETE || at < 0 || at == size - 1) {
            return table[POINTS + size + (at < 0 ? 0 : at)];
        }
        return onSegment(table, size, at, input);
    }

    private static double extrapolated(double[] table, int size, int at, double input) {
        int first = (int) table[FIRST_SEGMENT];
        if (first < 0) {
            return table[POINTS + size + (at < 0 ? 0 : at)];
        }
        if (at < 0) {
            return onSegment(table, size, first, input);
        }
        if (at < size - 1) {
            return onSegment(table, size, at, input);
        }
        if (input == table[POINTS + at]) {
            return table[POINTS + size + at];
        }
        return onSegment(table, size, (int) table[LAST_SEGMENT], input);
    }

    private static double onSegment(double[] table, int size, int at, double input) {
        double x = table[POINTS + at];
        double y = table[POINTS + size + at];
        double dx = table[POINTS + at + 1] - x;
        double dy = table[POINTS + size + at + 1] - y;
        return y + (input - x) / dx * dy;
    }

    private static int lastAtOrBelow(double[] table, int size, double input) {
        int below = -1;
        int above = size;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (table[POINTS + middle] <= input) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
