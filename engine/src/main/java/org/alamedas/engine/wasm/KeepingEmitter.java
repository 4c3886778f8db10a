package org.alamedas.engine.wasm;

import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Feed;
import org.alamedas.engine.ir.Memory;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.memory.Memories;

/// Writes what starts, feeds and steps the memories of a program, and its holds. Mutable, for one thread.
///
/// The slot of a memory holds where its cells begin, counted in doubles. Cells are on the heap, and kept; a
/// memory that grows leaves its old ones behind.
final class KeepingEmitter {
    private static final JavaFunctions.Key SIZE = JavaMethod.key(Memories.class, "size", 2);
    private static final JavaFunctions.Key START = JavaMethod.key(Memories.class, "start", 4);
    private static final JavaFunctions.Key WANTED = JavaMethod.key(Memories.class, "wanted", 3);
    private static final JavaFunctions.Key MOVE = JavaMethod.key(Memories.class, "move", 5);
    private static final JavaFunctions.Key STEP = JavaMethod.key(Memories.class, "step", 3);

    private final Memory memory;
    private final OpEmitter.Modelling modelling;
    private final int held;

    KeepingEmitter(Memory memory, OpEmitter.Modelling modelling) {
        this.memory = memory;
        this.modelling = modelling;
        int size = memory.holds().stream().mapToInt(hold -> hold.slots().size()).sum();
        held = modelling.module().data(new double[size]);
    }

    private static Code whole(Code out) {
        return out.op(Wasm.SATURATING, Wasm.I32_OF_F64);
    }

    private void call(Code out, JavaFunctions.Key method, Device device) {
        out.call(modelling.functions().function(method.with(0, device)));
    }

    /// Writes what takes cells, of which a local holds the number, and pushes where they begin.
    private void reserve(Code out, int size) {
        JavaObjects objects = modelling.functions().objects();
        out.get(size).f64(Memories.LIMIT).op(Wasm.F64_LE).op(Wasm.I32_EQZ);
        out.op(Code.IF, Code.NO_RESULT, Wasm.UNREACHABLE, Code.END);
        whole(out.get(size)).i32(3).op(Wasm.I32_SHL).call(objects.take());
        out.add(objects.keep()).i32(3).op(Wasm.I32_USHR);
    }

    void start(Feed feed, FunctionWriter writer) {
        Code out = writer.code();
        OpEmitter emitter = new OpEmitter(modelling, writer);
        RareEmitter rare = new RareEmitter(modelling, emitter, writer);
        int size = writer.local(WasmType.F64);
        int at = writer.local(WasmType.I32);
        emitter.loops(0, feed.loops(), () -> {
            int given = rare.numbers(feed.values());
            out.i32(JavaFunctions.number(feed.device())).i32(given);
            call(out, SIZE, feed.device());
            out.set(size);
            reserve(out, size);
            out.set(at);
            emitter.store(feed.memory(), () -> out.get(at).op(Wasm.F64_CONVERT_I32));
            out.i32(JavaFunctions.number(feed.device())).i32(0).get(at).i32(given);
            call(out, START, feed.device());
        });
    }

    /// Writes what computes the values of holds, and hands memories what they take in.
    void gather(FunctionWriter writer) {
        OpEmitter emitter = new OpEmitter(modelling, writer);
        Code out = writer.code();
        int place = held / Double.BYTES;
        for (Statement.Assign hold : memory.holds()) {
            Address target = WasmCompiler.row(place, hold.loops());
            emitter.loops(0, hold.loops(), () -> emitter.store(target, () -> emitter.value(hold.value())));
            place += hold.slots().size();
        }
        int at = writer.local(WasmType.I32);
        for (Feed feed : memory.feeds()) {
            emitter.loops(0, feed.loops(), () -> {
                emitter.load(feed.memory());
                whole(out).i32(3).op(Wasm.I32_SHL).set(at);
                for (int i = 0; i < feed.values().size(); i++) {
                    out.get(at);
                    emitter.value(feed.values().get(i));
                    out.f64Store((long) i * Double.BYTES);
                }
            });
        }
    }

    /// Writes what takes over what was gathered.
    void settle(FunctionWriter writer) {
        OpEmitter emitter = new OpEmitter(modelling, writer);
        int place = held / Double.BYTES;
        for (Statement.Assign hold : memory.holds()) {
            Address from = WasmCompiler.row(place, hold.loops());
            emitter.loops(0, hold.loops(), () -> emitter.store(hold.target(), () -> emitter.load(from)));
            place += hold.slots().size();
        }
        for (Feed feed : memory.feeds()) {
            emitter.loops(0, feed.loops(), () -> step(feed, emitter, writer));
        }
    }

    private void step(Feed feed, OpEmitter emitter, FunctionWriter writer) {
        Code out = writer.code();
        Device device = feed.device();
        int at = writer.local(WasmType.I32);
        int to = writer.local(WasmType.I32);
        int wanted = writer.local(WasmType.F64);
        emitter.load(feed.memory());
        whole(out).set(at);
        out.i32(JavaFunctions.number(device)).i32(0).get(at);
        call(out, WANTED, device);
        out.tee(wanted).f64(0).op(Wasm.F64_GT).op(Code.IF, Code.NO_RESULT);
        reserve(out, wanted);
        out.set(to).i32(JavaFunctions.number(device)).i32(0).get(at).get(to);
        call(whole(out.get(wanted)), MOVE, device);
        out.get(to).set(at);
        emitter.store(feed.memory(), () -> out.get(at).op(Wasm.F64_CONVERT_I32));
        out.op(Code.END).i32(JavaFunctions.number(device)).i32(0).get(at);
        call(out, STEP, device);
    }
}
