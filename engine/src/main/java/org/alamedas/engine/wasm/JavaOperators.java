package org.alamedas.engine.wasm;

import java.lang.classfile.Opcode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the operators of the JVM are in WebAssembly.
final class JavaOperators {
    /// Methods of Java's library that take more than an instruction, and ours that do the same.
    private static final Map<String, JavaFunctions.Key> REPLACED = Map.of(
            "java/lang/Math.unsignedMultiplyHigh", JavaMethod.key(LongMath.class, "unsignedMultiplyHigh"),
            "java/lang/Long.compareUnsigned", JavaMethod.key(LongMath.class, "compareUnsigned"),
            "java/lang/Double.doubleToLongBits", JavaMethod.key(LongMath.class, "bits"),
            "java/lang/Math.nextUp", JavaMethod.key(LongMath.class, "nextUp"));

    private static final Map<String, Library> LIBRARY = Map.ofEntries(
            Map.entry("java/lang/Math.abs", new Library(WasmType.F64, Wasm.F64_ABS)),
            Map.entry("java/lang/Math.sqrt", new Library(WasmType.F64, Wasm.F64_SQRT)),
            Map.entry("java/lang/Math.min", new Library(WasmType.F64, Wasm.F64_MIN)),
            Map.entry("java/lang/Math.max", new Library(WasmType.F64, Wasm.F64_MAX)),
            Map.entry("java/lang/Math.floor", new Library(WasmType.F64, Wasm.F64_FLOOR)),
            Map.entry("java/lang/Math.ceil", new Library(WasmType.F64, Wasm.F64_CEIL)),
            Map.entry("java/lang/Math.rint", new Library(WasmType.F64, Wasm.F64_NEAREST)),
            Map.entry("java/lang/Math.copySign", new Library(WasmType.F64, Wasm.F64_COPYSIGN)),
            Map.entry("java/lang/Long.numberOfLeadingZeros", new Library(WasmType.I32, Wasm.I64_CLZ)),
            Map.entry("java/lang/Double.doubleToRawLongBits", new Library(WasmType.I64, Wasm.I64_REINTERPRET_F64)),
            Map.entry("java/lang/Double.longBitsToDouble", new Library(WasmType.F64, Wasm.F64_REINTERPRET_I64)));

    private JavaOperators() {}

    /// A method of Java's library that is one instruction.
    record Library(WasmType result, int opcode) {}

    static @Nullable Library library(String name) {
        return LIBRARY.get(name);
    }

    static JavaFunctions.@Nullable Key replacement(String name) {
        return REPLACED.get(name);
    }

    static int binary(Opcode opcode) {
        return switch (opcode) {
            case DADD -> Wasm.F64_ADD;
            case DSUB -> Wasm.F64_SUB;
            case DMUL -> Wasm.F64_MUL;
            case DDIV -> Wasm.F64_DIV;
            case LADD -> Wasm.I64_ADD;
            case LSUB -> Wasm.I64_SUB;
            case LMUL -> Wasm.I64_MUL;
            case LAND -> Wasm.I64_AND;
            case LOR -> Wasm.I64_OR;
            case LXOR -> Wasm.I64_XOR;
            case LSHL -> Wasm.I64_SHL;
            case LSHR -> Wasm.I64_SHR;
            case LUSHR -> Wasm.I64_USHR;
            case LDIV -> Wasm.I64_DIV;
            case LREM -> Wasm.I64_REM;
            case IDIV -> Wasm.I32_DIV;
            case IREM -> Wasm.I32_REM;
            case IADD -> Wasm.I32_ADD;
            case ISUB -> Wasm.I32_SUB;
            case IMUL -> Wasm.I32_MUL;
            case IAND -> Wasm.I32_AND;
            case IOR -> Wasm.I32_OR;
            case IXOR -> Wasm.I32_XOR;
            case ISHL -> Wasm.I32_SHL;
            case ISHR -> Wasm.I32_SHR;
            case IUSHR -> Wasm.I32_USHR;
            default -> throw new IllegalStateException("no translation for " + opcode);
        };
    }

    static int integers(Opcode branch) {
        return switch (branch) {
            case IFEQ, IF_ICMPEQ, IF_ACMPEQ, IFNULL -> Wasm.I32_EQ;
            case IFNE, IF_ICMPNE, IF_ACMPNE, IFNONNULL -> Wasm.I32_NE;
            case IFLT, IF_ICMPLT -> Wasm.I32_LT;
            case IFLE, IF_ICMPLE -> Wasm.I32_LE;
            case IFGT, IF_ICMPGT -> Wasm.I32_GT;
            case IFGE, IF_ICMPGE -> Wasm.I32_GE;
            default -> throw new IllegalStateException("no translation for " + branch);
        };
    }

    /// Makes the condition of a branch that looks at a comparison: javac chooses the comparison so
    /// that what is not a number falls on the side that the author's operator says.
    static Code condition(Opcode branch, Operand.Comparison comparison) {
        Code code =
                new Code().add(comparison.left().code()).add(comparison.right().code());
        if (comparison.left().type() == WasmType.I64) {
            return code.op(longs(branch));
        }
        boolean greater = comparison.unorderedIsGreater();
        return switch (branch) {
            case IFEQ -> code.op(Wasm.F64_EQ);
            case IFNE -> code.op(Wasm.F64_NE);
            case IFLT -> greater ? code.op(Wasm.F64_LT) : not(code, Wasm.F64_GE);
            case IFLE -> greater ? code.op(Wasm.F64_LE) : not(code, Wasm.F64_GT);
            case IFGT -> greater ? not(code, Wasm.F64_LE) : code.op(Wasm.F64_GT);
            case IFGE -> greater ? not(code, Wasm.F64_LT) : code.op(Wasm.F64_GE);
            default -> throw new IllegalStateException("no translation for " + branch);
        };
    }

    private static Code not(Code code, int comparison) {
        return code.op(comparison, Wasm.I32_EQZ);
    }

    private static int longs(Opcode branch) {
        return switch (branch) {
            case IFEQ -> Wasm.I64_EQ;
            case IFNE -> Wasm.I64_NE;
            case IFLT -> Wasm.I64_LT;
            case IFLE -> Wasm.I64_LE;
            case IFGT -> Wasm.I64_GT;
            case IFGE -> Wasm.I64_GE;
            default -> throw new IllegalStateException("no translation for " + branch);
        };
    }
}
