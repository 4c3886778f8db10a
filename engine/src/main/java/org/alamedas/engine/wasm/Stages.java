package org.alamedas.engine.wasm;

import java.util.List;
import org.alamedas.model.definition.IntegrationMethod;

/// Writes the steps of an integration method within a loop over time, over locals.
///
/// The loop evaluates rates and flows in one place, whatever the method: one of several stages comes by as often as it
/// has stages, and a local says in which it is. The operations are those of
/// [org.alamedas.engine.solve.Integrator], in the same order.
final class Stages {
    private final IntegrationMethod method;
    private final Code out;
    private final Clock clock;
    private final Moved moved;
    private final List<Integer> from;
    private final List<Integer> sum;
    private final int stage;
    private final int step;
    private final int half;

    /// What is stepped.
    ///
    /// @param stocks the locals of the stocks
    /// @param rates those of their rates
    record Moved(List<Integer> stocks, List<Integer> rates) {
        Moved {
            stocks = List.copyOf(stocks);
            rates = List.copyOf(rates);
        }
    }

    Stages(IntegrationMethod method, FunctionWriter writer, Clock clock, Moved moved) {
        this.method = method;
        this.clock = clock;
        this.moved = moved;
        out = writer.code();
        boolean single = method == IntegrationMethod.EULER;
        from = single ? moved.stocks() : locals(writer);
        sum = single ? moved.stocks() : locals(writer);
        stage = writer.local(WasmType.I32);
        step = writer.local(WasmType.F64);
        half = writer.local(WasmType.F64);
    }

    private List<Integer> locals(FunctionWriter writer) {
        return moved.stocks().stream().map(_ -> writer.local(WasmType.F64)).toList();
    }

    /// Writes what makes new stocks from rates, and sets the time.
    void move(int time) {
        out.i32(0)
                .f64Load(org.alamedas.engine.ir.Program.STEP * (long) Double.BYTES)
                .set(step);
        switch (method) {
            case EULER -> {
                follow(moved.stocks(), moved.rates(), step);
                pass(time);
            }
            case RK2 -> heun(time);
            case RK4 -> rungeKutta(time);
            case RK45 -> throw new IllegalStateException(method + " has no fixed stages");
        }
    }

    private void pass(int time) {
        clock.pass();
        clock.moment();
        out.set(time);
    }

    /// Writes what sets the moment of jumps: to the time, at the beginning of a step only.
    void unlessWithinStep(int time, int moment) {
        out.get(time);
        if (method != IntegrationMethod.EULER) {
            out.get(moment).get(stage).op(Wasm.I32_EQZ, Wasm.SELECT);
        }
        out.set(moment);
    }

    /// Pushes whether the step is not whole yet.
    void isWithin() {
        out.get(stage);
    }

    private void heun(int time) {
        out.get(stage).op(Wasm.I32_EQZ, Code.IF, Code.NO_RESULT);
        keep();
        follow(from, moved.rates(), step);
        pass(time);
        out.i32(1).set(stage).op(Code.ELSE);
        for (int i = 0; i < from.size(); i++) {
            out.get(sum.get(i))
                    .get(moved.rates().get(i))
                    .op(Wasm.F64_ADD)
                    .f64(2)
                    .op(Wasm.F64_DIV);
            out.set(sum.get(i));
        }
        follow(from, sum, step);
        out.i32(0).set(stage).op(Code.END);
    }

    private void rungeKutta(int time) {
        out.get(step).f64(2).op(Wasm.F64_DIV).set(half);
        out.get(stage).op(Wasm.I32_EQZ, Code.IF, Code.NO_RESULT);
        keep();
        follow(from, moved.rates(), half);
        out.get(time).get(half).op(Wasm.F64_ADD).set(time);
        out.op(Code.ELSE).get(stage).i32(3).op(Wasm.I32_LT, Code.IF, Code.NO_RESULT);
        add(2);
        out.get(stage).i32(1).op(Wasm.I32_EQ, Code.IF, Code.NO_RESULT);
        follow(from, moved.rates(), half);
        out.op(Code.ELSE);
        follow(from, moved.rates(), step);
        pass(time);
        out.op(Code.END, Code.ELSE);
        add(1);
        for (int local : sum) {
            out.get(local).f64(6).op(Wasm.F64_DIV).set(local);
        }
        follow(from, sum, step);
        out.op(Code.END, Code.END);
        out.get(stage).i32(1).op(Wasm.I32_ADD).i32(3).op(Wasm.I32_AND).set(stage);
    }

    /// Keeps the stocks at the start of the step, and the first rates.
    private void keep() {
        for (int i = 0; i < from.size(); i++) {
            out.get(moved.stocks().get(i)).set(from.get(i));
            out.get(moved.rates().get(i)).set(sum.get(i));
        }
    }

    private void add(double weight) {
        for (int i = 0; i < sum.size(); i++) {
            out.get(sum.get(i)).f64(weight).get(moved.rates().get(i));
            out.op(Wasm.F64_MUL, Wasm.F64_ADD).set(sum.get(i));
        }
    }

    /// Sets the stocks to where rates take them.
    private void follow(List<Integer> start, List<Integer> along, int duration) {
        for (int i = 0; i < start.size(); i++) {
            out.get(start.get(i)).get(duration).get(along.get(i));
            out.op(Wasm.F64_MUL, Wasm.F64_ADD).set(moved.stocks().get(i));
        }
    }
}
