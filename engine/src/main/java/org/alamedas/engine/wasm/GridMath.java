package org.alamedas.engine.wasm;

/// The moments of a run, as `TimeGrid` counts them, over a run of doubles and in words that can be
/// translated.
final class GridMath {
    /// How many doubles describe a grid.
    static final int SIZE = 11;

    static final int START = 0;
    static final int STOP = 1;
    private static final int STEP = 2;
    static final int STEPS = 3;
    static final int FILLED = 4;
    static final int NUMERATOR = 5;
    static final int DENOMINATOR = 6;
    static final int SAVE_RATIO = 7;
    static final int ROWS = 8;
    /// The number of rows that were recorded.
    static final int ROW = 9;
    /// The number of steps taken.
    static final int DONE = 10;

    private static final double MAX_STEPS = 1e9;
    static final double NEAR = 1e-3;
    private static final double SAME_FRACTION = 1e-9;
    private static final double SAME_DECIMAL = 1e-15;
    private static final double DECIMALS = 1e9;
    private static final double EXACT = 0x1p53;

    private GridMath() {}

    /// Fills in a grid.
    ///
    /// @return the number of rows; 0 where the four numbers make no run
    static double prepare(double[] grid, double start, double stop, double step, double saveEvery) {
        double ratio = (stop - start) / step;
        boolean fine = isFinite(start)
                && step > 0
                && saveEvery > 0
                && isFinite(saveEvery)
                && stop >= start
                && ratio <= MAX_STEPS
                && start + step != start
                && stop + step != stop;
        if (!fine) {
            return 0;
        }
        double whole = Math.rint(ratio);
        boolean filled = Math.abs(ratio - whole) <= NEAR;
        grid[START] = start;
        grid[STOP] = stop;
        grid[STEP] = step;
        grid[STEPS] = filled ? whole : Math.floor(ratio);
        grid[FILLED] = filled ? 1 : 0;
        fraction(grid, step);
        double saves = saveEvery / step;
        double nearest = Math.rint(saves);
        grid[SAVE_RATIO] = saves <= 1 ? 1 : Math.abs(saves - nearest) <= NEAR ? nearest : saves;
        grid[ROW] = 0;
        double rows = Math.floor(grid[STEPS] / grid[SAVE_RATIO]) + 1;
        while (index(grid, rows) <= grid[STEPS]) {
            rows += 1;
        }
        while (index(grid, rows - 1) > grid[STEPS]) {
            rows -= 1;
        }
        grid[ROWS] = rows;
        return rows;
    }

    private static boolean isFinite(double value) {
        return Math.abs(value) <= Double.MAX_VALUE;
    }

    static void fraction(double[] grid, double step) {
        grid[NUMERATOR] = step;
        grid[DENOMINATOR] = 1;
        double perUnit = Math.rint(1 / step);
        if (perUnit >= 1 && Math.abs(1 / step - perUnit) <= SAME_FRACTION * perUnit) {
            grid[NUMERATOR] = 1;
            grid[DENOMINATOR] = perUnit;
            return;
        }
        double power = 1;
        while (power <= DECIMALS) {
            double whole = Math.rint(step * power);
            if (whole >= 1 && Math.abs(step - whole / power) <= SAME_DECIMAL * step && whole * MAX_STEPS < EXACT) {
                grid[NUMERATOR] = whole;
                grid[DENOMINATOR] = power;
                return;
            }
            power *= 10;
        }
    }

    static double time(double[] grid, double index) {
        if (grid[FILLED] != 0 && index == grid[STEPS]) {
            return grid[STOP];
        }
        return grid[START] + index * grid[NUMERATOR] / grid[DENOMINATOR];
    }

    /// The number of steps after which a row is recorded.
    static double index(double[] grid, double row) {
        return Math.ceil(row * grid[SAVE_RATIO] - NEAR);
    }
}
