package org.alamedas.engine.wasm;

import java.util.List;
import org.alamedas.engine.interpret.Needed;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.wasm.ModuleWriter.Signature;

/// Writes the functions that prepare and begin a run whose stop, step or save interval is computed again and again.
///
/// How many rows and steps there are is known at the end alone: the run is taken once without recording, and the slots
/// are put back as they were.
///
/// @param grid where the moments are kept
/// @param chance where the number of steps taken is kept for draws
/// @param results the function that gives where the columns begin
record MovingRun(Setting setting, int grid, int chance, int results) {
    private static final Signature NOTHING = new Signature(List.of(), List.of());
    private static final Signature GIVES_NUMBER = new Signature(List.of(), List.of(WasmType.F64));

    private void call(Code out, String method, int... slots) {
        out.i32(grid);
        for (int slot : slots) {
            out.i32(0).f64Load((long) slot * Double.BYTES);
        }
        out.call(setting.modelling().functions().function(JavaMethod.key(MovingMath.class, method, slots.length + 1)));
    }

    private static void now(Code out, int time) {
        out.i32(0).get(time).f64Store((long) Program.TIME * Double.BYTES);
        out.i32(0).get(time).f64Store((long) Program.MOMENT * Double.BYTES);
    }

    private void copySlots(Code out, Code to, Code from) {
        out.add(to).add(from).i32(setting.layout().given()).op(Wasm.SATURATING, Wasm.MEMORY_COPY, 0, 0);
    }

    /// Writes the function that counts the rows. The start is what it comes to at the moment 0.
    void prepare(int constants, int initials, int steps) {
        List<Statement> opening = Needed.by(Program.START, setting.program());
        setting.module().export("prepare", setting.module().function(GIVES_NUMBER, writer -> {
            Code out = writer.code();
            int time = writer.local(WasmType.F64);
            int rows = writer.local(WasmType.F64);
            out.call(constants);
            copySlots(out, new Code().call(results), new Code().i32(0));
            Code behind = new Code().call(results).i32(setting.layout().given()).op(Wasm.I32_ADD);
            out.add(setting.objects().startAt(behind)).i32(0).f64(0).f64Store(chance);
            now(out, time);
            setting.write(opening, new OpEmitter(setting.modelling(), writer), out);
            out.i32(0).f64Load((long) Program.START * Double.BYTES).set(time);
            call(out, "count", Program.START);
            now(out, time);
            out.call(initials).f64(MovingMath.MOST_STEPS).i32(1).call(steps).op(Wasm.DROP);
            call(out, "counted", Program.STOP, Program.STEP);
            out.set(rows);
            copySlots(out, new Code().i32(0), new Code().call(results));
            out.get(rows);
        }));
    }

    /// Writes the function that begins the run.
    ///
    /// @param heap pushes where memories begin
    void begin(Code heap, int initials, int steps) {
        setting.module().export("begin", setting.module().function(NOTHING, writer -> {
            Code out = writer.code().i32(0).f64(0).f64Store(chance);
            int time = writer.local(WasmType.F64);
            out.add(setting.objects().startAt(heap));
            out.i32(grid)
                    .i32(0)
                    .f64Load(grid + (long) GridMath.START * Double.BYTES)
                    .tee(time);
            out.call(setting.modelling().functions().function(JavaMethod.key(MovingMath.class, "begin", 2)));
            now(out, time);
            out.call(initials).f64(0).i32(1).call(steps).op(Wasm.DROP);
        }));
    }
}
