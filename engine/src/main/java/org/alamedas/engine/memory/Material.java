package org.alamedas.engine.memory;

/// A delay of material by a varying time: what arrives at the same step is added up, and nothing is
/// lost.
///
/// The cells: the amount sent and the steps until it arrives, the number of steps done, how many
/// steps there is room for, and for each of these, in a ring, what arrives and whether anything
/// does.
final class Material {
    private static final int DELAY = 1;
    private static final int NOW = 2;
    private static final int CAPACITY = 3;
    private static final int RING = 4;
    private static final int ROOM = 8;

    private Material() {}

    static double size(double steps) {
        return RING + 2 * (Math.rint(steps) + ROOM);
    }

    static void start(double[] cells, int at, double steps, double initial) {
        int first = (int) Math.rint(steps);
        cells[at + CAPACITY] = first + ROOM;
        for (int i = 0; i < first; i++) {
            cells[at + RING + 2 * i] = initial;
            cells[at + RING + 2 * i + 1] = 1;
        }
    }

    private static int place(double[] cells, int at, double step) {
        return at + RING + 2 * (int) (step % cells[at + CAPACITY]);
    }

    static double arriving(double[] cells, int at) {
        return cells[place(cells, at, cells[at + NOW])];
    }

    static double arrives(double[] cells, int at) {
        return cells[place(cells, at, cells[at + NOW]) + 1];
    }

    static double wanted(double[] cells, int at) {
        double steps = Math.max(1, Math.rint(cells[at + DELAY]));
        double capacity = cells[at + CAPACITY];
        return steps < capacity ? 0 : RING + 2 * Math.max(2 * capacity, steps + ROOM);
    }

    static void move(double[] cells, int from, int to, int size) {
        System.arraycopy(cells, from, cells, to, CAPACITY);
        cells[to + CAPACITY] = (size - RING) / 2.0;
        double now = cells[from + NOW];
        for (double step = now; step < now + cells[from + CAPACITY]; step++) {
            int old = place(cells, from, step);
            int fresh = place(cells, to, step);
            cells[fresh] = cells[old];
            cells[fresh + 1] = cells[old + 1];
        }
    }

    static void step(double[] cells, int at) {
        double now = cells[at + NOW];
        int arrival = place(cells, at, now + Math.max(1, Math.rint(cells[at + DELAY])));
        cells[arrival] += cells[at];
        cells[arrival + 1] = 1;
        int done = place(cells, at, now);
        cells[done] = 0;
        cells[done + 1] = 0;
        cells[at + NOW] = now + 1;
    }
}
