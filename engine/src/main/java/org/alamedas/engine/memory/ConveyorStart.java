package org.alamedas.engine.memory;

/// What a conveyor is started with.
///
/// The numbers: the transit time in steps, the time step, whether leaks are exponential, whether
/// material comes off in lumps, the number of leaks; for each leak where it begins and ends,
/// whether it leaks whole units, and the fraction; then the total alone, or what comes off in each
/// unit of time, two numbers at least.
final class ConveyorStart {
    static final int STEPS = 0;
    static final int STEP = 1;
    static final int COUNT = 4;
    static final int FROM = 0;
    static final int TO = 1;
    static final int WHOLE = 2;
    static final int FRACTION = 3;

    private static final int EXPONENTIAL = 2;
    private static final int DISCRETE = 3;
    private static final int LEAKS = 5;
    private static final int OF_LEAK = 4;
    private static final double SLACK = 1e-9;

    private final double[] given;
    private final int contents;

    /// Takes what is on a slat at the start.
    @FunctionalInterface
    interface Slat {
        /// Takes one slat.
        ///
        /// @param left after how many steps it comes off
        /// @param amount what is on it
        /// @param entered what came on of that
        void put(int left, double amount, double entered);
    }

    /// @param given the numbers, which are not copied
    ConveyorStart(double... given) {
        this.given = given;
        contents = LEAKS + OF_LEAK * leaks();
    }

    int steps() {
        return (int) Math.max(1, Math.rint(given[STEPS]));
    }

    int leaks() {
        return (int) given[COUNT];
    }

    boolean exponential() {
        return given[EXPONENTIAL] != 0;
    }

    double leak(int number, int what) {
        return given[LEAKS + OF_LEAK * number + what];
    }

    /// Spreads the contents over the slats.
    ///
    /// A total is spread as a constant inflow would have left it.
    ///
    /// @param kept what is left of 1 after so many steps
    void spread(double[] kept, Slat slat) {
        int steps = steps();
        double[] amounts = new double[steps];
        double sum = 0;
        for (double part : kept) {
            sum += part;
        }
        for (int left = 0; left < steps; left++) {
            double part = kept[steps - 1 - left];
            amounts[left] = given.length == contents + 1
                    ? given[contents] * (sum > 0 ? part / sum : 1.0 / steps)
                    : given[contents + Math.min(unit(left), given.length - contents - 1)] * given[STEP];
        }
        if (given[DISCRETE] != 0) {
            lump(amounts);
        }
        for (int left = 0; left < steps; left++) {
            double part = kept[steps - 1 - left];
            slat.put(left, amounts[left], part > 0 ? amounts[left] / part : amounts[left]);
        }
    }

    private int unit(int left) {
        return (int) Math.floor(left * given[STEP] + SLACK);
    }

    /// Moves what comes off in a unit of time to its last step.
    private void lump(double[] amounts) {
        for (int left = 0; left + 1 < amounts.length; left++) {
            if (unit(left) == unit(left + 1)) {
                amounts[left + 1] += amounts[left];
                amounts[left] = 0;
            }
        }
    }
}
