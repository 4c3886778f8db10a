package org.alamedas.engine.wasm;

import java.io.ByteArrayOutputStream;

/// Bytes of WebAssembly while they are written. Mutable, for one thread.
///
/// Source of the encoding: WebAssembly Core Specification, release 2.0, chapter 5.
final class Code {
    static final int BLOCK = 0x02;
    static final int LOOP = 0x03;
    static final int IF = 0x04;
    static final int ELSE = 0x05;
    static final int END = 0x0b;
    static final int BRANCH = 0x0c;
    static final int BRANCH_IF = 0x0d;
    static final int BRANCH_TABLE = 0x0e;
    static final int RETURN = 0x0f;
    static final int NO_RESULT = 0x40;
    private static final int CALL = 0x10;
    private static final int LOCAL_GET = 0x20;
    private static final int LOCAL_SET = 0x21;
    private static final int LOCAL_TEE = 0x22;
    private static final int F64_LOAD = 0x2b;
    private static final int I64_LOAD = 0x29;
    private static final int I32_LOAD = 0x28;
    private static final int I32_STORE = 0x36;
    private static final int I64_STORE = 0x37;
    private static final int F64_STORE = 0x39;
    private static final int I32_CONST = 0x41;
    private static final int I64_CONST = 0x42;
    private static final int F64_CONST = 0x44;
    private static final int ALIGNED_8 = 3;
    private static final int ALIGNED_4 = 2;
    private static final double ONE_BYTE = 64;
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;
    private static final int SIGN = 0x40;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    int size() {
        return bytes.size();
    }

    Code op(int... opcodes) {
        for (int opcode : opcodes) {
            bytes.write(opcode);
        }
        return this;
    }

    Code add(Code other) {
        bytes.writeBytes(other.bytes());
        return this;
    }

    Code add(byte[] other) {
        bytes.writeBytes(other);
        return this;
    }

    /// Writes a number without a sign, seven bits a byte.
    Code unsigned(long number) {
        long rest = number;
        while (rest >>> 7 != 0) {
            bytes.write((int) (rest & SEVEN) | MORE);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    /// Writes a number with a sign, seven bits a byte.
    Code signed(long number) {
        long rest = number;
        while (true) {
            int low = (int) (rest & SEVEN);
            rest >>= 7;
            boolean last = (rest == 0 && (low & SIGN) == 0) || (rest == -1 && (low & SIGN) != 0);
            bytes.write(last ? low : low | MORE);
            if (last) {
                return this;
            }
        }
    }

    /// Says whether a double takes three bytes, not nine: it is a small whole number.
    static boolean isShort(double value) {
        return Math.abs(value) < ONE_BYTE
                && Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits((int) value);
    }

    Code f64(double value) {
        if (isShort(value)) {
            // Engines compute it once and for all.
            return i32((int) value).op(Wasm.F64_CONVERT_I32);
        }
        bytes.write(F64_CONST);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes.write((int) (bits >>> shift));
        }
        return this;
    }

    Code i32(int value) {
        return op(I32_CONST).signed(value);
    }

    Code i64(long value) {
        return op(I64_CONST).signed(value);
    }

    Code get(int local) {
        return op(LOCAL_GET).unsigned(local);
    }

    Code set(int local) {
        return op(LOCAL_SET).unsigned(local);
    }

    Code tee(int local) {
        return op(LOCAL_TEE).unsigned(local);
    }

    Code call(int function) {
        return op(CALL).unsigned(function);
    }

    Code branch(int depth) {
        return op(BRANCH).unsigned(depth);
    }

    Code branchIf(int depth) {
        return op(BRANCH_IF).unsigned(depth);
    }

    Code f64Load(long offset) {
        return op(F64_LOAD, ALIGNED_8).unsigned(offset);
    }

    Code f64Store(long offset) {
        return op(F64_STORE, ALIGNED_8).unsigned(offset);
    }

    Code i64Load(long offset) {
        return op(I64_LOAD, ALIGNED_8).unsigned(offset);
    }

    Code i32Load(long offset) {
        return op(I32_LOAD, ALIGNED_4).unsigned(offset);
    }

    Code i32Store(long offset) {
        return op(I32_STORE, ALIGNED_4).unsigned(offset);
    }

    Code i64Store(long offset) {
        return op(I64_STORE, ALIGNED_8).unsigned(offset);
    }

    Code load(WasmType type, long offset) {
        return switch (type) {
            case I32 -> i32Load(offset);
            case I64 -> i64Load(offset);
            case F64 -> f64Load(offset);
        };
    }

    Code store(WasmType type, long offset) {
        return switch (type) {
            case I32 -> i32Store(offset);
            case I64 -> i64Store(offset);
            case F64 -> f64Store(offset);
        };
    }

    /// Writes a text with its length.
    Code name(String text) {
        byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return unsigned(utf8.length).add(utf8);
    }
}
