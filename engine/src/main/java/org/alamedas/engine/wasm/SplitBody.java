package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.wasm.ModuleWriter.Signature;

/// Writes the loop over time of any program: its parts are functions of their own, and what changes lies in memory.
final class SplitBody implements RunWriter.Body {
    /// How many statements go into one function: in larger ones more values stay in registers, and engines compile
    /// them slowly.
    private static final int STATEMENTS = 200;

    private static final Signature NOTHING = new Signature(List.of(), List.of());
    private static final Signature OF_NUMBER = new Signature(List.of(WasmType.F64), List.of());
    private static final Signature OF_ROW = new Signature(List.of(WasmType.I32, WasmType.I32), List.of());

    private final Parts parts;
    private final Code out;
    private final Clock clock;
    private final int next;

    /// The functions that the loop calls.
    ///
    /// @param evaluate evaluates everything at a moment
    /// @param gather hands memories what they take in
    /// @param step moves the stocks
    /// @param settle lets memories take it over
    /// @param record writes a row from its first place on
    /// @param chance where the number of steps taken is kept for draws
    record Parts(int evaluate, int gather, int step, int settle, int record, int chance) {}

    SplitBody(Parts parts, FunctionWriter writer, Clock clock) {
        this.parts = parts;
        this.clock = clock;
        out = writer.code();
        next = writer.local(WasmType.F64);
    }

    /// Writes the functions.
    static Parts parts(Setting setting, KeepingEmitter keeping, int chance) {
        ModuleWriter module = setting.module();
        int evaluate = evaluate(setting);
        int step = new Stepping(setting, evaluate).write();
        int gather = module.function(NOTHING, keeping::gather);
        int settle = module.function(NOTHING, keeping::settle);
        int record = module.function(OF_ROW, writer -> {
            RunWriter.Rows rows = new RunWriter.Rows(0, 1);
            setting.record(writer.code(), new OpEmitter(setting.modelling(), writer), rows);
        });
        return new Parts(evaluate, gather, step, settle, record, chance);
    }

    private static int evaluate(Setting setting) {
        List<Integer> parts = inParts(
                setting.program().flows(),
                part -> setting.module().function(NOTHING, writer -> {
                    Scalars scalars = Scalars.beside(setting.program(), writer);
                    setting.write(part, new OpEmitter(setting.modelling(), writer, scalars), writer.code());
                }));
        return setting.module().function(OF_NUMBER, writer -> {
            Code out = writer.code().add(setting.objects().forget());
            out.i32(0).get(0).f64Store((long) Program.TIME * Double.BYTES);
            setting.time().set(out, 0);
            parts.forEach(out::call);
        });
    }

    /// Something that makes a function.
    interface Making<T> {
        int of(List<T> part);
    }

    /// Makes as many functions as a list needs.
    static <T> List<Integer> inParts(List<T> all, Making<T> making) {
        List<Integer> parts = new ArrayList<>();
        for (int first = 0; first < all.size(); first += STATEMENTS) {
            parts.add(making.of(all.subList(first, Math.min(first + STATEMENTS, all.size()))));
        }
        return parts;
    }

    @Override
    public void enter() {
        clock.moment();
        out.set(next);
    }

    @Override
    public void step() {
        out.call(parts.gather()).get(next);
        clock.pass();
        clock.moment();
        out.tee(next).i32(0).f64Load((long) Program.STEP * Double.BYTES).call(parts.step());
        out.call(parts.settle()).i32(0);
        clock.count();
        out.f64Store(parts.chance());
        out.i32(0).get(next).f64Store((long) Program.MOMENT * Double.BYTES);
    }

    @Override
    public void evaluate() {
        out.get(next).call(parts.evaluate());
    }

    @Override
    public boolean isWithin() {
        return false;
    }

    @Override
    public void record(RunWriter.Rows rows) {
        out.get(rows.place()).get(rows.height()).call(parts.record());
    }

    @Override
    public void leave() {
        // What changed is in memory already.
    }
}
