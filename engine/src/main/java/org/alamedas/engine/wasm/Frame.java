package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables of a function that is translated: those of the Java method, and those that hold
/// operands over a branch. Mutable, for one thread.
final class Frame {
    private final Map<String, List<Integer>> numbers = new HashMap<>();
    private final List<WasmType> locals;
    private int parameters;

    Frame() {
        locals = new ArrayList<>();
    }

    private Frame(Frame around) {
        locals = around.locals;
        parameters = around.parameters;
    }

    /// Makes the variables of a method whose inside becomes part of this function.
    Frame inner() {
        return new Frame(this);
    }

    /// Names the parameters, in order.
    void parameter(int slot, List<WasmType> types) {
        List<Integer> made = new ArrayList<>();
        for (WasmType _ : types) {
            made.add(parameters++);
        }
        numbers.put(key("java", slot, types), made);
    }

    private static String key(String kind, int number, List<WasmType> types) {
        return kind + number + types;
    }

    /// Returns what holds a variable of the Java method.
    List<Integer> variable(int slot, List<WasmType> types) {
        return numbers.computeIfAbsent(key("java", slot, types), _ -> fresh(types));
    }

    /// Returns what holds an operand over a branch.
    ///
    /// @param depth its place on the stack
    List<Integer> held(int depth, List<WasmType> types) {
        return numbers.computeIfAbsent(key("held", depth, types), _ -> fresh(types));
    }

    /// Makes new locals.
    List<Integer> fresh(List<WasmType> types) {
        List<Integer> made = new ArrayList<>();
        for (WasmType type : types) {
            made.add(parameters + locals.size());
            locals.add(type);
        }
        return made;
    }

    List<WasmType> locals() {
        return locals;
    }

    /// Makes the operand that reads locals.
    static Operand operand(List<Integer> locals, List<WasmType> types, BitSet reads) {
        List<Operand.Scalar> scalars = new ArrayList<>();
        for (int i = 0; i < locals.size(); i++) {
            scalars.add(new Operand.Scalar(types.get(i), new Code().get(locals.get(i)), reads));
        }
        return scalars.size() == 1 ? scalars.getFirst() : new Operand.Pair(scalars.getFirst(), scalars.getLast());
    }
}
