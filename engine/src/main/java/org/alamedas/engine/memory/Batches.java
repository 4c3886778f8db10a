package org.alamedas.engine.memory;

/// Batches in line, each what one inflow brought in one step.
///
/// The cells: the number of inflows, the outflow, the inflows; then the time step, and pairs of
/// nothing and the size of a batch, the first to leave first.
final class Batches {
    private static final int OUTFLOW = 1;
    private static final int INFLOWS = 2;
    private static final int ROOM = 8;
    private static final double SLACK = 1e-9;

    /// Where the sizes begin among the numbers that a line is started with: the number of inflows,
    /// the time step, the sizes.
    private static final int SIZES = 2;

    private Batches() {}

    private static int head(double[] cells, int at) {
        return at + INFLOWS + (int) cells[at];
    }

    private static int pairs(double[] cells, int at) {
        return head(cells, at) + 1;
    }

    private static int capacity(double... given) {
        return given.length + 2 * (int) given[0] + ROOM;
    }

    static double size(double... given) {
        return INFLOWS + given[0] + 1 + Pairs.size(capacity(given));
    }

    static void start(double[] cells, int at, double... given) {
        cells[at] = given[0];
        cells[head(cells, at)] = given[1];
        Pairs.start(cells, pairs(cells, at), capacity(given));
        for (int i = SIZES; i < given.length; i++) {
            if (given[i] > 0) {
                Pairs.addLast(cells, pairs(cells, at), 0, given[i]);
            }
        }
    }

    /// Returns how much is taken.
    ///
    /// @param given how much is taken before it, how much there is room for, and whether one batch
    ///     at most (1), whole
    ///     batches only (2), both (3) or neither (0)
    static double taken(double[] cells, int at, double... given) {
        boolean single = given[2] == 1 || given[2] == 3;
        boolean intact = given[2] >= 2;
        double skip = given[0];
        double room = given[1];
        double sum = 0;
        int pairs = pairs(cells, at);
        for (int i = 0; i < Pairs.count(cells, pairs); i++) {
            double size = Pairs.value(cells, pairs, i);
            double skipped = Math.min(skip, size);
            skip -= skipped;
            double rest = size - skipped;
            if (rest <= SLACK * size) {
                continue;
            }
            if (rest > room - sum) {
                boolean fits = rest <= (room - sum) * (1 + SLACK);
                return fits ? sum + rest : intact ? sum : Math.max(sum, room);
            }
            sum += rest;
            if (single) {
                return sum;
            }
        }
        return sum;
    }

    /// Room for one more batch of each inflow.
    static double wanted(double[] cells, int at) {
        int pairs = pairs(cells, at);
        double capacity = cells[pairs];
        boolean enough = Pairs.count(cells, pairs) + cells[at] <= capacity;
        return enough ? 0 : pairs - at + Pairs.size(2 * capacity);
    }

    static void move(double[] cells, int from, int to, int size) {
        Pairs.moveAfter(cells, from, to, size, pairs(cells, from) - from);
    }

    static void step(double[] cells, int at) {
        double step = cells[head(cells, at)];
        int pairs = pairs(cells, at);
        double out = cells[at + OUTFLOW] * step;
        while (out > 0 && Pairs.count(cells, pairs) > 0) {
            double first = Pairs.value(cells, pairs, 0);
            if (first <= out * (1 + SLACK)) {
                Pairs.dropFirst(cells, pairs);
            } else {
                Pairs.set(cells, pairs, 0, 0, first - out);
            }
            out -= first;
        }
        for (int i = 0; i < (int) cells[at]; i++) {
            if (cells[at + INFLOWS + i] > 0) {
                Pairs.addLast(cells, pairs, 0, cells[at + INFLOWS + i] * step);
            }
        }
    }
}
