package org.alamedas.engine.vector;

import org.alamedas.engine.builtin.TableMethod;

/// The points of data or of a graphical function, for functions that look at the points themselves.
///
/// Source: Vensim Reference Manual, "GET DATA AT TIME" and the functions beside it. Two moments are one if they differ
/// by at most a billionth of their size (or of 1, if that is
/// more): a moment that was reached by adding steps still meets its point.
final class Observations {
    private static final double SAME_MOMENT = 1e-9;

    private final double[] times;
    private final double[] values;

    /// Looks at points, which are not copied.
    Observations(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /// Answers what is asked of the points.
    ///
    /// @param method what is asked
    /// @param a the first number
    /// @param b the second number, where there is one
    /// @return the answer; the missing value where there is none
    double read(TableMethod method, double a, double b) {
        return switch (method) {
            case DATA_AT -> at(a);
            case DATA_BETWEEN -> between(a, b);
            case DATA_FIRST -> times[0];
            case DATA_LAST -> times[times.length - 1];
            case DATA_COUNT -> times.length;
            case DATA_LARGEST, DATA_SMALLEST, DATA_MEAN, DATA_MEDIAN, DATA_DEVIATION ->
                summary(method, firstFrom(a), firstAfter(b));
            case READ, EXTRAPOLATE, FORWARD, BACKWARD, INVERT, INVERT_HELD, INVERT_EXTRAPOLATED ->
                throw unasked(method);
            case AREA, AREA_INSIDE, AREA_EXTRAPOLATED, SLOPE -> throw unasked(method);
        };
    }

    private static IllegalArgumentException unasked(TableMethod method) {
        return new IllegalArgumentException(method + " is not asked of single points");
    }

    private static double slack(double time) {
        return SAME_MOMENT * Math.max(1, Math.abs(time));
    }

    /// Finds the first point that is at a moment or behind it.
    private int firstFrom(double moment) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] + slack(times[middle]) >= moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Finds the first point that is behind a moment and not at it.
    private int firstAfter(double moment) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] - slack(times[middle]) > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double at(double moment) {
        int point = firstFrom(moment);
        return point < firstAfter(moment) ? values[point] : Points.NOTHING;
    }

    private double between(double moment, double mode) {
        int next = firstFrom(moment);
        if (next < firstAfter(moment)) {
            return values[next];
        }
        if (next == 0 || next == times.length) {
            return Points.NOTHING;
        }
        int before = next - 1;
        if (mode != 0) {
            return mode > 0 ? values[next] : values[before];
        }
        double part = (moment - times[before]) / (times[next] - times[before]);
        return values[before] + part * (values[next] - values[before]);
    }

    private double summary(TableMethod method, int from, int to) {
        if (from >= to) {
            return Points.NOTHING;
        }
        double[] chosen = new double[to - from];
        System.arraycopy(values, from, chosen, 0, chosen.length);
        return switch (method) {
            case DATA_LARGEST -> largest(chosen);
            case DATA_SMALLEST -> smallest(chosen);
            case DATA_MEAN -> mean(chosen);
            case DATA_MEDIAN -> median(chosen);
            case DATA_DEVIATION -> deviation(chosen);
            case DATA_AT, DATA_BETWEEN, DATA_FIRST, DATA_LAST, DATA_COUNT -> throw unasked(method);
            case READ, EXTRAPOLATE, FORWARD, BACKWARD, INVERT, INVERT_HELD, INVERT_EXTRAPOLATED ->
                throw unasked(method);
            case AREA, AREA_INSIDE, AREA_EXTRAPOLATED, SLOPE -> throw unasked(method);
        };
    }

    private static double largest(double[] chosen) {
        double found = chosen[0];
        for (double value : chosen) {
            found = Math.max(found, value);
        }
        return found;
    }

    private static double smallest(double[] chosen) {
        double found = chosen[0];
        for (double value : chosen) {
            found = Math.min(found, value);
        }
        return found;
    }

    /// Adds in the order of the points: the library's sums of streams promise no order.
    private static double mean(double[] chosen) {
        double sum = 0;
        for (double value : chosen) {
            sum += value;
        }
        return sum / chosen.length;
    }

    private static double median(double[] chosen) {
        int[] order = Order.sorted(chosen.length, (a, b) -> Order.compare(chosen[a], chosen[b]));
        int middle = chosen.length / 2;
        double upper = chosen[order[middle]];
        return chosen.length % 2 == 1 ? upper : (chosen[order[middle - 1]] + upper) / 2;
    }

    private static double deviation(double[] chosen) {
        double mean = mean(chosen);
        double sum = 0;
        for (double value : chosen) {
            sum += (value - mean) * (value - mean);
        }
        return chosen.length == 1 ? 0 : Math.sqrt(sum / (chosen.length - 1));
    }
}
