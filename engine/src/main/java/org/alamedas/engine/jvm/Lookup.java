package org.alamedas.engine.jvm;

/// Reads continuous graphical functions off; called by generated code.
///
/// Each point takes four numbers in a row: input, output, and the differences of both to the next
/// point. Every method computes what [org.alamedas.engine.ir.Table#read] does, to the last bit.
public final class Lookup {
    /// How many numbers a point takes.
    static final int WIDTH = 4;

    /// Where the distance to the next input stands.
    static final int RUN = 2;

    private static final int OUTPUT = 1;
    private static final int RISE = 3;

    private Lookup() {}

    /// Reads a function off whose inputs are equally far apart.
    ///
    /// @param input where
    /// @param points the points of all functions
    /// @param first where those of this one begin
    /// @param last where its last point begins
    /// @param perUnit how many points there are in a unit of input
    /// @return the output there
    public static double uniform(double input, double[] points, int first, int last, double perUnit) {
        if (!(input >= points[first])) {
            return Double.isNaN(input) ? input : points[first + OUTPUT];
        }
        if (input >= points[last]) {
            return points[last + OUTPUT];
        }
        int guess = first + WIDTH * (int) ((input - points[first]) * perUnit);
        int bounded = Math.min(guess, last - WIDTH);
        int notAbove = points[bounded] > input ? bounded - WIDTH : bounded;
        int at = points[notAbove + WIDTH] <= input ? notAbove + WIDTH : notAbove;
        return points[at + OUTPUT] + (input - points[at]) / points[at + RUN] * points[at + RISE];
    }

    /// Reads a function off by bins of equal width. How many of them there are in a unit of input
    /// stands in place of the distance from the last point to the next.
    ///
    /// @param input where
    /// @param points the points of all functions
    /// @param first where those of this one begin
    /// @param last where its last point begins
    /// @param before for each bin of all functions a point before it, counted from the first
    /// @param bins where those of this function begin
    /// @return the output there
    public static double bins(double input, double[] points, int first, int last, int[] before, int bins) {
        if (!(input >= points[first])) {
            return Double.isNaN(input) ? input : points[first + OUTPUT];
        }
        if (input >= points[last]) {
            return points[last + OUTPUT];
        }
        int at = first + before[bins + (int) ((input - points[first]) * points[last + RUN])];
        while (points[at + WIDTH] <= input) {
            at += WIDTH;
        }
        return points[at + OUTPUT] + (input - points[at]) / points[at + RUN] * points[at + RISE];
    }

    /// Reads a function off whose inputs are anywhere.
    ///
    /// @param input where
    /// @param points the points of all functions
    /// @param first where those of this one begin
    /// @param last where its last point begins
    /// @return the output there
    public static double any(double input, double[] points, int first, int last) {
        if (!(input >= points[first])) {
            return Double.isNaN(input) ? input : points[first + OUTPUT];
        }
        if (input >= points[last]) {
            return points[last + OUTPUT];
        }
        int below = 0;
        int above = (last - first) / WIDTH;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            boolean right = points[first + WIDTH * middle] <= input;
            below = right ? middle : below;
            above = right ? above : middle;
        }
        int at = first + WIDTH * below;
        return points[at + OUTPUT] + (input - points[at]) / points[at + RUN] * points[at + RISE];
    }
}
