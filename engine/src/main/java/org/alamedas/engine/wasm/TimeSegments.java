package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.optimise.TimeReads;
import org.alamedas.model.expr.GraphicalFunction;

/// Where the present moment lies in the graphical functions that are read at it, over a run of doubles and in
/// words that can be translated.
///
/// The run begins with the time from which, and until which, nothing is to be looked for. Then comes each group of
/// functions with the same inputs: from when until when its segment lasts, where the segment starts and how long it
/// is, how many points and functions there are, the inputs, and of each function the slots of its output and its rise
/// and all outputs.
final class TimeSegments {
    private static final int EARLIEST = 0;
    private static final int LATEST = 1;
    private static final int GROUPS = 2;
    private static final int UNTIL = 1;
    private static final int START = 2;
    private static final int LENGTH = 3;
    private static final int POINTS = 4;
    private static final int MEMBERS = 5;
    private static final int INPUTS = 6;

    private TimeSegments() {}

    /// Lays groups out; the first look finds the segments of all.
    static double[] layout(List<TimeReads.Group> groups, List<Table> tables) {
        List<Double> all = new ArrayList<>(List.of(Double.NaN, Double.NaN));
        for (TimeReads.Group group : groups) {
            GraphicalFunction first =
                    tables.get(group.members().getFirst().table()).function();
            all.addAll(List.of(Double.NaN, Double.NaN, 0.0, 1.0));
            all.add((double) first.size());
            all.add((double) group.members().size());
            for (int i = 0; i < first.size(); i++) {
                all.add(first.input(i));
            }
            for (TimeReads.Member member : group.members()) {
                all.add((double) member.output());
                all.add((double) member.rise());
                for (double output : Tables.outputs(tables.get(member.table()).function())) {
                    all.add(output);
                }
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Returns where the start of each group's segment lies, counted from the begin of the run; its length comes next.
    static List<Integer> starts(List<TimeReads.Group> groups, List<Table> tables) {
        List<Integer> starts = new ArrayList<>();
        int at = GROUPS;
        for (TimeReads.Group group : groups) {
            starts.add(at + START);
            int points =
                    tables.get(group.members().getFirst().table()).function().size();
            at += INPUTS + points + group.members().size() * (2 + points);
        }
        return starts;
    }

    /// Finds the segments that a moment lies in, and lays outputs and rises there into their slots.
    static void find(double[] all, int groups, double[] slots, double time) {
        all[EARLIEST] = Double.NEGATIVE_INFINITY;
        all[LATEST] = Double.POSITIVE_INFINITY;
        int at = GROUPS;
        for (int i = 0; i < groups; i++) {
            if (!(time >= all[at] && time < all[at + UNTIL])) {
                locate(all, at, slots, time);
            }
            all[EARLIEST] = Math.max(all[EARLIEST], all[at]);
            all[LATEST] = Math.min(all[LATEST], all[at + UNTIL]);
            int points = (int) all[at + POINTS];
            int members = (int) all[at + MEMBERS];
            at += INPUTS + points + members * (2 + points);
        }
    }

    /// Beyond the ends of a function its outputs are what is read: its rise is 0 there, and how far a moment is into a
    /// segment without end is 0 as well.
    private static void locate(double[] all, int at, double[] slots, double time) {
        int points = (int) all[at + POINTS];
        int inputs = at + INPUTS;
        int above = 0;
        while (above < points && all[inputs + above] <= time) {
            above++;
        }
        int point = Math.max(0, above - 1);
        boolean within = above > 0 && above < points;
        all[at] = above > 0 ? all[inputs + point] : Double.NEGATIVE_INFINITY;
        all[at + UNTIL] = above < points ? all[inputs + above] : Double.POSITIVE_INFINITY;
        all[at + START] = within ? all[inputs + point] : 0;
        all[at + LENGTH] = within ? all[inputs + above] - all[inputs + point] : Double.POSITIVE_INFINITY;
        int member = inputs + points;
        for (int left = (int) all[at + MEMBERS]; left > 0; left--) {
            double output = all[member + 2 + point];
            slots[(int) all[member]] = output;
            slots[(int) all[member + 1]] = within ? all[member + 2 + above] - output : 0;
            member += 2 + points;
        }
    }
}
