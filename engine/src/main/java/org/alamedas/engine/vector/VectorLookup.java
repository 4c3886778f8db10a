package org.alamedas.engine.vector;

import org.alamedas.engine.builtin.TableMethod;

/// Vensim `VECTOR LOOKUP(vec, x, xmin, xmax, mode)`: the elements of an array as outputs of a graphical
/// function at equal distances from `xmin` to `xmax`.
///
/// The mode is 0 for its output, 1 for the area from `xmin`, 2 and 4 for the last and the next element, 3
/// for its output continued in straight lines, 5 for its inverse, 6 for its slope, 7, 8 and 9 for area,
/// inverse and slope continued in straight lines; any other gives a value that is not a number.
final class VectorLookup {
    private VectorLookup() {}

    static void read(Inputs in, Output out) {
        double[] y = new double[in.length(0)];
        for (int i = 0; i < y.length; i++) {
            y[i] = in.at(0, i);
        }
        double x = in.number(1);
        double from = in.number(2);
        Points points = Points.spread(from, in.number(3), y);
        double mode = in.number(4);
        out.set(
                0,
                switch (mode >= 0 && mode < 10 ? (int) mode : -1) {
                    case 0 -> points.apply(TableMethod.READ, x, 0);
                    case 1 -> points.apply(TableMethod.AREA, from, x);
                    case 2 -> points.apply(TableMethod.BACKWARD, x, 0);
                    case 3 -> points.apply(TableMethod.EXTRAPOLATE, x, 0);
                    case 4 -> points.apply(TableMethod.FORWARD, x, 0);
                    case 5 -> points.apply(TableMethod.INVERT, x, 0);
                    case 6 -> points.apply(TableMethod.SLOPE, x, 0);
                    case 7 -> points.apply(TableMethod.AREA_EXTRAPOLATED, from, x);
                    case 8 -> points.apply(TableMethod.INVERT_EXTRAPOLATED, x, 0);
                    case 9 -> points.apply(TableMethod.SLOPE, x, 1);
                    default -> Double.NaN;
                });
    }
}
