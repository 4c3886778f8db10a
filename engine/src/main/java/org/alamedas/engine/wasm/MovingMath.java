package org.alamedas.engine.wasm;

/// The moments of a run whose stop, step or save interval is computed again and again, as
/// [org.alamedas.engine.solve.MovingTime] counts them, over the run of doubles of a grid and in words that can be
/// translated.
final class MovingMath {
    /// How many doubles describe such a run.
    static final int SIZE = 24;

    /// The present moment.
    static final int TIME = GridMath.SIZE;

    /// Whether rows are counted and not recorded.
    static final int COUNTING = TIME + 1;

    private static final int NEXT_ROW = TIME + 2;
    private static final int STEPS = TIME + 3;
    private static final int ROWS = STEPS + 5;
    private static final int INTERVAL = 1;
    private static final int NUMERATOR = 2;
    private static final int DENOMINATOR = 3;
    private static final int COUNT = 4;

    /// Longer runs are refused.
    static final double MOST_STEPS = 1e6;

    private MovingMath() {}

    /// Begins a run, or the counting of its rows.
    static void begin(double[] grid, double start) {
        grid[GridMath.START] = start;
        grid[TIME] = start;
        grid[NEXT_ROW] = Double.NEGATIVE_INFINITY;
        grid[GridMath.ROW] = 0;
        grid[GridMath.DONE] = 0;
        begin(grid, STEPS, start);
        begin(grid, ROWS, start);
    }

    /// Begins to count a run.
    static void count(double[] grid, double start) {
        begin(grid, start);
        grid[COUNTING] = 1;
        grid[GridMath.STEPS] = MOST_STEPS;
    }

    /// Ends the counting of a run.
    ///
    /// @return the number of rows; 0 where the run does not come to its end
    static double counted(double[] grid, double stop, double step) {
        boolean over = accepts(grid, step) && isOver(grid, stop, step);
        grid[COUNTING] = 0;
        grid[GridMath.STEPS] = grid[GridMath.DONE];
        grid[GridMath.ROWS] = over ? grid[GridMath.ROW] : 0;
        return grid[GridMath.ROWS];
    }

    private static void begin(double[] grid, int ticks, double base) {
        grid[ticks] = base;
        grid[ticks + INTERVAL] = Double.NaN;
        grid[ticks + NUMERATOR] = 0;
        grid[ticks + DENOMINATOR] = 1;
        grid[ticks + COUNT] = 0;
    }

    /// Says whether another step is to be taken.
    ///
    /// @return 1 or 0; 0 as well where the step cannot be taken
    static double goesOn(double[] grid, double stop, double step) {
        return accepts(grid, step) && !isOver(grid, stop, step) ? 1 : 0;
    }

    private static boolean isOver(double[] grid, double stop, double step) {
        return !(grid[TIME] + step <= stop + GridMath.NEAR * step);
    }

    private static boolean accepts(double[] grid, double interval) {
        return grid[TIME] + interval > grid[TIME] && interval < Double.POSITIVE_INFINITY;
    }

    /// Takes a step.
    ///
    /// @return the moment at its end
    static double advance(double[] grid, double stop, double step) {
        double next = next(grid, STEPS, step);
        grid[TIME] = Math.abs(next - stop) <= GridMath.NEAR * step ? stop : next;
        return grid[TIME];
    }

    /// Says whether the present moment is recorded: 1 or 0.
    static double isRowDue(double[] grid, double step) {
        return grid[TIME] >= grid[NEXT_ROW] - GridMath.NEAR * step ? 1 : 0;
    }

    /// Takes note that it was. Where the interval to the next row is none, the run does not come to its end.
    static void recorded(double[] grid, double saveEvery, double step) {
        grid[NEXT_ROW] = next(grid, ROWS, Math.max(saveEvery, step));
        if (!accepts(grid, saveEvery) || !accepts(grid, step)) {
            grid[TIME] = Double.NaN;
        }
    }

    private static double next(double[] grid, int ticks, double wanted) {
        if (wanted != grid[ticks + INTERVAL]) {
            grid[ticks] = at(grid, ticks, grid[ticks + COUNT]);
            grid[ticks + COUNT] = 0;
            grid[ticks + INTERVAL] = wanted;
            GridMath.fraction(grid, wanted);
            grid[ticks + NUMERATOR] = grid[GridMath.NUMERATOR];
            grid[ticks + DENOMINATOR] = grid[GridMath.DENOMINATOR];
        }
        grid[ticks + COUNT] += 1;
        return at(grid, ticks, grid[ticks + COUNT]);
    }

    private static double at(double[] grid, int ticks, double number) {
        return grid[ticks] + number * grid[ticks + NUMERATOR] / grid[ticks + DENOMINATOR];
    }
}
