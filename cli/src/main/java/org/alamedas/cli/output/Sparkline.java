package org.alamedas.cli.output;

import java.util.Arrays;
import java.util.OptionalDouble;

/// A line of characters, one a value, each as high as its value.
///
/// @param low the value of the lowest character
/// @param high the value of the highest, at least `low`
/// @param unicode whether blocks can be shown; ASCII marks of rising weight stand for them otherwise
public record Sparkline(double low, double high, boolean unicode) {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String MARKS = "_.-~=+*#";

    /// Refuses limits that are not finite or in the wrong order.
    public Sparkline {
        if (!(low <= high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("a sparkline needs finite low <= high, not " + low + " and " + high);
        }
    }

    /// Makes a sparkline whose limits are those of some values.
    ///
    /// @param values any numbers; those that are not finite do not count
    /// @param unicode whether blocks can be shown
    /// @return a sparkline from the least to the greatest; from 0 to 0 where there is none
    public static Sparkline spanning(double[] values, boolean unicode) {
        OptionalDouble low = Arrays.stream(values).filter(Double::isFinite).min();
        OptionalDouble high = Arrays.stream(values).filter(Double::isFinite).max();
        // Halved, so that the distance between the largest numbers there are stays finite.
        double limit = Double.MAX_VALUE / 2;
        return new Sparkline(
                Math.max(low.orElse(0), -limit), Math.min(Math.max(high.orElse(0), -limit), limit), unicode);
    }

    /// Draws values.
    ///
    /// @param values the values, left to right; a gap where one is not a number
    /// @return as many characters as values
    public String draw(double... values) {
        StringBuilder line = new StringBuilder(values.length);
        for (double value : values) {
            line.append(mark(value));
        }
        return line.toString();
    }

    private char mark(double value) {
        if (Double.isNaN(value)) {
            return ' ';
        }
        String marks = unicode ? BLOCKS : MARKS;
        double share = high == low ? 0 : (value - low) / (high - low);
        int step = (int) Math.round(share * (marks.length() - 1));
        return marks.charAt(Math.clamp(step, 0, marks.length() - 1));
    }

    /// Takes values at even distances, so that a long series fits a line.
    ///
    /// @param values any number of values
    /// @param width how many to take, at least 1
    /// @return the values themselves if they fit; else `width` of them, first and last among them
    public static double[] sample(double[] values, int width) {
        if (values.length <= width) {
            return values.clone();
        }
        double[] taken = new double[width];
        for (int i = 0; i < width; i++) {
            taken[i] = values[width == 1 ? 0 : (int) ((long) i * (values.length - 1) / (width - 1))];
        }
        return taken;
    }
}
