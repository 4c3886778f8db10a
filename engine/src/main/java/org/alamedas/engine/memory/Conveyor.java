package org.alamedas.engine.memory;

/// Slats of material, one for each step at which it comes off, with leaks on the way.
///
/// Material that comes on in a step is on its way for as many steps as its transit time has, and is
/// counted in the step in which it comes off. In each of them it moves on by an equal part of the
/// way, and leaks according to how much of that part lies between the places where a leak begins
/// and ends: of a linear leak, the fraction of what once came on is spread over that stretch; of an
/// exponential one, the fraction in a unit of time of what is still there. A slat keeps what is on
/// it, what came on of that, and the sum of this over the steps of its transit, so that lumps of
/// different transit times that come off together leak together (XMILE 1.0, 3.7.2; Stella
/// Architect, Traditional Conveyor Computation).
///
/// The cells: the number of leaks, the inflow, the transit time in steps, whether everything stands
/// still, and the fraction of each leak; then the time step, whether leaks are exponential, the
/// number of steps done, the number of slats; for each leak where it begins and ends, whether it
/// leaks whole units, and what it has not yet leaked of one; for each slat three cells.
final class Conveyor {
    private static final int INFLOW = 1;
    private static final int TRANSIT = 2;
    private static final int ARREST = 3;
    private static final int FRACTIONS = 4;

    private static final int STEP = 0;
    private static final int EXPONENTIAL = 1;
    private static final int NOW = 2;
    private static final int SLATS = 3;
    private static final int LEAKS = 4;

    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int WHOLE = 2;
    private static final int CARRY = 3;
    private static final int OF_LEAK = 4;

    private static final int AMOUNT = 0;
    private static final int ENTERED = 1;
    private static final int PACE = 2;
    private static final int OF_SLAT = 3;

    private static final int ROOM = 2;
    private static final double WHOLE_SLACK = 1e-9;

    private Conveyor() {}

    static double size(int leaks, double slats) {
        return FRACTIONS + leaks + LEAKS + OF_LEAK * leaks + OF_SLAT * slats;
    }

    static double size(double... given) {
        return size((int) given[ConveyorStart.COUNT], Math.rint(given[ConveyorStart.STEPS]) + ROOM);
    }

    private static int leaks(double[] cells, int at) {
        return (int) cells[at];
    }

    private static int head(double[] cells, int at) {
        return at + FRACTIONS + leaks(cells, at);
    }

    private static int leak(double[] cells, int at, int number) {
        return head(cells, at) + LEAKS + OF_LEAK * number;
    }

    private static int slat(double[] cells, int at, double step) {
        double slats = cells[head(cells, at) + SLATS];
        return leak(cells, at, leaks(cells, at)) + OF_SLAT * (int) (step % slats);
    }

    static void start(double[] cells, int at, double... given) {
        ConveyorStart start = new ConveyorStart(given);
        cells[at] = start.leaks();
        int head = head(cells, at);
        cells[head + STEP] = given[ConveyorStart.STEP];
        cells[head + EXPONENTIAL] = start.exponential() ? 1 : 0;
        cells[head + SLATS] = start.steps() + ROOM;
        for (int i = 0; i < start.leaks(); i++) {
            int leak = leak(cells, at, i);
            cells[leak + FROM] = start.leak(i, ConveyorStart.FROM);
            cells[leak + TO] = start.leak(i, ConveyorStart.TO);
            cells[leak + WHOLE] = start.leak(i, ConveyorStart.WHOLE);
        }
        double[] kept = new double[start.steps()];
        for (int age = 0; age < kept.length; age++) {
            kept[age] = age == 0 ? 1 : Math.max(0, kept[age - 1] - leaking(cells, at, start, age - 1, kept[age - 1]));
        }
        start.spread(kept, (left, amount, entered) -> {
            int slat = slat(cells, at, left);
            cells[slat + AMOUNT] = amount;
            cells[slat + ENTERED] = entered;
            cells[slat + PACE] = entered / start.steps();
        });
    }

    /// What leaks in a step of a slat that began as 1.
    private static double leaking(double[] cells, int at, ConveyorStart start, int age, double amount) {
        Slat slat = new Slat(age, start.steps(), amount, 1);
        double sum = 0;
        for (int i = 0; i < start.leaks(); i++) {
            sum += share(cells, at, i, start.leak(i, ConveyorStart.FRACTION), slat);
        }
        return sum;
    }

    /// What leaks of one slat in a step, whatever else does.
    private static double share(double[] cells, int at, int number, double fraction, Slat slat) {
        int head = head(cells, at);
        int leak = leak(cells, at, number);
        double from = cells[leak + FROM];
        double to = cells[leak + TO];
        double stretch = Math.min((slat.age + 1) / slat.steps, to) - Math.max(slat.age / slat.steps, from);
        if (stretch <= 0) {
            return 0;
        }
        return cells[head + EXPONENTIAL] != 0
                ? slat.amount * fraction * cells[head + STEP] * (stretch * slat.steps)
                : slat.entered * fraction * (stretch / (to - from));
    }

    /// A slat at the beginning of a step.
    ///
    /// @param age for how many steps it has leaked
    /// @param steps for how many it will have when it comes off
    /// @param amount what is on it
    /// @param entered what came on of that
    private record Slat(double age, double steps, double amount, double entered) {
        /// Reads the slat that comes off after some steps.
        static Slat of(double[] cells, int at, double left) {
            int slat = slat(cells, at, cells[head(cells, at) + NOW] + left);
            double entered = cells[slat + ENTERED];
            double steps = entered == 0 ? left + 1 : entered / cells[slat + PACE];
            return new Slat(steps - 1 - left, steps, cells[slat + AMOUNT], entered);
        }
    }

