package org.alamedas.engine.wasm;

import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.Continuous;
import org.jspecify.annotations.Nullable;

/// What computes a method of the function table: an instruction of WebAssembly, or a Java method to
/// translate.
///
/// @param opcode the instruction; [#NOTHING] where the argument is the value; 0 for a Java method
/// @param owner the class of the Java method; absent for an instruction
/// @param name its name
record JavaMethod(int opcode, @Nullable Class<?> owner, String name) {
    static final int NOTHING = -1;

    private static JavaMethod instruction(int opcode) {
        return new JavaMethod(opcode, null, "");
    }

    private static JavaMethod math(String name) {
        return new JavaMethod(0, PortableMath.class, name);
    }

    private static JavaMethod own(String name) {
        return new JavaMethod(0, Functions.class, name);
    }

    private static JavaMethod draw(String name) {
        return new JavaMethod(0, Continuous.class, name);
    }

    /// Finds what computes a method.
    static JavaMethod of(Method method) {
        return switch (method) {
            case Method.Of1 of -> of(of);
            case Method.Of2 of -> of(of);
            case Method.Of3 of ->
                switch (of) {
                    case SAFEDIV -> own("safediv");
                    case XIDZ -> own("xidz");
                    case SWITCH -> own("switchOnZero");
                    case RAMP -> own("ramp");
                    case NORMAL_QUANTILE -> draw("normal");
                };
            case Method.Of4 of ->
                switch (of) {
                    case CLIP -> own("clip");
                    case STEP -> own("step");
                    case STEP_VENSIM -> own("stepVensim");
                    case RAMP_VENSIM -> own("rampVensim");
                    case PULSE_VENSIM -> own("pulseVensim");
                    case ALLOC_P -> own("allocP");
                    case NORMAL_BETWEEN -> own("normalBetween");
                };
            case Method.Of5 of ->
                switch (of) {
                    case PULSE -> own("pulse");
                    case PULSE_DYNAMO -> own("pulseDynamo");
                };
            case Method.Of6 of ->
                switch (of) {
                    case PULSE_TRAIN -> own("pulseTrain");
                };
        };
    }

    private static JavaMethod of(Method.Of1 method) {
        return switch (method) {
            case SAME -> instruction(NOTHING);
            case ABS -> instruction(Wasm.F64_ABS);
            case SQRT -> instruction(Wasm.F64_SQRT);
            case EXP -> math("exp");
            case LN -> math("ln");
            case LOG10 -> math("log10");
            case SIN -> math("sin");
            case COS -> math("cos");
            case TAN -> math("tan");
            case ARCSIN -> math("asin");
            case ARCCOS -> math("acos");
            case ARCTAN -> math("atan");
            case SINH -> math("sinh");
            case COSH -> math("cosh");
            case TANH -> math("tanh");
            case TRUNCATE -> math("truncate");
            case FLOOR -> math("floor");
            case ROUND -> own("round");
            case FACTORIAL -> own("factorial");
            case GAMMA_LN -> draw("logGamma");
        };
    }

    private static JavaMethod of(Method.Of2 method) {
        return switch (method) {
            case MIN -> instruction(Wasm.F64_MIN);
            case MAX -> instruction(Wasm.F64_MAX);
            case POWER -> math("pow");
            case LOG -> math("log");
            case MODULO -> own("modulo");
            case QUANTUM -> own("quantum");
            case ZIDZ -> own("zidz");
            case PERMUTATIONS -> own("permutations");
            case COMBINATIONS -> own("combinations");
        };
    }

    /// Finds a method by its name alone, which must be the only one of that name.
    static JavaFunctions.Key key(Class<?> owner, String name) {
        return key(owner, name, -1);
    }

    /// Finds a method by its name and the number of its parameters; -1 for any.
    static JavaFunctions.Key key(Class<?> owner, String name, int parameters) {
        java.lang.reflect.Method found = Arrays.stream(owner.getDeclaredMethods())
                .filter(method ->
                        method.getName().equals(name) && (parameters < 0 || method.getParameterCount() == parameters))
                .findFirst()
                .orElseThrow();
        String type = java.lang.invoke.MethodType.methodType(found.getReturnType(), found.getParameterTypes())
                .descriptorString();
        return new JavaFunctions.Key(owner.getName().replace('.', '/'), name, MethodTypeDesc.ofDescriptor(type));
    }
}
