package org.alamedas.engine.memory;

/// A chain of levels that material flows through, stepped as a whole.
///
/// What flows out is computed after a step from the delay time at its start, and leaves as such in
/// the next step; the flows from one level to the next follow the delay time at the step's start.
///
/// The cells: the inflow and the delay time, the number of levels, the time step, the outflow, the
/// levels.
final class Chain {
    private static final int DELAY = 1;
    private static final int ORDER = 2;
    private static final int STEP = 3;
    private static final int OUTFLOW = 4;
    private static final int LEVELS = 5;
    private static final double SLACK = 0x1p-20;

    private Chain() {}

    static double size(double order) {
        return LEVELS + Math.max(1, order);
    }

    /// A chain whose levels would be emptied faster than in a step is made shorter.
    static void start(double[] cells, int at, double order, double delay, double initial, double step) {
        double most = Math.max(1, Math.floor(delay / step + SLACK));
        int levels = (int) Math.max(1, Math.min(Math.rint(order), most));
        cells[at + ORDER] = levels;
        cells[at + STEP] = step;
        cells[at + OUTFLOW] = initial;
        for (int i = 0; i < levels; i++) {
            cells[at + LEVELS + i] = initial * (delay / levels);
        }
    }

    static double outflow(double[] cells, int at) {
        return cells[at + OUTFLOW];
    }

    static void step(double[] cells, int at) {
        int levels = (int) cells[at + ORDER];
        double each = cells[at + DELAY] / levels;
        double step = cells[at + STEP];
        double inflow = cells[at];
        for (int i = 0; i < levels; i++) {
            int level = at + LEVELS + i;
            double outflow = i == levels - 1 ? cells[at + OUTFLOW] : cells[level] / each;
            cells[level] += step * (inflow - outflow);
            inflow = outflow;
        }
        cells[at + OUTFLOW] = cells[at + LEVELS + levels - 1] / each;
    }
}