    /// By what the shares of a leak are multiplied so that whole units leak.
    private static double scale(double[] cells, int at, int number, double fraction) {
        int leak = leak(cells, at, number);
        if (cells[leak + WHOLE] == 0) {
            return 1;
        }
        double all = total(cells, at, number, fraction);
        return all > 0 ? Math.floor(cells[leak + CARRY] + all + WHOLE_SLACK) / all : 0;
    }

    private static double total(double[] cells, int at, int number, double fraction) {
        int head = head(cells, at);
        double all = 0;
        for (double left = 0; left < cells[head + SLATS]; left++) {
            all += share(cells, at, number, fraction, Slat.of(cells, at, left));
        }
        return all;
    }

    /// Returns what a leak takes in a unit of time.
    ///
    /// @param given its number, and the fractions up to its own
    static double leakage(double[] cells, int at, double... given) {
        int number = (int) given[0];
        double[] scales = scales(cells, at, number + 1, 1, given);
        int head = head(cells, at);
        double sum = 0;
        for (double left = 0; left < cells[head + SLATS]; left++) {
            Slat slat = Slat.of(cells, at, left);
            double rest = slat.amount;
            for (int i = 0; i <= number && rest > 0; i++) {
                double taken = Math.min(rest, scales[i] * share(cells, at, i, given[1 + i], slat));
                sum += i == number ? taken : 0;
                rest -= taken;
            }
        }
        return sum / cells[head + STEP];
    }

    private static double[] scales(double[] cells, int at, int count, int first, double... given) {
        double[] scales = new double[count];
        for (int i = 0; i < count; i++) {
            scales[i] = scale(cells, at, i, given[first + i]);
        }
        return scales;
    }

    /// Returns what comes off in a unit of time.
    ///
    /// @param fractions those of all leaks
    static double outflow(double[] cells, int at, double... fractions) {
        int head = head(cells, at);
        double[] scales = scales(cells, at, fractions.length, 0, fractions);
        return rest(cells, at, Slat.of(cells, at, 0), scales, fractions) / cells[head + STEP];
    }

    /// What is left of a slat when everything has leaked in a step.
    private static double rest(double[] cells, int at, Slat slat, double[] scales, double... fractions) {
        double rest = slat.amount;
        for (int i = 0; i < fractions.length; i++) {
            rest -= Math.min(rest, scales[i] * share(cells, at, i, fractions[i], slat));
        }
        return rest;
    }

    static double wanted(double[] cells, int at) {
        double slats = cells[head(cells, at) + SLATS];
        double steps = Math.max(1, Math.rint(cells[at + TRANSIT]));
        return steps < slats ? 0 : size(leaks(cells, at), Math.max(2 * slats, steps + ROOM));
    }

    static void move(double[] cells, int from, int to, int size) {
        int before = leak(cells, from, leaks(cells, from)) - from;
        System.arraycopy(cells, from, cells, to, before);
        int head = head(cells, from);
        cells[head(cells, to) + SLATS] = Math.floor((double) (size - before) / OF_SLAT);
        for (double left = 0; left < cells[head + SLATS]; left++) {
            double step = cells[head + NOW] + left;
            System.arraycopy(cells, slat(cells, from, step), cells, slat(cells, to, step), OF_SLAT);
        }
    }

    static void step(double[] cells, int at) {
        if (cells[at + ARREST] != 0) {
            return;
        }
        int head = head(cells, at);
        if (leaks(cells, at) > 0) {
            leak(cells, at);
        }
        double now = cells[head + NOW];
        int done = slat(cells, at, now);
        cells[done + AMOUNT] = 0;
        cells[done + ENTERED] = 0;
        cells[done + PACE] = 0;
        double steps = Math.max(1, Math.rint(cells[at + TRANSIT]));
        double amount = cells[at + INFLOW] * cells[head + STEP];
        int slat = slat(cells, at, now + steps);
        cells[slat + AMOUNT] += amount;
        cells[slat + ENTERED] += amount;
        cells[slat + PACE] += amount / steps;
        cells[head + NOW] = now + 1;
    }

    private static void leak(double[] cells, int at) {
        int head = head(cells, at);
        double[] fractions = new double[leaks(cells, at)];
        System.arraycopy(cells, at + FRACTIONS, fractions, 0, fractions.length);
        double[] scales = scales(cells, at, fractions.length, 0, fractions);
        double[] carries = new double[fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            int leak = leak(cells, at, i);
            if (cells[leak + WHOLE] != 0) {
                double[] given = new double[i + 2];
                given[0] = i;
                System.arraycopy(fractions, 0, given, 1, i + 1);
                carries[i] = Math.max(
                        0,
                        cells[leak + CARRY]
                                + total(cells, at, i, fractions[i])
                                - leakage(cells, at, given) * cells[head + STEP]);
            }
        }
        for (double left = 0; left < cells[head + SLATS]; left++) {
            int slat = slat(cells, at, cells[head + NOW] + left);
            cells[slat + AMOUNT] = rest(cells, at, Slat.of(cells, at, left), scales, fractions);
        }
        for (int i = 0; i < fractions.length; i++) {
            cells[leak(cells, at, i) + CARRY] = carries[i];
        }
    }
}
