package org.alamedas.engine.wasm;

import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;

/// Translates what a Java method does with arrays, which are their addresses. Mutable, for one thread.
final class ArrayAccess {
    private final JavaFunctions functions;
    private final OperandStack stack;
    private final Code out;

    ArrayAccess(JavaFunctions functions, OperandStack stack, Code out) {
        this.functions = functions;
        this.stack = stack;
        this.out = out;
    }

    private static Code address(Operand.Scalar array, Operand.Scalar index, int shift) {
        return new Code()
                .add(array.code())
                .add(index.code())
                .i32(shift)
                .op(Wasm.I32_SHL)
                .op(Wasm.I32_ADD);
    }

    void load(ArrayLoadInstruction load) {
        Operand.Scalar index = stack.scalar();
        Operand.Scalar array = stack.scalar();
        if (array.known() instanceof int[] values && index.known() instanceof Integer place) {
            stack.add(Operand.Scalar.of(values[place]));
            return;
        }
        switch (load.opcode()) {
            case DALOAD -> stack.pushNow(WasmType.F64, address(array, index, 3).f64Load(0));
            case LALOAD -> stack.pushNow(WasmType.I64, address(array, index, 3).i64Load(0));
            case IALOAD, AALOAD ->
                stack.pushNow(WasmType.I32, address(array, index, 2).i32Load(0));
            default -> throw new IllegalStateException("no translation for " + load);
        }
    }

    void store(ArrayStoreInstruction store) {
        Operand.Scalar value = stack.scalar();
        Operand.Scalar index = stack.scalar();
        Operand.Scalar array = stack.scalar();
        stack.saveAll();
        int shift = switch (store.opcode()) {
            case DASTORE, LASTORE -> 3;
            case IASTORE, AASTORE -> 2;
            default -> throw new IllegalStateException("no translation for " + store);
        };
        out.add(address(array, index, shift)).add(value.code()).store(value.type(), 0);
    }

    /// Makes an array of which the length is on the stack.
    ///
    /// @param shift two to this power is how many bytes an element takes
    void make(int shift) {
        Operand.Scalar length = stack.scalar();
        stack.pushNow(
                WasmType.I32,
                new Code()
                        .add(length.code())
                        .i32(shift)
                        .call(functions.objects().array()));
    }
}
