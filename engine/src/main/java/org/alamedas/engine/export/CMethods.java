package org.alamedas.engine.export;

import org.alamedas.engine.builtin.Method;

/// What the reference methods are called in C, and which piece of the library each is in.
final class CMethods {
    /// What has no function in C.
    private static final Function MISSING = new Function("?", CLibrary.BASE);

    private CMethods() {}

    /// A function of C.
    record Function(String name, CLibrary piece) {
        boolean isMissing() {
            return name.equals("?");
        }
    }

    static Function of(Method method) {
        return switch (method) {
            case Method.Of1 of -> one(of);
            case Method.Of2 of -> two(of);
            case Method.Of3 of -> three(of);
            case Method.Of4 of -> four(of);
            case Method.Of5 of -> five(of);
            case Method.Of6 of -> six(of);
        };
    }

    private static Function base(String name) {
        return new Function(name, CLibrary.BASE);
    }

    private static Function ours(String name) {
        return new Function(name, CLibrary.FUNCTIONS);
    }

    private static Function one(Method.Of1 method) {
        return switch (method) {
            case SAME -> base("");
            case ABS -> base("fabs");
            case SQRT -> base("sqrt");
            case EXP -> new Function("m_exp", CLibrary.EXPONENTIAL);
            case LN -> new Function("m_ln", CLibrary.LOGARITHM);
            case LOG10 -> new Function("m_log10", CLibrary.LOGARITHM);
            case SIN -> new Function("m_sin", CLibrary.TRIGONOMETRIC);
            case COS -> new Function("m_cos", CLibrary.TRIGONOMETRIC);
            case TAN -> new Function("m_tan", CLibrary.TRIGONOMETRIC);
            case ARCSIN -> new Function("m_asin", CLibrary.ARC);
            case ARCCOS -> new Function("m_acos", CLibrary.ARC);
            case ARCTAN -> new Function("m_atan", CLibrary.ARC);
            case SINH -> new Function("m_sinh", CLibrary.HYPERBOLIC);
            case COSH -> new Function("m_cosh", CLibrary.HYPERBOLIC);
            case TANH -> new Function("m_tanh", CLibrary.HYPERBOLIC);
            case TRUNCATE -> base("m_truncate");
            case FLOOR -> base("m_floor");
            case ROUND -> ours("f_round");
            case FACTORIAL -> ours("factorial");
            case GAMMA_LN -> MISSING;
        };
    }

    private static Function two(Method.Of2 method) {
        return switch (method) {
            case MIN -> base("minimum");
            case MAX -> base("maximum");
            case POWER -> new Function("m_pow", CLibrary.POWER);
            case LOG -> new Function("m_log", CLibrary.LOGARITHM);
            case MODULO -> ours("f_modulo");
            case QUANTUM -> ours("quantum");
            case ZIDZ -> ours("zidz");
            case PERMUTATIONS -> ours("permutations");
            case COMBINATIONS -> ours("combinations");
        };
    }

    private static Function three(Method.Of3 method) {
        return switch (method) {
            case SAFEDIV -> ours("safediv");
            case XIDZ -> ours("xidz");
            case SWITCH -> ours("switch_on_zero");
            case RAMP -> ours("f_ramp");
            case NORMAL_QUANTILE -> MISSING;
        };
    }

    private static Function four(Method.Of4 method) {
        return switch (method) {
            case CLIP -> ours("f_clip");
            case STEP -> ours("f_step");
            case STEP_VENSIM -> ours("step_vensim");
            case RAMP_VENSIM -> ours("ramp_vensim");
            case PULSE_VENSIM -> ours("pulse_vensim");
            case ALLOC_P, NORMAL_BETWEEN -> MISSING;
        };
    }

    private static Function five(Method.Of5 method) {
        return switch (method) {
            case PULSE -> ours("pulse");
            case PULSE_DYNAMO -> ours("pulse_dynamo");
        };
    }

    private static Function six(Method.Of6 method) {
        return switch (method) {
            case PULSE_TRAIN -> ours("pulse_train");
        };
    }
}
