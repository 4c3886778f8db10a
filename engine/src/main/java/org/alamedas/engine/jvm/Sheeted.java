package org.alamedas.engine.jvm;

import org.alamedas.engine.interpret.Begun;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.solve.Break;
import org.alamedas.engine.solve.Dynamics;
import org.alamedas.engine.solve.Reservoirs;

/// The values of one run of compiled sheets; it belongs to one thread.
final class Sheeted implements Dynamics {
    private final Reservoirs reservoirs;
    private final Evaluation evaluation;
    private final Begun begun;
    private double[] values;
    private final int[] stocks;
    private final int[] pipes;
    private final double[] moved;
    private final Reservoirs.Scratch scratch;
    /// 0, or not a number: 0 times a value is 0 exactly where the value is finite.
    private double strange;

    Sheeted(Program program, Reservoirs reservoirs, Evaluation evaluation, Begun begun) {
        this.reservoirs = reservoirs;
        this.evaluation = evaluation;
        this.begun = begun;
        values = begun.values();
        stocks = program.stocks().stream().mapToInt(Integer::intValue).toArray();
        pipes = program.pipes().stream().mapToInt(Pipe::flow).toArray();
        moved = new double[stocks.length];
        scratch = reservoirs.scratch();
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
        strange += evaluation.flows(values);
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
        for (int i = 0; i < stocks.length; i++) {
            into[i] = values[stocks[i]];
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
                strange += 0 * rates[i];
            }
        } else {
            for (int i = 0; i < stocks.length; i++) {
                moved[i] = from[i] + step * rates[i];
            }
        }
        for (int i = 0; i < stocks.length; i++) {
            values[stocks[i]] = moved[i];
            strange += 0 * moved[i];
        }
    }
}
