package org.alamedas.engine.solve;

/// The moments of a run whose stop, step or save interval change while it goes on; it holds the present
/// one and belongs to one run.
///
/// What is in force at a moment decides about the step that begins there: its length, whether the run is
/// over, and the save interval at a row when the next one is due, a thousandth of a step being forgiven.
/// While step and save interval stay the same, moments are counted
/// as in [TimeGrid], not added up. A run does not go past its stop.
public final class MovingTime {
    private double time;
    private double nextRow;
    private final Ticks steps;
    private final Ticks rows;

    /// Multiples of an interval that may change.
    private static final class Ticks {
        private double base;
        private double interval = Double.NaN;
        private double numerator;
        private double denominator = 1;
        private long count;

        Ticks(double base) {
            this.base = base;
        }

        double next(double wanted) {
            if (wanted != interval) {
                base = at(count);
                count = 0;
                interval = wanted;
                double[] fraction = TimeGrid.fraction(wanted);
                numerator = fraction[0];
                denominator = fraction[1];
            }
            return at(count + 1);
        }

        void pass() {
            count++;
        }

        private double at(long number) {
            return base + number * numerator / denominator;
        }
    }

    /// Starts at the first moment, at which a row is recorded.
    ///
    /// @param start the moment
    public MovingTime(double start) {
        time = start;
        steps = new Ticks(start);
        rows = new Ticks(start);
    }

    /// Returns the present moment.
    ///
    /// @return the time
    public double time() {
        return time;
    }

    /// Says whether no step can be taken any more.
    ///
    /// @param stop the stop in force now
    /// @param step the step in force now
    /// @return true if a step would go past the stop
    public boolean isOver(double stop, double step) {
        return !(time + step <= stop + TimeGrid.NEAR * step);
    }

    /// Goes on by a step.
    ///
    /// @param stop the stop in force now
    /// @param step the step in force now, above 0
    /// @return the next moment
    public double advance(double stop, double step) {
        double next = steps.next(step);
        steps.pass();
        time = Math.abs(next - stop) <= TimeGrid.NEAR * step ? stop : next;
        return time;
    }

    /// Says whether a row is due now.
    ///
    /// @param step the step in force now
    /// @return true if the save interval that was in force at the last row has passed
    public boolean isRowDue(double step) {
        return time >= nextRow - TimeGrid.NEAR * step;
    }

    /// Takes note of a row.
    ///
    /// @param saveEvery the save interval in force now, above 0
    /// @param step the step in force now
    public void recorded(double saveEvery, double step) {
        nextRow = rows.next(Math.max(saveEvery, step));
        rows.pass();
    }

    /// Says whether a run can go on by an interval.
    ///
    /// @param interval the step or the save interval
    /// @return false if it is not above 0, or too small to be told apart at the present moment
    public boolean accepts(double interval) {
        return time + interval > time && interval < Double.POSITIVE_INFINITY;
    }
}
