package org.alamedas.engine.memory;

/// Material that comes out over a time after it went in, as a profile says.
///
/// What comes out after some steps is the area of the profile around that moment, from half a step
/// before to half a step after; what would come out sooner comes out after one step. The profile is
/// stretched so that its mean is the delay time of what goes in.
///
/// The cells: the inflow and the delay time in steps; the number of steps done, how many steps
/// there is room for, the number of points of the profile; inputs and outputs of these by turns;
/// what comes out at each of the next steps, in a ring.
final class Response {
    private static final int DELAY = 1;
    private static final int NOW = 2;
    private static final int CAPACITY = 3;
    private static final int COUNT = 4;
    private static final int POINTS = 5;
    private static final int ROOM = 2;
    private static final double HALF = 0.5;

    /// Where the points begin among the numbers that it is started with.
    private static final int GIVEN = 3;

    private Response() {}

    private static double span(Profile profile, double delay) {
        return Math.max(1, Math.ceil(profile.last() * (delay / profile.mean()) + HALF));
    }

    static double size(double... given) {
        return POINTS + given.length - GIVEN + span(new Profile(GIVEN, given.length, given), given[0]) + ROOM;
    }

    /// Starts it as if the inflow had grown at a steady rate before.
    ///
    /// @param given the delay time in steps, the inflow before the start, its fractional growth in
    ///     a step, and inputs
    ///     and outputs of the profile by turns
    static void start(double[] cells, int at, double... given) {
        Profile profile = new Profile(GIVEN, given.length, given);
        int span = (int) span(profile, given[0]);
        cells[at + CAPACITY] = span + ROOM;
        cells[at + COUNT] = (given.length - GIVEN) / 2.0;
        System.arraycopy(given, GIVEN, cells, at + POINTS, given.length - GIVEN);
        double before = 1 / (1 + given[2]);
        double sum = 0;
        for (int step = span; step >= 1; step--) {
            sum = before * (weight(profile, given[0], step) + sum);
            cells[place(cells, at, step - 1)] = given[1] * sum;
        }
    }

    private static double weight(Profile profile, double delay, int step) {
        double scale = profile.mean() / delay;
        double from = step == 1 ? 0 : (step - HALF) * scale;
        return (profile.below((step + HALF) * scale) - profile.below(from)) / profile.whole();
    }

    private static int place(double[] cells, int at, double step) {
        return at + POINTS + 2 * (int) cells[at + COUNT] + (int) (step % cells[at + CAPACITY]);
    }

    static double outflow(double[] cells, int at) {
        return cells[place(cells, at, cells[at + NOW])];
    }

    private static Profile profile(double[] cells, int at) {
        return new Profile(at + POINTS, at + POINTS + 2 * (int) cells[at + COUNT], cells);
    }

    static double wanted(double[] cells, int at) {
        double capacity = cells[at + CAPACITY];
        double span = span(profile(cells, at), cells[at + DELAY]);
        return span < capacity ? 0 : POINTS + 2 * cells[at + COUNT] + Math.max(2 * capacity, span + ROOM);
    }

    static void move(double[] cells, int from, int to, int size) {
        int before = POINTS + 2 * (int) cells[from + COUNT];
        System.arraycopy(cells, from, cells, to, before);
        cells[to + CAPACITY] = size - (double) before;
        double now = cells[from + NOW];
        for (double step = now; step < now + cells[from + CAPACITY]; step++) {
            cells[place(cells, to, step)] = cells[place(cells, from, step)];
        }
    }

    static void step(double[] cells, int at) {
        Profile profile = profile(cells, at);
        double now = cells[at + NOW];
        cells[place(cells, at, now)] = 0;
        int span = (int) span(profile, cells[at + DELAY]);
        for (int step = 1; step <= span; step++) {
            cells[place(cells, at, now + step)] += cells[at] * weight(profile, cells[at + DELAY], step);
        }
        cells[at + NOW] = now + 1;
    }
}
