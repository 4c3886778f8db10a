package org.alamedas.engine.memory;

/// What waits in a line, the first in to be the first out.
///
/// The cells: the inflow and the outflow, the time step, the number of steps done, the total, pairs
/// of the step before which it came and the amount, the oldest first.
final class Queue {
    private static final int OUTFLOW = 1;
    private static final int STEP = 2;
    private static final int NOW = 3;
    private static final int TOTAL = 4;
    private static final int PAIRS = 5;
    private static final int ROOM = 8;

    /// Where the points of the initial profile begin among the numbers that a queue is started
    /// with.
    private static final int POINTS = 3;

    private Queue() {}

    private static double steps(double... given) {
        return Math.max(1, Math.rint(given[2] / given[0]) + 1);
    }

    static double size(double... given) {
        return PAIRS + Pairs.size(steps(given) + ROOM);
    }

    /// Starts a queue.
    ///
    /// @param given the time step, the total amount, the greatest age less a step, the points of
    ///     its profile: how
    ///     much there is of each age
    static void start(double[] cells, int at, double... given) {
        int steps = (int) steps(given);
        Pairs.start(cells, at + PAIRS, steps + ROOM);
        cells[at + STEP] = given[0];
        cells[at + TOTAL] = given[1];
        Profile profile = new Profile(given, POINTS);
        double all = 0;
        for (int i = 0; i < steps; i++) {
            all += profile.at(steps == 1 ? 0 : i / (steps - 1.0));
        }
        for (int age = steps; age >= 1 && all > 0; age--) {
            double share = profile.at(steps == 1 ? 0 : (age - 1) / (steps - 1.0)) / all;
            if (share > 0) {
                Pairs.addLast(cells, at + PAIRS, -age, given[1] * share);
            }
        }
    }

    static double total(double[] cells, int at) {
        return cells[at + TOTAL];
    }

    private static double age(double[] cells, int at, int i) {
        return (cells[at + NOW] - Pairs.key(cells, at + PAIRS, i)) * cells[at + STEP];
    }

    /// Returns the mean age of the oldest part of the queue.
    ///
    /// @param amount how much of it; all of it if that is not above 0
    static double meanAge(double[] cells, int at, double amount) {
        double total = cells[at + TOTAL];
        if (total <= 0) {
            return total < 0 ? cells[at + STEP] : 0;
        }
        double wanted = amount > 0 ? Math.min(amount, total) : total;
        double rest = wanted;
        double sum = 0;
        for (int i = 0; i < Pairs.count(cells, at + PAIRS) && rest > 0; i++) {
            double taken = Math.min(Pairs.value(cells, at + PAIRS, i), rest);
            sum += taken * age(cells, at, i);
            rest -= taken;
        }
        return wanted > rest ? sum / (wanted - rest) : 0;
    }

    static double greatestAge(double[] cells, int at) {
        if (cells[at + TOTAL] < 0) {
            return cells[at + STEP];
        }
        return Pairs.count(cells, at + PAIRS) == 0 ? 0 : age(cells, at, 0);
    }

    static double between(double[] cells, int at, double least, double most) {
        double sum = 0;
        for (int i = 0; i < Pairs.count(cells, at + PAIRS); i++) {
            double age = age(cells, at, i);
            sum += age >= least && age <= most ? Pairs.value(cells, at + PAIRS, i) : 0;
        }
        return sum;
    }

    static double wanted(double[] cells, int at) {
        double pairs = Pairs.wanted(cells, at + PAIRS);
        return pairs == 0 ? 0 : PAIRS + pairs;
    }

    static void move(double[] cells, int from, int to, int size) {
        System.arraycopy(cells, from, cells, to, PAIRS);
        Pairs.move(cells, from + PAIRS, to + PAIRS, size - PAIRS);
    }

    /// A negative inflow goes out, a negative outflow comes in.
    static void step(double[] cells, int at) {
        double step = cells[at + STEP];
        double in = (Math.max(cells[at], 0) + Math.max(-cells[at + OUTFLOW], 0)) * step;
        double out = (Math.max(cells[at + OUTFLOW], 0) + Math.max(-cells[at], 0)) * step;
        if (in > 0) {
            Pairs.addLast(cells, at + PAIRS, cells[at + NOW], in);
        }
        while (out > 0 && Pairs.count(cells, at + PAIRS) > 0) {
            double first = Pairs.value(cells, at + PAIRS, 0);
            if (first <= out) {
                Pairs.dropFirst(cells, at + PAIRS);
            } else {
                Pairs.set(cells, at + PAIRS, 0, Pairs.key(cells, at + PAIRS, 0), first - out);
            }
            out -= first;
        }
        cells[at + TOTAL] += (cells[at] - cells[at + OUTFLOW]) * step;
        cells[at + NOW]++;
    }
}
