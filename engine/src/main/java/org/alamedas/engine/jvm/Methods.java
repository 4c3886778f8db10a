package org.alamedas.engine.jvm;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.Continuous;

/// Finds the static Java method behind each reference method.
public final class Methods {
    private static final ClassDesc MATH = ClassDesc.of(Math.class.getName());
    private static final ClassDesc PORTABLE = ClassDesc.of(PortableMath.class.getName());
    private static final ClassDesc CONTINUOUS = ClassDesc.of(Continuous.class.getName());
    private static final ClassDesc FUNCTIONS = ClassDesc.of(Functions.class.getName());

    private Methods() {}

    /// A static method that takes doubles and gives one.
    ///
    /// @param owner its class
    /// @param name what it is called; empty for the argument itself
    public record Target(ClassDesc owner, String name) {}

    static MethodTypeDesc type(int arguments) {
        return MethodTypeDesc.of(ConstantDescs.CD_double, Collections.nCopies(arguments, ConstantDescs.CD_double));
    }

    /// Finds the method behind a reference method.
    ///
    /// @param method the reference method
    /// @return the static method
    public static Target of(Method method) {
        return switch (method) {
            case Method.Of1 of -> one(of);
            case Method.Of2 of -> two(of);
            case Method.Of3 of -> three(of);
            case Method.Of4 of -> four(of);
            case Method.Of5 of -> five(of);
            case Method.Of6 of -> six(of);
        };
    }

    private static Target one(Method.Of1 method) {
        return switch (method) {
            case SAME -> new Target(PORTABLE, "");
            case ABS -> new Target(MATH, "abs");
            case SQRT -> new Target(MATH, "sqrt");
            case EXP -> new Target(PORTABLE, "exp");
            case LN -> new Target(PORTABLE, "ln");
            case LOG10 -> new Target(PORTABLE, "log10");
            case SIN -> new Target(PORTABLE, "sin");
            case COS -> new Target(PORTABLE, "cos");
            case TAN -> new Target(PORTABLE, "tan");
            case ARCSIN -> new Target(PORTABLE, "asin");
            case ARCCOS -> new Target(PORTABLE, "acos");
            case ARCTAN -> new Target(PORTABLE, "atan");
            case SINH -> new Target(PORTABLE, "sinh");
            case COSH -> new Target(PORTABLE, "cosh");
            case TANH -> new Target(PORTABLE, "tanh");
            case TRUNCATE -> new Target(PORTABLE, "truncate");
            case FLOOR -> new Target(PORTABLE, "floor");
            case ROUND -> new Target(FUNCTIONS, "round");
            case GAMMA_LN -> new Target(CONTINUOUS, "logGamma");
            case FACTORIAL -> new Target(FUNCTIONS, "factorial");
        };
    }

    private static Target two(Method.Of2 method) {
        return switch (method) {
            case MIN -> new Target(MATH, "min");
            case MAX -> new Target(MATH, "max");
            case POWER -> new Target(PORTABLE, "pow");
            case LOG -> new Target(PORTABLE, "log");
            case MODULO -> new Target(FUNCTIONS, "modulo");
            case QUANTUM -> new Target(FUNCTIONS, "quantum");
            case ZIDZ -> new Target(FUNCTIONS, "zidz");
            case PERMUTATIONS -> new Target(FUNCTIONS, "permutations");
            case COMBINATIONS -> new Target(FUNCTIONS, "combinations");
        };
    }

    private static Target three(Method.Of3 method) {
        return switch (method) {
            case SAFEDIV -> new Target(FUNCTIONS, "safediv");
            case XIDZ -> new Target(FUNCTIONS, "xidz");
            case SWITCH -> new Target(FUNCTIONS, "switchOnZero");
            case RAMP -> new Target(FUNCTIONS, "ramp");
            case NORMAL_QUANTILE -> new Target(CONTINUOUS, "normal");
        };
    }

    private static Target four(Method.Of4 method) {
        return switch (method) {
            case CLIP -> new Target(FUNCTIONS, "clip");
            case STEP -> new Target(FUNCTIONS, "step");
            case STEP_VENSIM -> new Target(FUNCTIONS, "stepVensim");
            case RAMP_VENSIM -> new Target(FUNCTIONS, "rampVensim");
            case PULSE_VENSIM -> new Target(FUNCTIONS, "pulseVensim");
            case ALLOC_P -> new Target(FUNCTIONS, "allocP");
            case NORMAL_BETWEEN -> new Target(FUNCTIONS, "normalBetween");
        };
    }

    private static Target five(Method.Of5 method) {
        return switch (method) {
            case PULSE -> new Target(FUNCTIONS, "pulse");
            case PULSE_DYNAMO -> new Target(FUNCTIONS, "pulseDynamo");
        };
    }

    private static Target six(Method.Of6 method) {
        return switch (method) {
            case PULSE_TRAIN -> new Target(FUNCTIONS, "pulseTrain");
        };
    }
}
