package org.alamedas.engine.jvm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.optimise.TimeReads;
import org.alamedas.model.expr.GraphicalFunction;

/// Where the present moment lies in the graphical functions that are read at it. Mutable, for one run.
///
/// Nothing but a division is done for functions of the same inputs as long as no function passes a point.
final class Timetable {
    private final List<Alike> groups;
    private final int first;
    private final double[] starts;
    private final double[] lengths;
    private final double[] from;
    private final double[] until;
    private double earliest = Double.NaN;
    private double latest = Double.NaN;

    /// Functions with the same inputs; shared between runs.
    ///
    /// @param share the slot of how far the moment is into its segment
    /// @param inputs where the points are
    /// @param outputs those of each function
    /// @param slots of each function two: where its output goes, and where its rise
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Alike(int share, double[] inputs, double[][] outputs, int[][] slots) {
        static Alike of(TimeReads.Group group, List<Table> tables) {
            List<GraphicalFunction> functions = group.members().stream()
                    .map(member -> tables.get(member.table()).function())
                    .toList();
            return new Alike(
                    group.share(),
                    inputs(functions.getFirst()),
                    functions.stream().map(Alike::outputs).toArray(double[][]::new),
                    group.members().stream()
                            .map(member -> new int[] {member.output(), member.rise()})
                            .toArray(int[][]::new));
        }

        private static double[] inputs(GraphicalFunction function) {
            return IntStream.range(0, function.size())
                    .mapToDouble(function::input)
                    .toArray();
        }

        private static double[] outputs(GraphicalFunction function) {
            return IntStream.range(0, function.size())
                    .mapToDouble(function::output)
                    .toArray();
        }

        /// Counts the points at or before a moment.
        int passed(double time) {
            int low = 0;
            int high = inputs.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (inputs[middle] <= time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /// Prepares a run.
    ///
    /// @param groups the functions that are read at the present moment
    Timetable(List<Alike> groups) {
        this.groups = groups;
        first = groups.isEmpty() ? 0 : groups.getFirst().share();
        int size = groups.size();
        starts = new double[size];
        lengths = new double[size];
        from = new double[size];
        until = new double[size];
        Arrays.fill(from, Double.NaN);
    }

    /// Fills the slots of the groups.
    ///
    /// @param time the present moment
    /// @param values the values of all slots
    void set(double time, double[] values) {
        if (!(time >= earliest && time < latest)) {
            find(time, values);
        }
        for (int i = 0; i < starts.length; i++) {
            values[first + i] = (time - starts[i]) / lengths[i];
        }
    }

    private void find(double time, double[] values) {
        earliest = Double.NEGATIVE_INFINITY;
        latest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < starts.length; i++) {
            if (!(time >= from[i] && time < until[i])) {
                find(i, time, values);
            }
            earliest = Math.max(earliest, from[i]);
            latest = Math.min(latest, until[i]);
        }
    }

    /// Beyond the ends of a function its outputs are what is read: its rise is 0 there, and how far a moment is
    /// into a segment without end is 0 as well.
    private void find(int group, double time, double[] values) {
        Alike alike = groups.get(group);
        double[] inputs = alike.inputs();
        int above = alike.passed(time);
        int point = Math.max(0, above - 1);
        boolean within = above > 0 && above < inputs.length;
        from[group] = above > 0 ? inputs[point] : Double.NEGATIVE_INFINITY;
        until[group] = above < inputs.length ? inputs[above] : Double.POSITIVE_INFINITY;
        starts[group] = within ? inputs[point] : 0;
        lengths[group] = within ? inputs[above] - inputs[point] : Double.POSITIVE_INFINITY;
        for (int i = 0; i < alike.slots().length; i++) {
            double[] outputs = alike.outputs()[i];
            values[alike.slots()[i][0]] = outputs[point];
            values[alike.slots()[i][1]] = within ? outputs[above] - outputs[point] : 0;
        }
    }
}
