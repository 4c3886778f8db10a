package org.alamedas.cli.chart;

import org.jspecify.annotations.Nullable;

/// A scale from one round number to another.
///
/// @param low its lower end
/// @param high its upper end, above `low`
public record Axis(double low, double high) {
    /// In how many equal parts a scale is divided.
    public static final int PARTS = 4;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double NEAR = 1e-9;
    private static final int LEAST_POWER = -320;
    private static final int MOST_POWER = 306;

    /// Refuses ends that are not finite or in the wrong order.
    public Axis {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("a scale needs finite low < high, not " + low + " and " + high);
        }
    }

    /// Finds the scale with the shortest round parts that holds a range of values.
    ///
    /// Each of its four parts is 1, 2, 2.5 or 5 times a power of ten, and its lower end a multiple
    /// of it. An end that is given stands, unless it lies beyond the other.
    ///
    /// @param least the least value
    /// @param greatest the greatest value
    /// @param low the lower end, where its author chose it
    /// @param high the upper end, where its author chose it
    /// @return the scale
    public static Axis of(double least, double greatest, @Nullable Double low, @Nullable Double high) {
        Axis round = round(least, greatest);
        double from = low == null ? round.low : low;
        double to = high == null ? round.high : high;
        return from < to && Double.isFinite(to - from) ? new Axis(from, to) : round;
    }

    private static Axis round(double least, double greatest) {
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        double most = greatest - least <= size * 1e-12 ? (size == 0 ? 1 : size) : greatest - least;
        for (int power = LEAST_POWER; power <= MOST_POWER; power++) {
            double unit = Double.parseDouble("1e" + power);
            for (double factor : ROUND) {
                double part = unit * factor;
                double low = Math.floor(least / part + NEAR) * part;
                if (part * PARTS >= most && low + PARTS * part >= greatest - NEAR * part) {
                    return new Axis(low, low + PARTS * part);
                }
            }
        }
        return new Axis(-Double.MAX_VALUE / 4, Double.MAX_VALUE / 4);
    }

    /// Says how far up the scale a value lies.
    ///
    /// @param value the value
    /// @return 0 at the lower end, 1 at the upper; beyond these outside, not a number if the value
    ///     is not
    public double share(double value) {
        return (value - low) / (high - low);
    }

    /// Returns the value at a division.
    ///
    /// @param part the number of the division, 0 at the lower end and 4 at the upper
    /// @return the value
    public double division(int part) {
        return part == PARTS ? high : low + (high - low) / PARTS * part;
    }
}
