package org.alamedas.engine.memory;

/// What waits in a line, the first in to be the first out, with an attribute that may change while
/// it waits.
///
/// The cells: the inflow, the outflow, the attribute of what comes and what all attributes gain in
/// a unit of time; the time step, the number of steps done, the total; pairs of the step before
/// which something came and the amount, the oldest first; and as many pairs of its attribute and
/// nothing.
final class Queue {
    private static final int OUTFLOW = 1;
    private static final int ATTRIBUTE = 2;
    private static final int GAIN = 3;
    private static final int STEP = 4;
    private static final int NOW = 5;
    private static final int TOTAL = 6;
    private static final int PAIRS = 7;
    private static final int ROOM = 8;

    /// Where things are among the numbers that a queue is started with.
    private static final int RANGE = 2;

    private static final int INITIAL = 3;
    private static final int COUNT = 4;
    private static final int POINTS = 5;

    private Queue() {}

    private static int steps(double... given) {
        return (int) Math.max(1, Math.rint(given[RANGE] / given[0]) + 1);
    }

    private static double whole(double capacity) {
        return PAIRS + 2 * Pairs.size(capacity);
    }

    static double size(double... given) {
        return whole(Math.max(1, Math.rint(given[RANGE] / given[0]) + 1) + ROOM);
    }

    private static int attributes(double[] cells, int at) {
        return at + PAIRS + (int) Pairs.size(cells[at + PAIRS]);
    }

    /// Starts a queue.
    ///
    /// @param given the time step, the total amount, the range of ages less a step, the attribute,
    ///     the number of points
    ///     of the profile of amounts, inputs and outputs of these by turns, and then those of the
    ///     profile of attributes
    static void start(double[] cells, int at, double... given) {
        int steps = steps(given);
        int second = POINTS + 2 * (int) given[COUNT];
        Profile amounts = new Profile(POINTS, second, given);
        Profile factors = new Profile(second, given.length, given);
        Pairs.start(cells, at + PAIRS, steps + ROOM);
        Pairs.start(cells, attributes(cells, at), steps + ROOM);
        cells[at + STEP] = given[0];
        cells[at + TOTAL] = given[1];
        double all = 0;
        for (int i = 0; i < steps; i++) {
            all += amounts.at(part(i, steps));
        }
        for (int age = steps; age >= 1 && all > 0; age--) {
            double place = part(age - 1, steps);
            double share = amounts.at(place) / all;
            if (share > 0 && given[1] != 0) {
                add(cells, at, -age, given[1] * share, given[INITIAL] * factors.at(place));
            }
        }
    }

    private static double part(int i, int steps) {
        return steps == 1 ? 0 : i / (steps - 1.0);
    }

    private static void add(double[] cells, int at, double step, double amount, double attribute) {
        Pairs.addLast(cells, at + PAIRS, step, amount);
        Pairs.addLast(cells, attributes(cells, at), attribute, 0);
    }

    static double total(double[] cells, int at) {
        return cells[at + TOTAL];
    }

    private static int count(double[] cells, int at) {
        return Pairs.count(cells, at + PAIRS);
    }

    private static double amount(double[] cells, int at, int i) {
        return Pairs.value(cells, at + PAIRS, i);
    }

    private static double age(double[] cells, int at, int i) {
        return (cells[at + NOW] - Pairs.key(cells, at + PAIRS, i)) * cells[at + STEP];
    }

    private static double attribute(double[] cells, int at, int i) {
        return Pairs.key(cells, attributes(cells, at), i);
    }

    /// Returns the mean age of the oldest part of the queue.
    ///
    /// @param amount how much of it; all of it if that is not above 0
    static double meanAge(double[] cells, int at, double amount) {
        double total = cells[at + TOTAL];
        return total < 0 ? cells[at + STEP] : mean(cells, at, amount, true);
    }

    /// Returns the mean attribute of the oldest part of the queue.
    ///
    /// @param amount how much of it; all of it if that is not above 0
    static double meanAttribute(double[] cells, int at, double amount) {
        return mean(cells, at, amount, false);
    }

    private static double mean(double[] cells, int at, double amount, boolean ages) {
        double rest = amount > 0 ? amount : Double.POSITIVE_INFINITY;
        double taken = 0;
        double sum = 0;
        for (int i = 0; i < count(cells, at) && rest > 0; i++) {
            double part = Math.min(amount(cells, at, i), rest);
            sum += part * (ages ? age(cells, at, i) : attribute(cells, at, i));
            taken += part;
            rest -= part;
        }
        return taken > 0 ? sum / taken : 0;
    }

    static double greatestAge(double[] cells, int at) {
        if (cells[at + TOTAL] < 0) {
            return cells[at + STEP];
        }
        return count(cells, at) == 0 ? 0 : age(cells, at, 0);
    }

    static double ofAge(double[] cells, int at, double least, double most) {
        double sum = 0;
        for (int i = 0; i < count(cells, at); i++) {
            double age = age(cells, at, i);
            sum += age >= least && age <= most ? amount(cells, at, i) : 0;
        }
        return sum;
    }

    static double ofAttribute(double[] cells, int at, double least, double most) {
        double sum = 0;
        for (int i = 0; i < count(cells, at); i++) {
            double attribute = attribute(cells, at, i);
            sum += attribute >= least && attribute <= most ? amount(cells, at, i) : 0;
        }
        return sum;
    }

    /// Returns how much of the oldest has attributes that add up to a number.
    static double withAttributes(double[] cells, int at, double wanted) {
        double rest = wanted;
        double sum = 0;
        for (int i = 0; i < count(cells, at) && rest > 0; i++) {
            double amount = amount(cells, at, i);
            double attributes = amount * attribute(cells, at, i);
            sum += attributes <= rest ? amount : amount * (rest / attributes);
            rest -= attributes;
        }
        return sum;
    }

    static double wanted(double[] cells, int at) {
        double capacity = cells[at + PAIRS];
        return count(cells, at) < capacity ? 0 : whole(2 * capacity);
    }

    static void move(double[] cells, int from, int to, int size) {
        System.arraycopy(cells, from, cells, to, PAIRS);
        int half = (size - PAIRS) / 2;
        Pairs.move(cells, from + PAIRS, to + PAIRS, half);
        Pairs.move(cells, attributes(cells, from), to + PAIRS + half, half);
    }

    /// A negative inflow goes out, a negative outflow comes in.
    static void step(double[] cells, int at) {
        double step = cells[at + STEP];
        double in = (Math.max(cells[at], 0) + Math.max(-cells[at + OUTFLOW], 0)) * step;
        double out = (Math.max(cells[at + OUTFLOW], 0) + Math.max(-cells[at], 0)) * step;
        if (in > 0) {
            add(cells, at, cells[at + NOW], in, cells[at + ATTRIBUTE]);
        }
        while (out > 0 && count(cells, at) > 0) {
            double first = amount(cells, at, 0);
            if (first <= out) {
                Pairs.dropFirst(cells, at + PAIRS);
                Pairs.dropFirst(cells, attributes(cells, at));
            } else {
                Pairs.set(cells, at + PAIRS, 0, Pairs.key(cells, at + PAIRS, 0), first - out);
            }
            out -= first;
        }
        double gain = cells[at + GAIN] * step;
        for (int i = 0; gain != 0 && i < count(cells, at); i++) {
            Pairs.set(cells, attributes(cells, at), i, attribute(cells, at, i) + gain, 0);
        }
        cells[at + TOTAL] += (cells[at] - cells[at + OUTFLOW]) * step;
        cells[at + NOW]++;
    }
}
