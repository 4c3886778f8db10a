package org.alamedas.engine.vector;

import org.alamedas.engine.builtin.TableMethod;

/// The points of a graphical function, and what is asked of it; straight lines join them.
///
/// Inputs never decrease; where two points share one, the later output holds there.
///
/// Sources: Vensim Reference Manual, Lookups; Stella Architect, Graphical Builtins.
public final class Points {
    /// What Vensim's functions give where there is nothing to give: its :NA:.
    public static final double NOTHING = -0x1p109;

    private final double[] x;
    private final double[] y;

    /// Takes points over; they are not copied.
    ///
    /// @param x the inputs, at least one
    /// @param y as many outputs
    public Points(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /// Makes points at equal distances.
    static Points spread(double from, double to, double[] y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i == 0 ? from : from + (to - from) * i / (x.length - 1);
        }
        return new Points(x, y);
    }

    /// Answers what is asked.
    ///
    /// @param method what is asked
    /// @param a the first number: an input, or an output where the function is inverted
    /// @param b the second number, where there is one
    /// @return the answer; not a number where a number asked about is not one
    public double apply(TableMethod method, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        return switch (method) {
            case READ -> held(a);
            case EXTRAPOLATE -> extrapolated(a);
            case FORWARD -> y[Math.min(firstAtOrAbove(a), x.length - 1)];
            case BACKWARD -> y[Math.max(lastAtOrBelow(a), 0)];
            case INVERT -> inverse(a, false);
            case INVERT_EXTRAPOLATED -> inverse(a, true);
            case INVERT_HELD -> inverseHeld(a);
            case AREA -> area(b, false) - area(a, false);
            case AREA_EXTRAPOLATED -> area(b, true) - area(a, true);
            case AREA_INSIDE -> Math.abs(b - a) == 0 ? 0 : areaInside(Math.min(a, b), Math.max(a, b));
            case SLOPE -> slope(a, b);
            case DATA_AT, DATA_BETWEEN, DATA_FIRST, DATA_LAST, DATA_COUNT, DATA_LARGEST, DATA_SMALLEST ->
                new Observations(x, y).read(method, a, b);
            case DATA_MEAN, DATA_MEDIAN, DATA_DEVIATION -> new Observations(x, y).read(method, a, b);
        };
    }

    private int last() {
        return x.length - 1;
    }

    private int lastAtOrBelow(double input) {
        int i = last();
        while (i >= 0 && x[i] > input) {
            i--;
        }
        return i;
    }

    private int firstAtOrAbove(double input) {
        int i = 0;
        while (i < x.length && x[i] < input) {
            i++;
        }
        return i;
    }

    private double held(double input) {
        int i = lastAtOrBelow(input);
        if (i < 0) {
            return y[0];
        }
        return i == last() ? y[i] : onSegment(i, input);
    }

    private double extrapolated(double input) {
        boolean outside = input < x[0] || input > x[last()];
        int segment = segmentNear(input);
        return outside && segment >= 0 ? onSegment(segment, input) : held(input);
    }

    /// The first segment of some length for an input below the points, else the last one; -1 if there is none.
    private int segmentNear(double input) {
        int found = -1;
        for (int i = 0; i < last(); i++) {
            if (x[i + 1] > x[i] && (found < 0 || input >= x[0])) {
                found = i;
            }
        }
        return found;
    }

    private double onSegment(int i, double input) {
        return y[i] + (input - x[i]) / (x[i + 1] - x[i]) * (y[i + 1] - y[i]);
    }

    private double inverse(double output, boolean beyond) {
        if (beyond) {
            double before = inverseBeyond(segmentNear(Double.NEGATIVE_INFINITY), output);
            if (before < x[0]) {
                return before;
            }
        }
        for (int i = 0; i < last(); i++) {
            if (Math.min(y[i], y[i + 1]) <= output && output <= Math.max(y[i], y[i + 1])) {
                return y[i] == output ? x[i] : x[i] + (output - y[i]) / (y[i + 1] - y[i]) * (x[i + 1] - x[i]);
            }
        }
        if (y[last()] == output) {
            return x[last()];
        }
        double after = beyond ? inverseBeyond(segmentNear(Double.POSITIVE_INFINITY), output) : NOTHING;
        return after > x[last()] ? after : NOTHING;
    }

    private double inverseBeyond(int i, double output) {
        boolean flat = i < 0 || y[i + 1] == y[i];
        return flat ? NOTHING : x[i] + (output - y[i]) / (y[i + 1] - y[i]) * (x[i + 1] - x[i]);
    }

    private double inverseHeld(double output) {
        double found = inverse(output, false);
        if (found != NOTHING) {
            return found;
        }
        boolean rising = y[last()] >= y[0];
        boolean low = rising ? output < y[0] : output > y[0];
        return low ? x[0] : x[last()];
    }

    /// The area from the first point to an input; below 0 before it, if the outputs are above 0.
    private double area(double input, boolean beyond) {
        double sum = 0;
        for (int i = 0; i < last(); i++) {
            double to = Math.min(input, x[i + 1]);
            if (to > x[i]) {
                sum += (to - x[i]) * (y[i] + onSegment(i, to)) / 2;
            }
        }
        if (input < x[0]) {
            return (input - x[0]) * (y[0] + (beyond ? extrapolated(input) : y[0])) / 2;
        }
        double rest = Math.max(input - x[last()], 0);
        return rest == 0 ? sum : sum + rest * (y[last()] + (beyond ? extrapolated(input) : y[last()])) / 2;
    }

    private double areaInside(double from, double to) {
        double first = Math.min(Math.max(from, x[0]), x[last()]);
        double second = Math.min(Math.max(to, x[0]), x[last()]);
        return area(second, false) - area(first, false);
    }

    /// The slope; at a point the mean of both sides, at an end point that of the one side.
    private double slope(double input, double beyond) {
        boolean outside = input < x[0] || input > x[last()];
        if (outside) {
            return beyond < 0 ? NOTHING : beyond == 0 ? 0 : slopeOf(segmentNear(input));
        }
        int from = firstAtOrAbove(input);
        int to = lastAtOrBelow(input);
        if (to > from) {
            return NOTHING;
        }
        if (to < from) {
            return slopeOf(to);
        }
        if (to == 0 || to == last()) {
            return slopeOf(to == 0 ? 0 : to - 1);
        }
        return (slopeOf(to - 1) + slopeOf(to)) / 2;
    }

    private double slopeOf(int i) {
        return i < 0 || i >= last() ? 0 : (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    }
}
