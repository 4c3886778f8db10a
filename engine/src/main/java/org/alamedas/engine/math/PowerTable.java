package org.alamedas.engine.math;

/// The numbers that powers take from a table, for back ends that compute powers themselves.
///
/// The table divides the doubles from 0.6927 to 1.3854 into 32 intervals; [Power] says how it is used.
public final class PowerTable {
    /// The number of intervals.
    public static final int SIZE = 32;

    private PowerTable() {}

    /// One of the three numbers of each interval.
    public enum Column {
        /// The reciprocal of a number near the middle of the interval.
        RECIPROCAL(0),
        /// The logarithm of that number, to a multiple of `2^-42`.
        LOGARITHM(1),
        /// What that leaves out.
        REST(2);

        private final int number;

        Column(int number) {
            this.number = number;
        }

        /// Returns which of the three it is.
        ///
        /// @return from 0
        public int number() {
            return number;
        }
    }

    /// Returns one number.
    ///
    /// @param interval from 0
    /// @param column which of its numbers
    /// @return the number
    public static double get(int interval, Column column) {
        return Power.INTERVALS[Power.WIDTH * interval + column.number()];
    }
}
