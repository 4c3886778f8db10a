package org.alamedas.engine.jvm;

import java.util.List;
import org.alamedas.engine.backend.Layouts;
import org.alamedas.engine.interpret.Begun;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.optimise.TimeReads;
import org.alamedas.engine.solve.Break;
import org.alamedas.engine.solve.Dynamics;
import org.alamedas.engine.solve.Reservoirs;

/// The values of one run of compiled sheets; it belongs to one thread.
final class Sheeted implements Dynamics {
    private static final int OFTEN = 64;

    private final Reservoirs reservoirs;
    private final ArrayTier evaluations;
    private Evaluation evaluation;
    private int evaluated;
    private final Begun begun;
    private double[] values;
    private final int[] stocks;
    private final int[] pipes;
    private final int[] runs;
    private final double[] moved;
    private final Reservoirs.Scratch scratch;
    private final Timetable timetable;
    /// 0, or not a number: 0 times a value is 0 exactly where the value is finite.
    private double strange;

    /// What all runs of a program have in common.
    ///
    /// @param stocks the slots of the stocks
    /// @param runs the same as runs of slots side by side, each its first and its length; empty where these are so
    ///     short that slot by slot is as fast
    /// @param pipes those of the flows that touch non-negative stocks
    /// @param groups the graphical functions that are read at the present moment
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shape(Reservoirs reservoirs, int[] stocks, int[] runs, int[] pipes, List<Timetable.Alike> groups) {
        static Shape of(TimeReads.Made made, Reservoirs reservoirs) {
            Program program = made.after();
            int[] stocks = program.stocks().stream().mapToInt(Integer::intValue).toArray();
            return new Shape(
                    reservoirs,
                    stocks,
                    Layouts.runs(stocks),
                    program.pipes().stream().mapToInt(Pipe::flow).toArray(),
                    made.groups().stream()
                            .map(group -> Timetable.Alike.of(group, program.tables()))
                            .toList());
        }
    }

    /// Evaluates the flows at the first moment.
    ///
    /// @param begun a run for which all but them was computed
    Sheeted(Shape shape, ArrayTier evaluations, Begun begun) {
        reservoirs = shape.reservoirs();
        this.evaluations = evaluations;
        evaluation = evaluations.best();
        this.begun = begun;
        values = begun.values();
        stocks = shape.stocks();
        pipes = shape.pipes();
        runs = shape.runs();
        moved = new double[stocks.length];
        scratch = reservoirs.scratch();
        timetable = new Timetable(shape.groups());
        begun.quieten();
        evaluate(begun.grid().time(0));
    }

    void evaluate(double time) {
        arrive(time, true);
    }

    @Override
    public void arrive(double time, boolean jump) {
        values[Program.TIME] = time;
        if (jump) {
            values[Program.MOMENT] = time;
        }
        timetable.set(time, values);
        strange += evaluation.flows(values);
        evaluated++;
    }

    @Override
    public Break next(double from, double to) {
        throw new IllegalStateException("a run with steps of varying length is interpreted");
    }

    @Override
    public RuntimeException stuck(int stock, double time) {
        throw new IllegalStateException("a run with steps of varying length is interpreted");
    }

    @Override
    public RuntimeException exhausted(int stock, double time) {
        return stuck(stock, time);
    }

    /// Tells of a while that was run, and goes on with what is the fastest now.
    void ran() {
        if (evaluated >= OFTEN) {
            evaluations.ran(evaluated, values);
            evaluated = 0;
            evaluation = evaluations.best();
        }
    }

    void count(long steps) {
        begun.count(steps);
    }

    void gather() {
        begun.gather();
    }

    void settle() {
        strange += begun.settle();
        values = begun.values();
    }

    /// Gives 0, or not a number once a value was not finite.
    double strange() {
        return strange;
    }

    @Override
    public int size() {
        return stocks.length + pipes.length;
    }

    @Override
    public void save(double[] into) {
        if (runs.length == 0) {
            for (int i = 0; i < stocks.length; i++) {
                into[i] = values[stocks[i]];
            }
            return;
        }
        int at = 0;
        for (int i = 0; i < runs.length; i += 2) {
            System.arraycopy(values, runs[i], into, at, runs[i + 1]);
            at += runs[i + 1];
        }
    }

    @Override
    public void rates(double[] into) {
        evaluation.rates(values, into);
        for (int i = 0; i < pipes.length; i++) {
            into[stocks.length + i] = values[pipes[i]];
        }
    }

    @Override
    public void probe(double[] from, double[] rates, double step, double time) {
        for (int i = 0; i < stocks.length; i++) {
            double to = from[i] + step * rates[i];
            strange += 0 * to;
            values[stocks[i]] = to < 0 && reservoirs.isNonNegative(i) ? 0 : to;
        }
        arrive(time, false);
    }

    @Override
    public void commit(double[] from, double[] rates, double step) {
        if (reservoirs.any()) {
            reservoirs.move(from, rates, step, moved, scratch);
            for (int i = 0; i < stocks.length; i++) {
                values[stocks[i]] = moved[i];
                strange += 0 * rates[i] + 0 * moved[i];
            }
        } else {
            follow(from, rates, step);
        }
    }

    /// A stock that is not finite stays so, and is looked at from time to time.
    private void follow(double[] from, double[] rates, double step) {
        if (runs.length == 0) {
            for (int i = 0; i < stocks.length; i++) {
                values[stocks[i]] = from[i] + step * rates[i];
            }
            return;
        }
        // The JIT makes vectors of this only where all arrays are read and written at the same place.
        for (int i = 0; i < moved.length; i++) {
            moved[i] = from[i] + step * rates[i];
        }
        int at = 0;
        for (int i = 0; i < runs.length; i += 2) {
            System.arraycopy(moved, at, values, runs[i], runs[i + 1]);
            at += runs[i + 1];
        }
    }
}
