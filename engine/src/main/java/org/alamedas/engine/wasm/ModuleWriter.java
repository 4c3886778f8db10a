package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Collects functions and data and writes a module. Mutable, for one thread.
final class ModuleWriter {
    private static final int TYPE_SECTION = 1;
    private static final int FUNCTION_SECTION = 3;
    private static final int MEMORY_SECTION = 5;
    private static final int EXPORT_SECTION = 7;
    private static final int CODE_SECTION = 10;
    private static final int DATA_SECTION = 11;
    private static final int FUNCTION_TYPE = 0x60;
    private static final int PAGE = 65_536;
    private static final int MEMORY_EXPORT = 2;
    private static final int[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};

    private final List<Signature> types = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final Map<String, Integer> exports = new LinkedHashMap<>();
    private final Map<Long, Integer> constants = new HashMap<>();
    private final Code data = new Code();
    private final int base;

    /// Makes an empty module.
    ///
    /// @param base where its data begins in memory, a multiple of 8
    ModuleWriter(int base) {
        this.base = base;
    }

    /// What a function takes and gives.
    record Signature(List<WasmType> parameters, List<WasmType> results) {
        Signature {
            parameters = List.copyOf(parameters);
            results = List.copyOf(results);
        }
    }

    /// The inside of a function.
    record Body(List<WasmType> locals, Code code) {}

    /// Takes the next number for a function that is to be written.
    int declare(Signature signature) {
        if (!types.contains(signature)) {
            types.add(signature);
        }
        signatures.add(signature);
        bodies.add(new Body(List.of(), new Code()));
        return signatures.size() - 1;
    }

    /// Writes a function.
    ///
    /// @return its number
    int function(Signature signature, Consumer<FunctionWriter> content) {
        int number = declare(signature);
        define(number, content);
        return number;
    }

    void define(int function, Consumer<FunctionWriter> content) {
        FunctionWriter writer =
                new FunctionWriter(signatures.get(function).parameters().size());
        content.accept(writer);
        define(function, writer.body());
    }

    void define(int function, Body body) {
        bodies.set(function, body);
    }

    void export(String name, int function) {
        exports.put(name, function);
    }

    /// Lays doubles into the memory that is there from the start.
    ///
    /// @return the address of the first
    int data(double[] values) {
        int address = align();
        for (double value : values) {
            bytes(Double.doubleToRawLongBits(value), Double.BYTES);
        }
        return address;
    }

    /// Lays a number into memory, once.
    ///
    /// @return its address
    int constant(double value) {
        Integer known = constants.get(Double.doubleToRawLongBits(value));
        if (known == null) {
            known = data(new double[] {value});
            constants.put(Double.doubleToRawLongBits(value), known);
        }
        return known;
    }

    int data(long[] values) {
        int address = align();
        for (long value : values) {
            bytes(value, Long.BYTES);
        }
        return address;
    }

    int data(int[] values) {
        int address = align();
        for (int value : values) {
            bytes(value, Integer.BYTES);
        }
        return address;
    }

    private int align() {
        while (data.size() % Double.BYTES != 0) {
            data.op(0);
        }
        return base + data.size();
    }

    private void bytes(long bits, int count) {
        for (int i = 0; i < count; i++) {
            data.op((int) (bits >>> (Byte.SIZE * i)));
        }
    }

    int dataEnd() {
        return align();
    }

    /// Writes the module.
    ///
    /// @param memory how many bytes of memory it needs
    byte[] write(long memory) {
        Code out = new Code().op(HEADER);
        Code section = new Code().unsigned(types.size());
        for (Signature type : types) {
            section.op(FUNCTION_TYPE);
            types(section, type.parameters());
            types(section, type.results());
        }
        section(out, TYPE_SECTION, section);
        section = new Code().unsigned(signatures.size());
        for (Signature signature : signatures) {
            section.unsigned(types.indexOf(signature));
        }
        section(out, FUNCTION_SECTION, section);
        section(out, MEMORY_SECTION, new Code().unsigned(1).op(0).unsigned((memory + PAGE - 1) / PAGE));
        section = new Code().unsigned(exports.size() + 1L);
        section.name("memory").op(MEMORY_EXPORT).unsigned(0);
        for (Map.Entry<String, Integer> export : exports.entrySet()) {
            section.name(export.getKey()).op(0).unsigned(export.getValue());
        }
        section(out, EXPORT_SECTION, section);
        section = new Code().unsigned(bodies.size());
        for (Body body : bodies) {
            Code function = body(body);
            section.unsigned(function.size()).add(function);
        }
        section(out, CODE_SECTION, section);
        section = new Code()
                .unsigned(1)
                .op(0)
                .i32(base)
                .op(Code.END)
                .unsigned(data.size())
                .add(data);
        section(out, DATA_SECTION, section);
        return out.bytes();
    }

    private static void types(Code section, List<WasmType> types) {
        section.unsigned(types.size());
        types.forEach(type -> section.op(type.code()));
    }

    private static void section(Code out, int number, Code section) {
        out.op(number).unsigned(section.size()).add(section);
    }

    private static Code body(Body body) {
        Code runs = new Code();
        int count = 0;
        List<WasmType> locals = body.locals();
        for (int i = 0; i < locals.size(); ) {
            int end = i;
            while (end < locals.size() && locals.get(end) == locals.get(i)) {
                end++;
            }
            runs.unsigned(end - i).op(locals.get(i).code());
            count++;
            i = end;
        }
        return new Code().unsigned(count).add(runs).add(body.code()).op(Code.END);
    }
}
