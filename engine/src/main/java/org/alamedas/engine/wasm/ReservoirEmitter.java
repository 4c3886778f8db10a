package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;

/// Writes how stocks move over a step: those that cannot go negative give no more than they hold,
/// as [Reservoirs][org.alamedas.engine.solve.Reservoirs] has it, with every choice that does not
/// depend on numbers made here. Mutable, for one thread.
final class ReservoirEmitter {
    private final Program program;
    private final Layout layout;
    private final int rates;
    private final FunctionWriter function;
    private final Code out;
    private final List<Integer> slots;
    private final BitSet nonNegative = new BitSet();
    private final int step;
    private int[] delivered = {};
    private int[] correction = {};

    /// Prepares to write into a function whose first parameter is the length of the step.
    ///
    /// @param rates where the rates lie
    ReservoirEmitter(Program program, Layout layout, int rates, FunctionWriter function) {
        this.program = program;
        this.layout = layout;
        this.rates = rates;
        this.function = function;
        out = function.code();
        step = 0;
        slots = program.stocks();
        int stock = 0;
        for (Rate rate : program.rates()) {
            int size = rate.stocks().size();
            nonNegative.set(stock, stock + size, rate.nonNegative());
            stock += size;
        }
    }

    void write() {
        if (nonNegative.isEmpty()) {
            for (int stock = 0; stock < slots.size(); stock++) {
                out.i32(0);
                moved(stock);
                out.f64Store((long) slots.get(stock) * Double.BYTES);
            }
            return;
        }
        delivered = locals(program.pipes().size());
        correction = locals(slots.size());
        for (int pipe = 0; pipe < delivered.length; pipe++) {
            out.i32(0).f64Load(rates + (long) (slots.size() + pipe) * Double.BYTES);
            out.get(step).op(Wasm.F64_MUL).set(delivered[pipe]);
        }
        for (int local : correction) {
            out.f64(0).set(local);
        }
        BitSet settled = new BitSet();
        for (int stock : downstream()) {
            settle(stock, settled);
            settled.set(stock);
        }
        for (int stock = 0; stock < slots.size(); stock++) {
            finish(stock);
        }
    }

    private int[] locals(int count) {
        int[] made = new int[count];
        for (int i = 0; i < count; i++) {
            made[i] = function.local(WasmType.F64);
        }
        return made;
    }

    /// Writes what pushes a stock plus its rate times the step.
    private void moved(int stock) {
        out.i32(0).f64Load(layout.from() + (long) stock * Double.BYTES);
        out.get(step).i32(0).f64Load(rates + (long) stock * Double.BYTES);
        out.op(Wasm.F64_MUL).op(Wasm.F64_ADD);
    }

    private void finish(int stock) {
        int kept = function.local(WasmType.F64);
        moved(stock);
        out.set(kept);
        out.get(kept).get(correction[stock]).op(Wasm.F64_ADD).get(kept);
        out.get(correction[stock]).f64(0).op(Wasm.F64_NE).op(Wasm.SELECT).set(kept);
        out.i32(0);
        if (nonNegative.get(stock)) {
            out.f64(0).get(kept).get(kept).f64(0).op(Wasm.F64_LT).op(Wasm.SELECT);
        } else {
            out.get(kept);
        }
        out.f64Store((long) slots.get(stock) * Double.BYTES);
    }

    private List<Integer> pipes(int stock, boolean leaving) {
        List<Integer> found = new ArrayList<>();
        for (int pipe = 0; pipe < program.pipes().size(); pipe++) {
            Pipe ends = program.pipes().get(pipe);
            for (int end : leaving ? ends.from() : ends.to()) {
                if (end == stock) {
                    found.add(pipe);
                }
            }
        }
        return found;
    }

    private List<Integer> downstream() {
        BitSet waiting = (BitSet) nonNegative.clone();
        List<Integer> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int next = waiting.stream()
                    .filter(stock -> pipes(stock, false).stream()
                            .allMatch(pipe ->
                                    program.pipes().get(pipe).from().stream().noneMatch(waiting::get)))
                    .findFirst()
                    .orElse(waiting.nextSetBit(0));
            waiting.clear(next);
            order.add(next);
        }
        return order;
    }

    private void settle(int stock, BitSet settled) {
        int room = function.local(WasmType.F64);
        out.i32(0).f64Load(layout.from() + (long) stock * Double.BYTES);
        out.f64(0).op(Wasm.F64_MAX).set(room);
        for (int pipe : pipes(stock, false)) {
            boolean sure = program.pipes().get(pipe).from().stream()
                    .allMatch(source -> !nonNegative.get(source) || settled.get(source));
            out.get(room);
            if (sure) {
                out.get(delivered[pipe]).f64(0).op(Wasm.F64_MAX);
            } else {
                out.f64(0);
            }
            out.op(Wasm.F64_ADD).set(room);
        }
        for (int pipe : pipes(stock, true)) {
            out.get(room);
            wanted(pipe, true);
            out.op(Wasm.F64_ADD).set(room);
        }
        for (int pipe : pipes(stock, true)) {
            give(stock, pipe, false, room);
        }
        for (int pipe : pipes(stock, false)) {
            give(stock, pipe, true, room);
        }
    }

    /// Writes what pushes the part of what a pipe delivers that runs one way.
    private void wanted(int pipe, boolean backward) {
        out.get(delivered[pipe]);
        if (backward) {
            out.op(Wasm.F64_NEG);
        }
        out.f64(0).op(Wasm.F64_MAX);
    }

    private void give(int stock, int pipe, boolean backward, int room) {
        int wanted = function.local(WasmType.F64);
        int given = function.local(WasmType.F64);
        int missing = function.local(WasmType.F64);
        wanted(pipe, backward);
        out.tee(wanted).get(room).op(Wasm.F64_MIN).set(given);
        out.get(wanted).get(given).op(Wasm.F64_SUB).tee(missing).f64(0).op(Wasm.F64_GT);
        out.op(Code.IF, Code.NO_RESULT);
        add(correction[stock], missing, Wasm.F64_ADD);
        Pipe ends = program.pipes().get(pipe);
        for (int receiver : ends.from().contains(stock) ? ends.to() : ends.from()) {
            add(correction[receiver], missing, Wasm.F64_SUB);
        }
        out.get(delivered[pipe])
                .get(missing)
                .get(delivered[pipe])
                .op(Wasm.F64_COPYSIGN)
                .op(Wasm.F64_SUB);
        out.set(delivered[pipe]).op(Code.END);
        out.get(room).get(given).op(Wasm.F64_SUB).set(room);
    }

    private void add(int to, int amount, int opcode) {
        out.get(to).get(amount).op(opcode).set(to);
    }
}
