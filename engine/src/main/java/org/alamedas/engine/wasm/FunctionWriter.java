package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.List;

/// The inside of a function while it is written. Mutable, for one thread.
///
/// @param code the instructions so far
/// @param locals the locals besides the parameters
/// @param parameters how many parameters there are
record FunctionWriter(Code code, List<WasmType> locals, int parameters) {
    FunctionWriter(int parameters) {
        this(new Code(), new ArrayList<>(), parameters);
    }

    int local(WasmType type) {
        locals.add(type);
        return parameters + locals.size() - 1;
    }

    ModuleWriter.Body body() {
        return new ModuleWriter.Body(List.copyOf(locals), code);
    }
}
