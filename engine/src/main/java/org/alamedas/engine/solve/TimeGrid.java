package org.alamedas.engine.solve;

import static org.alamedas.model.print.NumberPrinter.print;

import java.util.Optional;
import org.alamedas.engine.builtin.SystemValue;

/// The moments of a run, counted in whole steps.
///
/// - There are `(stop - start) / step` steps, rounded to the nearest whole number where that is within
///   a thousandth of a
///   step, and otherwise rounded down: a run never goes past its stop.
/// - The moment after `i` steps is `start + i * p / q`, where `p / q` is the step as a fraction: `1 /
///   q` where `1 / step` is
///   a whole number to nine digits, or a decimal fraction of up to nine places; and otherwise `start +
///   i * step`. Two
///   roundings at most, however many steps there are.
/// - Where the steps fill the run, the last moment is exactly the stop.
/// - Row `j` is recorded at the first moment at or after `start + j * saveEvery`, a thousandth of a
///   step being forgiven. A
///   save interval shorter than a step records every step.
public final class TimeGrid {
    /// The largest number of steps of a run.
    public static final long MAX_STEPS = 1_000_000_000L;

    /// The part of a step by which a moment may miss another and still be it.
    static final double NEAR = 1e-3;
    private static final double SAME_FRACTION = 1e-9;
    private static final double SAME_DECIMAL = 1e-15;
    private static final int DECIMAL_PLACES = 9;

    private final double start;
    private final double stop;
    private final double step;
    private final long steps;
    private final boolean filled;
    private final double numerator;
    private final double denominator;
    private final double saveRatio;

    private TimeGrid(double start, double stop, double step, double saveEvery) {
        this.start = start;
        this.stop = stop;
        this.step = step;
        double ratio = (stop - start) / step;
        filled = Math.abs(ratio - Math.rint(ratio)) <= NEAR;
        steps = (long) (filled ? Math.rint(ratio) : Math.floor(ratio));
        double[] fraction = fraction(step);
        numerator = fraction[0];
        denominator = fraction[1];
        double saves = saveEvery / step;
        saveRatio = saves <= 1 ? 1 : Math.abs(saves - Math.rint(saves)) <= NEAR ? Math.rint(saves) : saves;
    }

    /// Makes the moments of a run.
    ///
    /// @param start the first moment
    /// @param stop the last moment, at least `start`
    /// @param step the time step, above 0
    /// @param saveEvery the interval between recorded moments, above 0
    /// @return the moments
    /// @throws IllegalArgumentException with the sentence of [#fault] where they make no run
    public static TimeGrid of(double start, double stop, double step, double saveEvery) {
        fault(start, stop, step, saveEvery).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.sentence());
        });
        return new TimeGrid(start, stop, step, saveEvery);
    }

    /// What keeps four numbers from making a run.
    ///
    /// @param part the number at fault
    /// @param sentence what is wrong with it, in lower case and without a full stop
    public record Fault(SystemValue part, String sentence) {}

    /// Says what keeps four numbers from making a run.
    ///
    /// @param start the first moment
    /// @param stop the last moment
    /// @param step the time step
    /// @param saveEvery the interval between recorded moments
    /// @return what is wrong; empty if nothing is
    public static Optional<Fault> fault(double start, double stop, double step, double saveEvery) {
        if (!Double.isFinite(start)) {
            return fault(SystemValue.START, "a run needs a finite start, found " + print(start));
        }
        if (!Double.isFinite(stop)) {
            return fault(SystemValue.STOP, "a run needs a finite stop, found " + print(stop));
        }
        if (!(step > 0) || Double.isInfinite(step)) {
            return fault(SystemValue.STEP, "the time step must be above 0, found " + print(step));
        }
        if (!(saveEvery > 0) || Double.isInfinite(saveEvery)) {
            return fault(SystemValue.SAVE_EVERY, "the save interval must be above 0, found " + print(saveEvery));
        }
        if (stop < start) {
            return fault(SystemValue.STOP, "the run stops at " + print(stop) + ", before it starts at " + print(start));
        }
        return resolutionFault(start, stop, step);
    }

    private static Optional<Fault> resolutionFault(double start, double stop, double step) {
        if (!((stop - start) / step <= MAX_STEPS)) {
            return fault(
                    stop - start > 1 / step ? SystemValue.STOP : SystemValue.STEP,
                    "from " + print(start) + " to " + print(stop) + " by " + print(step) + " is more than " + MAX_STEPS
                            + " steps");
        }
        if (start + step == start || stop + step == stop) {
            double largest = Math.max(Math.abs(start), Math.abs(stop));
            return fault(
                    SystemValue.STEP,
                    "the time step " + print(step) + " is too small to be told apart at time " + print(largest));
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(SystemValue part, String sentence) {
        return Optional.of(new Fault(part, sentence));
    }

    /// Finds numerator and denominator of an interval, as the class says.
    static double[] fraction(double step) {
        double perUnit = Math.rint(1 / step);
        if (perUnit >= 1 && Math.abs(1 / step - perUnit) <= SAME_FRACTION * perUnit) {
            return new double[] {1, perUnit};
        }
        double power = 1;
        for (int places = 0; places <= DECIMAL_PLACES; places++, power *= 10) {
            double whole = Math.rint(step * power);
            if (whole >= 1 && Math.abs(step - whole / power) <= SAME_DECIMAL * step && isExact(whole)) {
                return new double[] {whole, power};
            }
        }
        return new double[] {step, 1};
    }

    /// Says whether the product with any number of steps is a whole number that a double holds exactly.
    private static boolean isExact(double whole) {
        return whole * MAX_STEPS < 0x1p53;
    }

    /// Says whether another grid has the same moments, and the same ones recorded.
    ///
    /// @param other a grid
    /// @return true if so
    public boolean isSameAs(TimeGrid other) {
        return start == other.start && stop == other.stop && step == other.step && saveRatio == other.saveRatio;
    }

    /// Returns the number of steps.
    ///
    /// @return from 0
    public long steps() {
        return steps;
    }

    /// Returns the length of a step.
    ///
    /// @return the time step
    public double step() {
        return step;
    }

    /// Returns a moment.
    ///
    /// @param index the number of steps before it, from 0 to [#steps()]
    /// @return the time
    public double time(long index) {
        if (filled && index == steps) {
            return stop;
        }
        return start + index * numerator / denominator;
    }

    /// Returns how many steps there are from one recorded moment to the next.
    ///
    /// @return at least 1; 0 if that differs from row to row, or is more than a billion
    public int stride() {
        return saveRatio == Math.rint(saveRatio) && saveRatio <= MAX_STEPS ? (int) saveRatio : 0;
    }

    /// Returns the number of recorded moments.
    ///
    /// @return at least 1
    public long rows() {
        long rows = (long) (steps / saveRatio) + 1;
        while (index(rows) <= steps) {
            rows++;
        }
        while (index(rows - 1) > steps) {
            rows--;
        }
        return rows;
    }

    /// Returns the moment at which a row is recorded.
    ///
    /// @param row from 0
    /// @return its index; beyond [#steps()] where the run ends before it
    public long index(long row) {
        return (long) Math.ceil(row * saveRatio - NEAR);
    }
}
