package org.alamedas.engine.interpret;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.solve.Break;

/// The moments at which the flows of a program are not smooth functions of the time; immutable.
///
/// Watched are the functions that jump when read off at [Program#MOMENT], ramps, and graphical functions
/// whose input is the time, shifted and scaled by what does not change. Vensim's steps and pulses are not:
/// they jump at the beginning of time steps only, since they are defined by these.
final class Breaks {
    /// Moments this close to an end of the step, as a part of a time step, are that end.
    private static final double NEAR = 0x1p-20;

    private final List<Watch> watches = new ArrayList<>();
    private final Nodes nodes;
    private final TimeInput inputs;

    /// Finds a moment at which one operation breaks, for where the loops stand.
    @FunctionalInterface
    private interface Finder {
        /// @return the first moment after one, or infinity or not a number
        double next(double[] values, double after, double to);
    }

    /// @param nest the loops around the operation
    private record Watch(Nest nest, boolean jump, Finder finder) {}

    Breaks(Program program, Nodes nodes) {
        this.nodes = nodes;
        inputs = new TimeInput(program, nodes);
        for (Statement statement : program.flows()) {
            switch (statement) {
                case Statement.Assign assign -> collect(assign.value(), assign.loops());
                case Statement.Apply _ -> {
                    // its inputs are values of other statements
                }
            }
        }
        for (Rate rate : program.rates()) {
            collect(rate.value(), rate.loops());
        }
    }

    private void collect(Op op, List<Integer> loops) {
        List<Integer> inside = new ArrayList<>(loops);
        switch (op) {
            case Op.Call call -> watch(call, loops);
            case Op.TableRead read -> watch(read, loops);
            case Op.Reduce reduce -> inside.addAll(reduce.loops());
            case Op.Constant _, Op.Load _, Op.LoadAt _, Op.Counter _, Op.Unary _, Op.Binary _, Op.Select _ -> {}
            case Op.Recall _, Op.Draw _, Op.TableCall _ -> {}
        }
        op.operands().forEach(part -> collect(part, inside));
    }

    private void watch(Op.Call call, List<Integer> loops) {
        switch (call.method()) {
            case Method.Of4 of when of == Method.Of4.STEP -> watch(loops, true, once(call, 1));
            case Method.Of5 of
            when of == Method.Of5.PULSE || of == Method.Of5.PULSE_DYNAMO -> watch(loops, true, pulses(call));
            case Method.Of3 of when of == Method.Of3.RAMP -> watch(loops, false, once(call, 1));
            case Method.Of4 of
            when of == Method.Of4.RAMP_VENSIM -> {
                watch(loops, false, once(call, 1));
                watch(loops, false, once(call, 2));
            }
            case Method.Of1 _, Method.Of2 _, Method.Of3 _, Method.Of4 _, Method.Of5 _, Method.Of6 _ -> {}
        }
    }

    private void watch(List<Integer> loops, boolean jump, Finder finder) {
        watches.add(new Watch(nodes.nest(0, loops), jump, finder));
    }

    private Finder once(Op.Call call, int argument) {
        Node moment = nodes.of(call.arguments().get(argument));
        return (values, after, _) -> later(after, moment.value(values));
    }

    private static double later(double after, double moment) {
        return moment > after ? moment : Double.POSITIVE_INFINITY;
    }

    private Finder pulses(Op.Call call) {
        Node first = nodes.of(call.arguments().get(1));
        Node interval = nodes.of(call.arguments().get(2));
        return (values, after, _) -> {
            double length = values[Program.STEP];
            double start = first.value(values);
            double between = interval.value(values);
            double past = between > 0 ? Math.max(0, PortableMath.floor((after - start) / between)) : 0;
            double last = start + past * between;
            double next = between > 0 ? start + (past + 1) * between : Double.POSITIVE_INFINITY;
            return Math.min(later(after, last), Math.min(later(after, last + length), later(after, next)));
        };
    }

    private void watch(Op.TableRead read, List<Integer> loops) {
        if (inputs.isOfTime(read.input())) {
            Node input = nodes.of(read.input());
            Place table = nodes.place(read.table());
            boolean plain =
                    read.input() instanceof Op.Load load && load.address().base() == Program.TIME;
            watch(loops, false, (values, after, to) -> {
                double now = values[Program.TIME];
                double here = input.value(values);
                double slope = (inputs.at(to, input, values) - here) / (to - now);
                double point = nodes.table(table.at(values)).nextPoint(here + slope * (after - now), slope > 0);
                return plain ? point : now + (point - here) / slope;
            });
        }
    }

    /// Finds the first break between two moments.
    ///
    /// @param values the values of all slots, the flows having been evaluated at `from`
    Break next(double[] values, double from, double to) {
        double hair = values[Program.STEP] * NEAR;
        double first = to;
        boolean jump = false;
        for (Watch watch : watches) {
            watch.nest().start(values);
            do {
                double found = watch.finder().next(values, from + hair, to);
                if (found > from + hair && found < to - hair) {
                    jump = found < first ? watch.jump() : jump || (found == first && watch.jump());
                    first = Math.min(first, found);
                }
            } while (watch.nest().next(values));
        }
        return new Break(first, jump);
    }
}
