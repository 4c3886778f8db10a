package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.wasm.ModuleWriter.Signature;

/// Writes the functions of a step over stocks in memory. Mutable, for one thread.
final class Stepping {
    private static final Signature NOTHING = new Signature(List.of(), List.of());
    private static final Signature OF_NUMBER = new Signature(List.of(WasmType.F64), List.of());
    private static final Signature OF_MOMENT = new Signature(List.of(WasmType.F64, WasmType.F64), List.of());
    private static final Signature OF_STEP =
            new Signature(List.of(WasmType.F64, WasmType.F64, WasmType.F64), List.of());

    private final Setting setting;
    private final Program program;
    private final Layout layout;
    private final ModuleWriter module;
    private final List<Integer> slots;
    private final int evaluate;

    /// @param evaluate the function that evaluates everything at a moment
    Stepping(Setting setting, int evaluate) {
        this.setting = setting;
        this.evaluate = evaluate;
        program = setting.program();
        layout = setting.layout();
        module = setting.module();
        slots = program.stocks();
    }

    /// Writes the function of one step, with the time, the next time and the length of the step.
    int write() {
        return switch (setting.method()) {
            case EULER -> isDirect() ? direct() : euler();
            case RK2 -> heun();
            case RK4 -> classical();
            case RK45 ->
                throw new IllegalArgumentException("a module steps by Euler, RK2 or RK4, not by " + setting.method());
        };
    }

    /// Says whether stocks may be moved one by one: no rate reads a stock, and none has limits.
    private boolean isDirect() {
        Set<Integer> stocks = new HashSet<>();
        slots.forEach(slot -> stocks.add(program.region(slot).base()));
        return program.rates().stream().noneMatch(Rate::nonNegative)
                && program.rates().stream()
                        .flatMap(rate -> reads(rate.value()))
                        .noneMatch(slot -> stocks.contains(program.region(slot).base()));
    }

    private static Stream<Integer> reads(Op op) {
        Stream<Integer> here = switch (op) {
            case Op.Load load -> Stream.of(load.address().base());
            case Op.LoadAt at -> Stream.of(at.address().base());
            case Op.Constant _, Op.Counter _, Op.Reduce _, Op.Unary _, Op.Binary _, Op.Select _ -> Stream.empty();
            case Op.Call _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> Stream.empty();
        };
        return Stream.concat(here, op.operands().stream().flatMap(Stepping::reads));
    }

    private int direct() {
        List<Integer> parts = SplitBody.inParts(
                program.rates(),
                part -> module.function(OF_NUMBER, writer -> {
                    OpEmitter emitter = new OpEmitter(setting.modelling(), writer);
                    for (Rate rate : part) {
                        emitter.loops(
                                0,
                                rate.loops(),
                                () -> emitter.store(rate.stock(), () -> {
                                    emitter.load(rate.stock());
                                    writer.code().get(0);
                                    emitter.value(rate.value());
                                    writer.code().op(Wasm.F64_MUL, Wasm.F64_ADD);
                                }));
                    }
                }));
        return module.function(
                OF_STEP, writer -> parts.forEach(part -> writer.code().get(2).call(part)));
    }

    private int euler() {
        int rates = rates();
        int save = save();
        int commit = commit(layout.rates());
        return module.function(
                OF_STEP, writer -> writer.code().call(save).call(rates).get(2).call(commit));
    }

