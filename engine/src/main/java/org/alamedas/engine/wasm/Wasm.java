package org.alamedas.engine.wasm;

/// Opcodes of arithmetic. Source: WebAssembly Core Specification, release 2.0, section 5.4.
final class Wasm {
    static final int DROP = 0x1a;
    static final int SELECT = 0x1b;
    static final int UNREACHABLE = 0x00;
    static final int I32_EQZ = 0x45;
    static final int I32_EQ = 0x46;
    static final int I32_NE = 0x47;
    static final int I32_LT = 0x48;
    static final int I32_GT = 0x4a;
    static final int I32_LE = 0x4c;
    static final int I32_GE = 0x4e;
    static final int I64_EQ = 0x51;
    static final int I64_NE = 0x52;
    static final int I64_LT = 0x53;
    static final int I64_GT = 0x55;
    static final int I64_LE = 0x57;
    static final int I64_GE = 0x59;
    static final int F64_EQ = 0x61;
    static final int F64_NE = 0x62;
    static final int F64_LT = 0x63;
    static final int F64_GT = 0x64;
    static final int F64_LE = 0x65;
    static final int F64_GE = 0x66;
    static final int I32_ADD = 0x6a;
    static final int I32_SUB = 0x6b;
    static final int I32_MUL = 0x6c;
    static final int I32_DIV = 0x6d;
    static final int I32_REM = 0x6f;
    static final int I32_AND = 0x71;
    static final int I32_OR = 0x72;
    static final int I32_XOR = 0x73;
    static final int I32_SHL = 0x74;
    static final int I32_SHR = 0x75;
    static final int I32_USHR = 0x76;
    static final int I64_CLZ = 0x79;
    static final int I64_ADD = 0x7c;
    static final int I64_SUB = 0x7d;
    static final int I64_MUL = 0x7e;
    static final int I64_DIV = 0x7f;
    static final int I64_REM = 0x81;
    static final int I64_AND = 0x83;
    static final int I64_OR = 0x84;
    static final int I64_XOR = 0x85;
    static final int I64_SHL = 0x86;
    static final int I64_SHR = 0x87;
    static final int I64_USHR = 0x88;
    static final int F64_ABS = 0x99;
    static final int F64_NEG = 0x9a;
    static final int F64_CEIL = 0x9b;
    static final int F64_FLOOR = 0x9c;
    static final int F64_NEAREST = 0x9e;
    static final int F64_SQRT = 0x9f;
    static final int F64_ADD = 0xa0;
    static final int F64_SUB = 0xa1;
    static final int F64_MUL = 0xa2;
    static final int F64_DIV = 0xa3;
    static final int F64_MIN = 0xa4;
    static final int F64_MAX = 0xa5;
    static final int F64_COPYSIGN = 0xa6;
    static final int I32_WRAP_I64 = 0xa7;
    static final int I64_EXTEND_I32 = 0xac;
    static final int F64_CONVERT_I32 = 0xb7;
    static final int F64_CONVERT_I64 = 0xb9;
    static final int I64_REINTERPRET_F64 = 0xbd;
    static final int F64_REINTERPRET_I64 = 0xbf;
    /// Followed by one of the two below: conversions that saturate, as Java's do.
    static final int SATURATING = 0xfc;

    static final int MEMORY_COPY = 10;

    static final int I32_OF_F64 = 2;
    static final int I64_OF_F64 = 6;

    private Wasm() {}
}
