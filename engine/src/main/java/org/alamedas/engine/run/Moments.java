package org.alamedas.engine.run;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// The moments at which rows were recorded; runs over the same time share them.
public final class Moments {
    private final double[] times;

    private Moments(double[] times) {
        this.times = times;
    }

    /// Makes moments.
    ///
    /// @param count how many
    /// @param time gives each, by its position
    /// @return the moments
    public static Moments of(int count, IntToDoubleFunction time) {
        double[] times = new double[count];
        Arrays.setAll(times, time);
        return new Moments(times);
    }

    /// Counts the moments.
    ///
    /// @return how many there are
    public int count() {
        return times.length;
    }

    /// Returns a moment.
    ///
    /// @param row from 0
    /// @return the time
    public double time(int row) {
        return times[row];
    }
}
