package org.alamedas.engine.ir;

import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.vector.Points;
import org.alamedas.model.expr.GraphicalFunction;

/// A graphical function prepared for reading.
///
/// With points `(x[0], y[0]) ... (x[n-1], y[n-1])` and, for each segment, `dx[i] = x[i+1] - x[i]` and
/// `dy[i] = y[i+1] - y[i]` computed once:
/// - An input that is not a number gives not a number.
/// - *Continuous*: at or below `x[0]` it gives `y[0]`, at or above `x[n-1]` it gives `y[n-1]`.
///   Between, `i` is the last
///   segment that starts at or below the input, and the value is `y[i] + ((input - x[i]) / dx[i]) *
///   dy[i]`.
/// - *Extrapolated*: the same formula with the first segment below `x[0]` and the last above `x[n-1]`;
///   the first and last
///   segments with `dx > 0` are used, so that a step at an end does not divide by 0.
/// - *Discrete*: the output of the last point at or below the input; `y[0]` below them all.
///
/// Where two points share an input, the later output holds there. These are the canonical operations:
/// a back end may find
/// the segment in another way, and computes the same bits.
public final class Table {
    private final GraphicalFunction function;
    private final double[] x;
    private final double[] y;
    private final double[] dx;
    private final double[] dy;
    private final int firstSegment;
    private final int lastSegment;

    private Table(GraphicalFunction function) {
        int n = function.size();
        this.function = function;
        x = new double[n];
        y = new double[n];
        dx = new double[n - 1];
        dy = new double[n - 1];
        for (int i = 0; i < n; i++) {
            x[i] = function.input(i);
            y[i] = function.output(i);
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < n - 1; i++) {
            dx[i] = x[i + 1] - x[i];
            dy[i] = y[i + 1] - y[i];
            if (dx[i] > 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        firstSegment = first;
        lastSegment = last;
    }

    /// Prepares a graphical function.
    ///
    /// @param function the points and how they are read
    /// @return the table
    public static Table of(GraphicalFunction function) {
        return new Table(function);
    }

    /// Returns the graphical function as written.
    ///
    /// @return the points and how they are read
    public GraphicalFunction function() {
        return function;
    }

    /// Answers something else about the function than its output.
    ///
    /// @param method what is asked
    /// @param a the first number that it takes
    /// @param b the second; any where it takes one
    /// @return the answer
    public double apply(TableMethod method, double a, double b) {
        return new Points(x, y).apply(method, a, b);
    }

    /// Reads the table off.
    ///
    /// @param input where
    /// @return the output there
    public double read(double input) {
        if (Double.isNaN(input)) {
            return input;
        }
        return switch (function.kind()) {
            case CONTINUOUS -> continuous(input);
            case EXTRAPOLATED -> extrapolated(input);
            case DISCRETE -> y[Math.max(lastAtOrBelow(input), 0)];
        };
    }

    /// Finds the input of the point that comes next.
    ///
    /// @param input where
    /// @param rising whether greater inputs are next, not smaller ones
    /// @return the input; an infinity where there is none
    public double nextPoint(double input, boolean rising) {
        int below = lastAtOrBelow(input);
        if (rising) {
            return below + 1 < x.length ? x[below + 1] : Double.POSITIVE_INFINITY;
        }
        int next = below;
        while (next >= 0 && x[next] == input) {
            next--;
        }
        return next >= 0 ? x[next] : Double.NEGATIVE_INFINITY;
    }

    private double continuous(double input) {
        int i = lastAtOrBelow(input);
        if (i < 0) {
            return y[0];
        }
        return i == x.length - 1 ? y[i] : onSegment(i, input);
    }

    private double extrapolated(double input) {
        int i = lastAtOrBelow(input);
        if (firstSegment < 0) {
            return y[Math.max(i, 0)];
        }
        if (i < 0) {
            return onSegment(firstSegment, input);
        }
        if (i < x.length - 1) {
            return onSegment(i, input);
        }
        return input == x[i] ? y[i] : onSegment(lastSegment, input);
    }

    private double onSegment(int i, double input) {
        return y[i] + (input - x[i]) / dx[i] * dy[i];
    }

    /// Finds the last point at or below an input by halving, -1 if there is none.
    private int lastAtOrBelow(double input) {
        int below = -1;
        int above = x.length;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (x[middle] <= input) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
