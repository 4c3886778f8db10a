package org.alamedas.engine.memory;

import org.alamedas.engine.math.PortableMath;

/// The payments of a stream, added up over fiscal periods, and the rate of interest at which they
/// are worth nothing.
///
/// The cells: what is paid in a unit of time; the time step, the length of a period in steps, the
/// number of steps done, pairs of the number of periods after which something was paid and the
/// amount.
final class Returns {
    private static final int STEP = 1;
    private static final int PERIOD = 2;
    private static final int NOW = 3;
    private static final int PAIRS = 4;
    private static final int ROOM = 8;
    private static final int HALVINGS = 100;
    private static final double SLACK = 0x1p-20;

    /// Near to the loss of everything.
    private static final double LEAST = -1 + 0x1p-20;

    private static final double MOST = 1;

    private Returns() {}

    static double size() {
        return PAIRS + Pairs.size(ROOM);
    }

    /// Starts it.
    ///
    /// @param given the time step, the fiscal period, the payment at the start, and how long after
    ///     the start it is made
    static void start(double[] cells, int at, double... given) {
        Pairs.start(cells, at + PAIRS, ROOM);
        cells[at + STEP] = given[0];
        cells[at + PERIOD] = Math.max(1, Math.rint(given[1] / given[0]));
        if (given[2] != 0) {
            Pairs.addLast(cells, at + PAIRS, given[3] / given[1], given[2]);
        }
    }

    /// Returns the rate of return in a period.
    ///
    /// @param missing what stands for none
    static double rate(double[] cells, int at, double missing) {
        double low = LEAST;
        double high = MOST;
        double worth = worth(cells, at, low);
        if (!(worth * worth(cells, at, high) < 0)) {
            return missing;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (worth * worth(cells, at, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double worth(double[] cells, int at, double rate) {
        double sum = 0;
        for (int i = 0; i < Pairs.count(cells, at + PAIRS); i++) {
            sum += Pairs.value(cells, at + PAIRS, i) * PortableMath.pow(1 + rate, -Pairs.key(cells, at + PAIRS, i));
        }
        return sum;
    }

    static double wanted(double[] cells, int at) {
        return Pairs.wantedAfter(cells, at, PAIRS);
    }

    static void move(double[] cells, int from, int to, int size) {
        Pairs.moveAfter(cells, from, to, size, PAIRS);
    }

    /// What is paid in a period counts at its end.
    static void step(double[] cells, int at) {
        double period = Math.floor(cells[at + NOW] / cells[at + PERIOD] + SLACK) + 1;
        double amount = cells[at] * cells[at + STEP];
        int last = Pairs.count(cells, at + PAIRS) - 1;
        if (last >= 0 && Pairs.key(cells, at + PAIRS, last) == period) {
            Pairs.set(cells, at + PAIRS, last, period, Pairs.value(cells, at + PAIRS, last) + amount);
        } else if (amount != 0) {
            Pairs.addLast(cells, at + PAIRS, period, amount);
        }
        cells[at + NOW]++;
    }
}
