package org.alamedas.engine.lanes;

/// The operations on registers for which there are kernels.
///
/// `a`, `b`, `c` and `x` are those of [Operands]; truth is as in the interpreter.
enum Code {
    /// `x`.
    FILL,
    /// `a`.
    COPY,
    /// `-a`.
    NEGATE,
    /// 1 where `a` is 0, else 0.
    NOT,
    /// The size of `a`.
    ABS,
    /// The square root of `a`.
    SQRT,
    /// The exponential function of `a`.
    EXP,
    /// The natural logarithm of `a`.
    LN,
    /// The sine of `a`.
    SIN,
    /// The cosine of `a`.
    COS,
    /// `a + b`.
    ADD,
    /// `a + x`.
    ADD_X,
    /// `a - b`.
    SUBTRACT,
    /// `a - x`.
    SUBTRACT_X,
    /// `x - a`.
    X_SUBTRACT,
    /// `a * b`.
    MULTIPLY,
    /// `a * x`.
    MULTIPLY_X,
    /// `a / b`.
    DIVIDE,
    /// `a / x`.
    DIVIDE_X,
    /// `x / a`.
    X_DIVIDE,
    /// The remainder of `a / b`, with the sign of `b`.
    MODULO,
    /// `a` to the power `b`.
    POWER,
    /// `a` to the power `x`.
    POWER_X,
    /// `x` to the power `a`.
    X_POWER,
    /// The smaller of `a` and `b`.
    MIN,
    /// The smaller of `a` and `x`.
    MIN_X,
    /// The larger of `a` and `b`.
    MAX,
    /// The larger of `a` and `x`.
    MAX_X,
    /// 1 where `a = b`.
    EQUAL,
    /// 1 where `a = x`.
    EQUAL_X,
    /// 1 where `a <> b`.
    NOT_EQUAL,
    /// 1 where `a <> x`.
    NOT_EQUAL_X,
    /// 1 where `a < b`.
    LESS,
    /// 1 where `a < x`.
    LESS_X,
    /// 1 where `a <= b`.
    LESS_OR_EQUAL,
    /// 1 where `a <= x`.
    LESS_OR_EQUAL_X,
    /// 1 where `a > x`.
    GREATER_X,
    /// 1 where `a >= x`.
    GREATER_OR_EQUAL_X,
    /// 1 where both are true.
    AND,
    /// 1 where one is true.
    OR,
    /// `b` where `a` is true, else `c`.
    SELECT,
    /// `(a * b) * c`.
    PRODUCT,
    /// `(a + b) + c`.
    SUM,
    /// `a * b + c`, rounded twice.
    MULTIPLY_ADD,
    /// `c - a * b`, rounded twice.
    MULTIPLY_SUBTRACT,
    /// `a * x + b`, rounded twice.
    SCALE_ADD,
    /// `(a * b) * x`, in the order written.
    PRODUCT_X,
    /// `a + s * b` where `s` is the one number at `c`: a step along a rate.
    FOLLOW,
    /// `a`, or 0 where it is below 0.
    NOT_BELOW_0
}
