package org.alamedas.model.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.alamedas.model.expr.GraphicalFunction;

/// Values at moments of time, with nothing said about the moments between them.
///
/// Times are in the model's unit of time and strictly increase; gaps in the data are moments that
/// are not there.
public final class TimeSeries {
    /// A value at a moment.
    ///
    /// @param time the moment, in the model's unit of time, finite
    /// @param value the value, finite
    public record Point(double time, double value) {
        /// Refuses a number that is not finite.
        public Point {
            if (!Double.isFinite(time) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("the point " + time + ", " + value + " is not finite");
            }
        }
    }

    /// How far apart two moments may be, relative to their size, and still be one: a time that was
    /// reached by adding 0.1 three times is not 0.3, and must still meet the point at 0.3.
    private static final double SAME_MOMENT = 1e-9;

    /// The number that stands for a missing value in a run, minus 2 to the power of 109 (Vensim
    /// Reference Manual, ":NA:").
    public static final double MISSING = -0x1p109;

    private final double[] times;
    private final double[] values;

    private TimeSeries(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /// Makes a time series.
    ///
    /// @param points at least one, their times strictly increasing
    /// @return the series
    /// @throws IllegalArgumentException if there is no point or a time does not increase
    public static TimeSeries of(List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a time series needs at least one point");
        }
        double[] times = points.stream().mapToDouble(Point::time).toArray();
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                throw new IllegalArgumentException("time " + times[i] + " of point " + (i + 1) + " is not after "
                        + times[i - 1] + " of the point before it");
            }
        }
        return new TimeSeries(times, points.stream().mapToDouble(Point::value).toArray());
    }

    /// Returns the number of points.
    ///
    /// @return at least 1
    public int size() {
        return times.length;
    }

    /// Returns the time of one point.
    ///
    /// @param point from 0
    /// @return its time
    public double time(int point) {
        return times[point];
    }

    /// Returns the value of one point.
    ///
    /// @param point from 0
    /// @return its value
    public double value(int point) {
        return values[point];
    }

    /// Reads the series at a moment.
    ///
    /// Before the first point and after the last one the nearest point holds, for every way of
    /// reading but [Interpolation#NONE], which has a value at the points only. Without a keyword
    /// Vensim reads along the line (Reference Manual, "Data Equations").
    ///
    /// @param time the moment, in the model's unit of time
    /// @param interpolation what holds between points
    /// @return the value; empty where it is missing
    public OptionalDouble at(double time, Interpolation interpolation) {
        int next = firstNotBefore(time);
        if (next < times.length && isSameMoment(time, times[next])) {
            return OptionalDouble.of(values[next]);
        }
        int last = times.length - 1;
        int before = Math.max(0, next - 1);
        int after = Math.min(last, next);
        return switch (interpolation) {
            case LINEAR -> OptionalDouble.of(line(before, after, time));
            case HOLD_BACKWARD -> OptionalDouble.of(values[before]);
            case LOOK_FORWARD -> OptionalDouble.of(values[after]);
            case NONE -> OptionalDouble.empty();
        };
    }

    /// Returns the function of time that gives what [#at] gives, and [#MISSING] where that gives
    /// nothing.
    ///
    /// A moment that is a point but for rounding reads as the point: in a function with steps the
    /// steps lie just before it, or just behind it.
    ///
    /// @param interpolation what holds between points
    /// @return a continuous function, or a discrete one whose outputs are the values of the series
    public GraphicalFunction function(Interpolation interpolation) {
        return switch (interpolation) {
            case LINEAR -> GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, times, values);
            case HOLD_BACKWARD -> {
                Steps steps = new Steps();
                for (int i = 0; i < times.length; i++) {
                    steps.add(times[i] - slack(i), values[i]);
                }
                yield steps.function();
            }
            case LOOK_FORWARD -> {
                Steps steps = new Steps();
                steps.add(times[0], values[0]);
                for (int i = 1; i < times.length; i++) {
                    steps.add(Math.nextUp(times[i - 1] + slack(i - 1)), values[i]);
                }
                yield steps.function();
            }
            case NONE -> {
                Steps steps = new Steps();
                steps.add(Math.nextDown(times[0] - slack(0)), MISSING);
                for (int i = 0; i < times.length; i++) {
                    steps.add(times[i] - slack(i), values[i]);
                    steps.add(Math.nextUp(times[i] + slack(i)), MISSING);
                }
                yield steps.function();
            }
        };
    }

    /// A function with steps that is being made.
    private static final class Steps {
        private final List<Point> points = new ArrayList<>();

        void add(double from, double value) {
            points.add(new Point(from, value));
        }

        GraphicalFunction function() {
            return GraphicalFunction.of(
                    GraphicalFunction.Kind.DISCRETE,
                    points.stream().mapToDouble(Point::time).toArray(),
                    points.stream().mapToDouble(Point::value).toArray());
        }
    }

    /// Returns how far from a point a moment may be and still be it: never so far that two points
    /// meet.
    private double slack(int point) {
        double slack = SAME_MOMENT * Math.max(1, Math.abs(times[point]));
        if (point > 0) {
            slack = Math.min(slack, (times[point] - times[point - 1]) / 4);
        }
        return point + 1 < times.length ? Math.min(slack, (times[point + 1] - times[point]) / 4) : slack;
    }

    private int firstNotBefore(double time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] >= time || isSameMoment(time, times[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean isSameMoment(double a, double b) {
        return Math.abs(a - b) <= SAME_MOMENT * Math.max(1, Math.abs(b));
    }

    private double line(int before, int after, double time) {
        if (before == after) {
            return values[before];
        }
        double part = (time - times[before]) / (times[after] - times[before]);
        return values[before] + part * (values[after] - values[before]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSeries that
                && Arrays.equals(times, that.times)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("series[");
        for (int i = 0; i < times.length; i++) {
            out.append(i == 0 ? "" : " ").append(times[i]).append(':').append(values[i]);
        }
        return out.append(']').toString();
    }
}
