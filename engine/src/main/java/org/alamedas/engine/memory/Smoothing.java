package org.alamedas.engine.memory;

/// A chain of levels each of which follows the one before it, stepped as a whole.
///
/// The cells: the input and the time of averaging, the number of levels, the time step, the levels.
final class Smoothing {
    private static final int AVERAGING = 1;
    private static final int ORDER = 2;
    private static final int STEP = 3;
    private static final int LEVELS = 4;
    private static final double SLACK = 0x1p-20;

    private Smoothing() {}

    static double size(double order) {
        return LEVELS + Math.max(1, order);
    }

    static void start(double[] cells, int at, double order, double averaging, double initial, double step) {
        double most = Math.max(1, Math.floor(averaging / step + SLACK));
        int levels = (int) Math.max(1, Math.min(Math.rint(order), most));
        cells[at + ORDER] = levels;
        cells[at + STEP] = step;
        for (int i = 0; i < levels; i++) {
            cells[at + LEVELS + i] = initial;
        }
    }

    static double smoothed(double[] cells, int at) {
        return cells[at + LEVELS + (int) cells[at + ORDER] - 1];
    }

    static void step(double[] cells, int at) {
        int levels = (int) cells[at + ORDER];
        double each = cells[at + AVERAGING] / levels;
        double input = cells[at];
        for (int i = 0; i < levels; i++) {
            double level = cells[at + LEVELS + i];
            cells[at + LEVELS + i] = level + cells[at + STEP] * ((input - level) / each);
            input = level;
        }
    }
}
