package org.alamedas.cli.command.bench;

/// What came of a measurement.
///
/// @param name what was measured
/// @param unit what the ratio is
/// @param ratio our time as a share of that of C, or of another rival: the shortest of all rounds by the shortest;
///     or seconds, or thousands of bytes, where there is no rival
/// @param goal the largest ratio that is good
/// @param spread how far the ratios of the single rounds lie apart: the distance of their quartiles
/// @param pair what was measured
public record Goal(String name, Unit unit, double ratio, double goal, double spread, Pair pair) {
    /// What a ratio is.
    public enum Unit {
        /// A share of what the rival takes.
        SHARE,
        /// Seconds.
        SECONDS,
        /// Thousands of bytes.
        KILOBYTES
    }

    /// Ourselves and a rival.
    ///
    /// @param ours our time for one run, or whatever is compared
    /// @param rival that of the rival; 0 where there is none
    /// @param unit what both are counted in
    public record Pair(double ours, double rival, String unit) {}

    /// Makes a goal that is a share of a rival.
    static Goal share(String name, double goal, double spread, Pair pair) {
        return new Goal(name, Unit.SHARE, pair.ours() / pair.rival(), goal, spread, pair);
    }

    /// Makes a goal in seconds.
    static Goal seconds(String name, double goal, double spread, double seconds) {
        return new Goal(name, Unit.SECONDS, seconds, goal, spread, new Pair(seconds * 1e6, 0, "us"));
    }

    /// Makes a goal in thousands of bytes.
    static Goal kilobytes(String name, double goal, int bytes) {
        return new Goal(name, Unit.KILOBYTES, bytes / 1e3, goal, 0, new Pair(bytes, 0, "B"));
    }

    /// Says whether it is good.
    ///
    /// @return true if the ratio is not above the goal
    public boolean met() {
        return ratio <= goal;
    }

    double ours() {
        return pair.ours();
    }
}
