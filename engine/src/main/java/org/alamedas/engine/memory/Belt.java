package org.alamedas.engine.memory;

/// A belt of length 1 that runs at a varying speed, and from which a fraction of all leaks.
///
/// In a step it runs by the time step over the time of conveyance at the step before; what was put
/// on in a step lies evenly on the stretch that passed meanwhile.
///
/// The cells: the inflow, the time of conveyance and the fraction that leaks in a unit of time; the
/// time step, the stretch that comes off in the next step, the outflow, pairs of the length and the
/// amount of each stretch from the end of the belt.
final class Belt {
    private static final int TIME = 1;
    private static final int LEAK = 2;
    private static final int STEP = 3;
    private static final int STRETCH = 4;
    private static final int OUTFLOW = 5;
    private static final int PAIRS = 6;
    private static final int ROOM = 8;

    /// What is left of a stretch that should be used up but for rounding.
    private static final double CRUMB = 1e-9;

    /// Where the points of the initial profile begin among the numbers that a belt is started with.
    private static final int POINTS = 3;

    private Belt() {}

    private static double steps(double... given) {
        return Math.max(1, Math.rint(given[1] / given[0]));
    }

    static double size(double... given) {
        return PAIRS + Pairs.size(steps(given) + ROOM);
    }

    /// Starts a belt.
    ///
    /// @param given the time step, the time of conveyance, the total amount, the points of its
    ///     profile: when what is
    ///     on the belt comes off
    static void start(double[] cells, int at, double... given) {
        int steps = (int) steps(given);
        Pairs.start(cells, at + PAIRS, steps + ROOM);
        cells[at + STEP] = given[0];
        Profile profile = new Profile(POINTS, given.length, given);
        double whole = profile.upTo(1);
        for (int i = 0; i < steps; i++) {
            double share = whole > 0 ? (profile.upTo((i + 1.0) / steps) - profile.upTo((double) i / steps)) / whole : 0;
            Pairs.addLast(cells, at + PAIRS, 1.0 / steps, given[2] * share);
        }
        look(cells, at, given[1]);
    }

    static double outflow(double[] cells, int at) {
        return cells[at + OUTFLOW];
    }

    static double content(double[] cells, int at) {
        double total = 0;
        for (int i = 0; i < Pairs.count(cells, at + PAIRS); i++) {
            total += Pairs.value(cells, at + PAIRS, i);
        }
        return total;
    }

    static double wanted(double[] cells, int at) {
        return Pairs.wantedAfter(cells, at, PAIRS);
    }

    static void move(double[] cells, int from, int to, int size) {
        Pairs.moveAfter(cells, from, to, size, PAIRS);
    }

    static void step(double[] cells, int at) {
        int pairs = at + PAIRS;
        takeOff(cells, pairs, cells[at + STRETCH]);
        Pairs.addLast(cells, pairs, cells[at + STRETCH], cells[at] * cells[at + STEP]);
        double kept = 1 - cells[at + LEAK] * cells[at + STEP];
        if (kept != 1) {
            for (int i = 0; i < Pairs.count(cells, pairs); i++) {
                Pairs.set(cells, pairs, i, Pairs.key(cells, pairs, i), Pairs.value(cells, pairs, i) * kept);
            }
        }
        look(cells, at, cells[at + TIME]);
    }

    private static void takeOff(double[] cells, int pairs, double stretch) {
        double rest = stretch;
        while (rest > CRUMB * stretch && Pairs.count(cells, pairs) > 0) {
            double length = Pairs.key(cells, pairs, 0);
            if (length <= rest + CRUMB * stretch) {
                Pairs.dropFirst(cells, pairs);
            } else {
                double amount = Pairs.value(cells, pairs, 0);
                Pairs.set(cells, pairs, 0, length - rest, amount - amount * (rest / length));
            }
            rest -= length;
        }
    }

    /// Finds what comes off in the next step.
    private static void look(double[] cells, int at, double time) {
        double stretch = Math.min(1, cells[at + STEP] / time);
        double rest = stretch;
        double amount = 0;
        for (int i = 0; i < Pairs.count(cells, at + PAIRS) && rest > CRUMB * stretch; i++) {
            double length = Pairs.key(cells, at + PAIRS, i);
            boolean whole = length <= rest + CRUMB * stretch;
            amount += Pairs.value(cells, at + PAIRS, i) * (whole ? 1 : rest / length);
            rest -= length;
        }
        cells[at + STRETCH] = stretch;
        cells[at + OUTFLOW] = amount / cells[at + STEP];
    }
}
