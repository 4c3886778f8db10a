package org.alamedas.engine.wasm;

import java.util.HashMap;
import java.util.Map;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Program;
import org.jspecify.annotations.Nullable;

/// The slots that a function has in locals, which engines keep in registers. Mutable, for one thread.
final class Scalars {
    private final Map<Integer, Integer> locals = new HashMap<>();
    private final @Nullable Program stored;
    private final FunctionWriter writer;

    private Scalars(@Nullable Program stored, FunctionWriter writer) {
        this.stored = stored;
        this.writer = writer;
    }

    /// Starts with none; those that are asked for are in locals and nowhere else.
    static Scalars instead(FunctionWriter writer) {
        return new Scalars(null, writer);
    }

    /// Starts with none; every scalar that is stored is in a local from then on, and in memory.
    static Scalars beside(Program program, FunctionWriter writer) {
        return new Scalars(program, writer);
    }

    /// Returns the local of a slot, a new one where it had none.
    int need(int slot) {
        return locals.computeIfAbsent(slot, _ -> writer.local(WasmType.F64));
    }

    /// Returns the local that holds the value of a slot; null where it is in memory alone.
    @Nullable
    Integer held(Address address) {
        return address.isFixed() ? locals.get(address.base()) : null;
    }

    /// Returns the local that takes the value of a slot which is stored to; null where memory takes it.
    @Nullable
    Integer taking(Address target) {
        if (stored != null
                && target.isFixed()
                // What may be given a value for the run is not always stored to.
                && target.base() > Program.MOMENT
                && stored.region(target.base()).shape().isEmpty()) {
            return need(target.base());
        }
        return held(target);
    }

    boolean areInMemory() {
        return stored != null;
    }
}
