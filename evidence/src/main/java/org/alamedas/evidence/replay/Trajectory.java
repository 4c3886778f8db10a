package org.alamedas.evidence.replay;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.expr.Name;

/// The values of one variable over a run, on a clock of decimal years.
final class Trajectory {
    /// A recorded moment counts as inside a time when it misses its border by less than this, in years.
    private static final double SLACK = 1e-6;

    private final double[] times;
    private final double[] values;

    Trajectory(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    static Trajectory of(RunResult run, Name variable) {
        int column = run.column(variable);
        if (column < 0) {
            throw new IllegalArgumentException("variable \"" + variable + "\" was not recorded");
        }
        double[] times = new double[run.rows()];
        Arrays.setAll(times, run::time);
        return new Trajectory(times, run.values(column));
    }

    double start() {
        return times[0];
    }

    /// Returns the plain mean over the moments t with begin <= t < end; nothing where the run does not
    /// cover them.
    OptionalDouble mean(double begin, double end) {
        if (begin < times[0] - SLACK || end > times[times.length - 1] + SLACK) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] >= begin - SLACK && times[i] < end - SLACK) {
                sum += values[i];
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : finite(sum / count);
    }

    /// Returns the value at a moment, linear between two recorded ones; nothing outside the run.
    OptionalDouble at(double time) {
        int last = times.length - 1;
        if (time < times[0] - SLACK || time > times[last] + SLACK) {
            return OptionalDouble.empty();
        }
        int after = 0;
        while (after < last && times[after] < time - SLACK) {
            after++;
        }
        if (after == 0 || times[after] <= time + SLACK) {
            return finite(values[after]);
        }
        double share = (time - times[after - 1]) / (times[after] - times[after - 1]);
        return finite(values[after - 1] + share * (values[after] - values[after - 1]));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
