package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.run.RunResult;
import org.alamedas.evidence.measurement.Reading;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.model.expr.Name;

/// Reads targets off runs that are recorded at the same moments.
final class Instrument {
    /// A recorded moment counts as inside a time when it misses its border by less than this, in
    /// years.
    private static final double SLACK = 1e-6;

    private final List<Target> targets;
    private final List<Double> stages;
    private final Name hazard;

    Instrument(List<Target> targets, ScoringPlan plan) {
        this.targets = targets;
        this.stages = plan.stages().stream().map(Stage::until).toList();
        this.hazard = plan.hazard();
    }

    /// Lists what a run must record.
    List<Name> variables() {
        Set<Name> names = new LinkedHashSet<>();
        names.add(hazard);
        targets.forEach(target -> names.add(target.variable()));
        return new ArrayList<>(names);
    }

    Prediction read(RunResult run) {
        double[] numbers = new double[targets.size()];
        double[] hazards = new double[targets.size()];
        int danger = run.column(hazard);
        for (int i = 0; i < numbers.length; i++) {
            Target target = targets.get(i);
            numbers[i] = number(run, target);
            hazards[i] = at(run, danger, Math.min(target.known(), run.time(run.rows() - 1)));
        }
        double[] ends = new double[stages.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = at(run, danger, stages.get(i));
        }
        return new Prediction(numbers, hazards, ends);
    }

    /// Returns what the model gives for a target; not a number where its run does not reach.
    private static double number(RunResult run, Target target) {
        int column = run.column(target.variable());
        ObservationDate since = target.since();
        return switch (target.reading()) {
            case AT -> at(run, column, target.date().end());
            case MEAN -> mean(run, column, target.date());
            case GROWTH ->
                since == null
                        ? Double.NaN
                        : 100 * PortableMath.ln(mean(run, column, target.date()) / mean(run, column, since));
        };
    }

    static double mean(RunResult run, int column, ObservationDate date) {
        int first = row(run, date.begin() - SLACK);
        int end = row(run, date.end() - SLACK);
        if (first >= end || date.end() > run.time(run.rows() - 1) + SLACK || date.begin() < run.time(0) - SLACK) {
            return Double.NaN;
        }
        double sum = 0;
        for (int row = first; row < end; row++) {
            sum += run.value(column, row);
        }
        return sum / (end - first);
    }

    static double at(RunResult run, int column, double time) {
        int last = run.rows() - 1;
        if (time < run.time(0) - SLACK || time > run.time(last) + SLACK) {
            return Double.NaN;
        }
        int after = Math.min(row(run, time - SLACK), last);
        if (after == 0 || run.time(after) <= time + SLACK) {
            return run.value(column, after);
        }
        double share = (time - run.time(after - 1)) / (run.time(after) - run.time(after - 1));
        double before = run.value(column, after - 1);
        return before + share * (run.value(column, after) - before);
    }

    /// Finds the first recorded moment that is not before a time, by halving.
    private static int row(RunResult run, double time) {
        int low = 0;
        int high = run.rows();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (run.time(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Says of which readings growth is one whose past mean is its best guess.
    static boolean rate(Target target) {
        return target.reading() == Reading.GROWTH;
    }
}