    /// Writes the function that puts the rates of all stocks, and the flows of all pipes, into
    /// their places.
    private int rates() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> parts = SplitBody.inParts(program.rates(), part -> {
            int start = starts.getLast();
            starts.add(
                    start + part.stream().mapToInt(rate -> rate.stocks().size()).sum());
            return module.function(NOTHING, writer -> rates(part, start, writer));
        });
        return module.function(NOTHING, writer -> {
            parts.forEach(writer.code()::call);
            List<Pipe> pipes = program.pipes();
            for (int pipe = 0; pipe < pipes.size(); pipe++) {
                writer.code().i32(0).i32(0).f64Load((long) pipes.get(pipe).flow() * Double.BYTES);
                writer.code().f64Store(layout.rates() + (long) (slots.size() + pipe) * Double.BYTES);
            }
        });
    }

    private void rates(List<Rate> part, int start, FunctionWriter writer) {
        OpEmitter emitter = new OpEmitter(setting.modelling(), writer);
        int stock = start;
        for (Rate rate : part) {
            Address target = WasmCompiler.row(layout.rates() / Double.BYTES + stock, rate.loops());
            emitter.loops(0, rate.loops(), () -> emitter.store(target, () -> emitter.value(rate.value())));
            stock += rate.stocks().size();
        }
    }

    /// Writes a loop over all places of a run of doubles; the local is the offset of the place in
    /// bytes.
    private void overStages(FunctionWriter writer, IntConsumer body) {
        if (layout.width() == 0) {
            return;
        }
        Code out = writer.code();
        int place = writer.local(WasmType.I32);
        out.i32(0).set(place).op(Code.LOOP, Code.NO_RESULT);
        body.accept(place);
        out.get(place)
                .i32(Double.BYTES)
                .op(Wasm.I32_ADD)
                .tee(place)
                .i32(layout.width())
                .op(Wasm.I32_LT);
        out.branchIf(0).op(Code.END);
    }

    private int save() {
        return module.function(NOTHING, writer -> {
            for (int stock = 0; stock < slots.size(); stock++) {
                writer.code().i32(0).i32(0).f64Load((long) slots.get(stock) * Double.BYTES);
                writer.code().f64Store(layout.from() + (long) stock * Double.BYTES);
            }
        });
    }

    private int commit(int rates) {
        return module.function(OF_NUMBER, writer -> new ReservoirEmitter(program, layout, rates, writer).write());
    }

    /// Writes the function that moves the stocks by part of a step and evaluates there.
    private int probe() {
        return module.function(OF_MOMENT, writer -> {
            Code out = writer.code();
            int moved = writer.local(WasmType.F64);
            int stock = 0;
            for (Rate rate : program.rates()) {
                for (int slot : rate.stocks()) {
                    out.i32(0).f64Load(layout.from() + (long) stock * Double.BYTES);
                    out.get(0).i32(0).f64Load(layout.rates() + (long) stock * Double.BYTES);
                    out.op(Wasm.F64_MUL).op(Wasm.F64_ADD).set(moved);
                    out.i32(0);
                    if (rate.nonNegative()) {
                        out.f64(0).get(moved).get(moved).f64(0).op(Wasm.F64_LT).op(Wasm.SELECT);
                    } else {
                        out.get(moved);
                    }
                    out.f64Store((long) slot * Double.BYTES);
                    stock++;
                }
            }
            out.get(1).call(evaluate);
        });
    }

    private int heun() {
        int rates = rates();
        int save = save();
        int probe = probe();
        int commit = commit(layout.sum());
        return module.function(OF_STEP, writer -> {
            Code out = writer.code();
            out.call(save).call(rates);
            overStages(
                    writer,
                    place -> out.get(place).get(place).f64Load(layout.rates()).f64Store(layout.sum()));
            out.get(2).get(1).call(probe).call(rates);
            overStages(writer, place -> {
                out.get(place).get(place).f64Load(layout.sum()).get(place).f64Load(layout.rates());
                out.op(Wasm.F64_ADD).f64(2).op(Wasm.F64_DIV).f64Store(layout.sum());
            });
            out.get(2).call(commit);
        });
    }

    private int classical() {
        int rates = rates();
        int save = save();
        int probe = probe();
        int commit = commit(layout.sum());
        return module.function(OF_STEP, writer -> {
            Code out = writer.code();
            int half = writer.local(WasmType.F64);
            out.get(2).f64(2).op(Wasm.F64_DIV).set(half);
            out.call(save).call(rates);
            overStages(
                    writer,
                    place -> out.get(place).get(place).f64Load(layout.rates()).f64Store(layout.sum()));
            for (int stage = 0; stage < 2; stage++) {
                out.get(half).get(0).get(half).op(Wasm.F64_ADD).call(probe).call(rates);
                overStages(writer, place -> accumulate(out, place, 2));
            }
            out.get(2).get(1).call(probe).call(rates);
            overStages(writer, place -> accumulate(out, place, 1));
            overStages(writer, place -> {
                out.get(place)
                        .get(place)
                        .f64Load(layout.sum())
                        .f64(6)
                        .op(Wasm.F64_DIV)
                        .f64Store(layout.sum());
            });
            out.get(2).call(commit);
        });
    }

    private void accumulate(Code out, int place, double weight) {
        out.get(place).get(place).f64Load(layout.sum()).f64(weight).get(place).f64Load(layout.rates());
        out.op(Wasm.F64_MUL).op(Wasm.F64_ADD).f64Store(layout.sum());
    }
}
