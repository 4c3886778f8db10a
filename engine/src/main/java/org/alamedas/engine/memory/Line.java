package org.alamedas.engine.memory;

/// The values that a line took in at the last steps, in a ring.
///
/// The cells: what is handed over, the length of the ring, where the latest value is, the ring.
final class Line {
    private static final int LENGTH = 1;
    private static final int LATEST = 2;
    private static final int RING = 3;

    private Line() {}

    static double size(double length) {
        return RING + length;
    }

    static void start(double[] cells, int at, double length, double initial) {
        int ring = (int) length;
        cells[at + LENGTH] = ring;
        for (int i = 0; i < ring; i++) {
            cells[at + RING + i] = initial;
        }
    }

    /// Returns the value of some steps ago.
    ///
    /// @param age from 1 to the length, to which it is brought; the nearest whole number counts, and 1 where
    ///     it is not a number
    static double past(double[] cells, int at, double age) {
        int length = (int) cells[at + LENGTH];
        int back = Math.max((int) Math.min(Math.rint(age), length), 1) - 1;
        int place = (int) cells[at + LATEST] - back;
        return cells[at + RING + (place < 0 ? place + length : place)];
    }

    static void step(double[] cells, int at) {
        int latest = (int) cells[at + LATEST] + 1;
        latest = latest == (int) cells[at + LENGTH] ? 0 : latest;
        cells[at + LATEST] = latest;
        cells[at + RING + latest] = cells[at];
    }
}
