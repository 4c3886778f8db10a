package org.alamedas.engine.memory;

/// A delay of information by a varying time: what was sent later and arrives sooner replaces what
/// is on its way.
///
/// The cells: the value sent and the steps until it arrives, the number of steps done, the value
/// that arrived last, pairs of the step of arrival and the value, both rising.
final class Information {
    private static final int DELAY = 1;
    private static final int NOW = 2;
    private static final int TOLD = 3;
    private static final int PAIRS = 4;
    private static final int ROOM = 8;

    private Information() {}

    static double size(double steps) {
        return PAIRS + Pairs.size(steps + ROOM);
    }

    static void start(double[] cells, int at, double steps, double initial) {
        Pairs.start(cells, at + PAIRS, (int) steps + ROOM);
        cells[at + TOLD] = initial;
    }

    static double told(double[] cells, int at) {
        return cells[at + TOLD];
    }

    static double wanted(double[] cells, int at) {
        return Pairs.wantedAfter(cells, at, PAIRS);
    }

    static void move(double[] cells, int from, int to, int size) {
        Pairs.moveAfter(cells, from, to, size, PAIRS);
    }

    static void step(double[] cells, int at) {
        int pairs = at + PAIRS;
        double arrival = cells[at + NOW] + Math.max(1, Math.rint(cells[at + DELAY]));
        int count = Pairs.count(cells, pairs);
        while (count > 0 && Pairs.key(cells, pairs, count - 1) >= arrival) {
            Pairs.dropLast(cells, pairs);
            count--;
        }
        Pairs.addLast(cells, pairs, arrival, cells[at]);
        double now = cells[at + NOW] + 1;
        cells[at + NOW] = now;
        while (Pairs.count(cells, pairs) > 0 && Pairs.key(cells, pairs, 0) <= now) {
            cells[at + TOLD] = Pairs.value(cells, pairs, 0);
            Pairs.dropFirst(cells, pairs);
        }
    }
}
