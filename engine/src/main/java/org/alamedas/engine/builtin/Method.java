package org.alamedas.engine.builtin;

import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.Continuous;

/// The reference method of a function: plain arithmetic on doubles, without state.
///
/// The methods are closed sets, so that a back end that emits code for each of them is told by the
/// compiler which it lacks. Arguments that a call leaves out, and the system values that a function
/// reads, come after the ones it was given. A value that is not a number survives. Minimum and
/// maximum order -0 below 0, as IEEE 754-2019 `minimum` and `maximum` do.
public sealed interface Method {
    /// Returns how many doubles the method takes.
    ///
    /// @return from 1 to 6
    int size();

    /// Returns what printed programs call the method.
    ///
    /// @return a word in capitals
    String name();

    /// Methods of one double.
    enum Of1 implements Method {
        /// The argument itself.
        SAME,
        /// The size without the sign.
        ABS,
        /// The square root.
        SQRT,
        /// The exponential function.
        EXP,
        /// The natural logarithm.
        LN,
        /// The logarithm to base 10.
        LOG10,
        /// The sine.
        SIN,
        /// The cosine.
        COS,
        /// The tangent.
        TAN,
        /// The inverse sine.
        ARCSIN,
        /// The inverse cosine.
        ARCCOS,
        /// The inverse tangent.
        ARCTAN,
        /// The hyperbolic sine.
        SINH,
        /// The hyperbolic cosine.
        COSH,
        /// The hyperbolic tangent.
        TANH,
        /// The integer part, towards 0.
        TRUNCATE,
        /// The largest integer that is not above the argument.
        FLOOR,
        /// [Functions#round].
        ROUND,
        /// The logarithm of the gamma function.
        GAMMA_LN,
        /// [Functions#factorial].
        FACTORIAL;

        /// Computes the value.
        ///
        /// @param a the argument
        /// @return the value
        public double apply(double a) {
            return switch (this) {
                case SAME -> a;
                case ABS -> Math.abs(a);
                case SQRT -> PortableMath.sqrt(a);
                case EXP -> PortableMath.exp(a);
                case LN -> PortableMath.ln(a);
                case LOG10 -> PortableMath.log10(a);
                case SIN -> PortableMath.sin(a);
                case COS -> PortableMath.cos(a);
                case TAN -> PortableMath.tan(a);
                case ARCSIN -> PortableMath.asin(a);
                case ARCCOS -> PortableMath.acos(a);
                case ARCTAN -> PortableMath.atan(a);
                case SINH -> PortableMath.sinh(a);
                case COSH -> PortableMath.cosh(a);
                case TANH -> PortableMath.tanh(a);
                case TRUNCATE -> PortableMath.truncate(a);
                case FLOOR -> PortableMath.floor(a);
                case ROUND -> Functions.round(a);
                case GAMMA_LN -> Continuous.logGamma(a);
                case FACTORIAL -> Functions.factorial(a);
            };
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /// Methods of two doubles.
    enum Of2 implements Method {
        /// The smaller.
        MIN,
        /// The larger.
        MAX,
        /// The power.
        POWER,
        /// The logarithm of the first to the base of the second.
        LOG,
        /// [Functions#modulo].
        MODULO,
        /// [Functions#quantum].
        QUANTUM,
        /// [Functions#zidz].
        ZIDZ,
        /// [Functions#permutations].
        PERMUTATIONS,
        /// [Functions#combinations].
        COMBINATIONS;

        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @return the value
        public double apply(double a, double b) {
            return switch (this) {
                case MIN -> Math.min(a, b);
                case MAX -> Math.max(a, b);
                case POWER -> PortableMath.pow(a, b);
                case LOG -> PortableMath.log(a, b);
                case MODULO -> Functions.modulo(a, b);
                case QUANTUM -> Functions.quantum(a, b);
                case ZIDZ -> Functions.zidz(a, b);
                case PERMUTATIONS -> Functions.permutations(a, b);
                case COMBINATIONS -> Functions.combinations(a, b);
            };
        }

        @Override
        public int size() {
            return 2;
        }
    }

    /// Methods of three doubles.
    enum Of3 implements Method {
        /// [Functions#safediv].
        SAFEDIV,
        /// [Functions#xidz].
        XIDZ,
        /// [Functions#switchOnZero].
        SWITCH,
        /// [Functions#ramp].
        RAMP,
        /// The number below which a normal distribution has a probability: [Continuous#normal].
        NORMAL_QUANTILE;

        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @param c the third
        /// @return the value
        public double apply(double a, double b, double c) {
            return switch (this) {
                case SAFEDIV -> Functions.safediv(a, b, c);
                case XIDZ -> Functions.xidz(a, b, c);
                case SWITCH -> Functions.switchOnZero(a, b, c);
                case RAMP -> Functions.ramp(a, b, c);
                case NORMAL_QUANTILE -> Continuous.normal(a, b, c);
            };
        }

        @Override
        public int size() {
            return 3;
        }
    }

    /// Methods of four doubles.
    enum Of4 implements Method {
        /// [Functions#clip].
        CLIP,
        /// [Functions#step].
        STEP,
        /// [Functions#stepVensim].
        STEP_VENSIM,
        /// [Functions#rampVensim].
        RAMP_VENSIM,
        /// [Functions#pulseVensim].
        PULSE_VENSIM,
        /// [Functions#allocP].
        ALLOC_P,
        /// [Functions#normalBetween].
        NORMAL_BETWEEN;

        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @param c the third
        /// @param d the fourth
        /// @return the value
        public double apply(double a, double b, double c, double d) {
            return switch (this) {
                case CLIP -> Functions.clip(a, b, c, d);
                case STEP -> Functions.step(a, b, c, d);
                case STEP_VENSIM -> Functions.stepVensim(a, b, c, d);
                case RAMP_VENSIM -> Functions.rampVensim(a, b, c, d);
                case PULSE_VENSIM -> Functions.pulseVensim(a, b, c, d);
                case ALLOC_P -> Functions.allocP(a, b, c, d);
                case NORMAL_BETWEEN -> Functions.normalBetween(a, b, c, d);
            };
        }

        @Override
        public int size() {
            return 4;
        }
    }

    /// Methods of five doubles.
    enum Of5 implements Method {
        /// [Functions#pulse].
        PULSE,
        /// [Functions#pulseDynamo].
        PULSE_DYNAMO;

        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @param c the third
        /// @param d the fourth
        /// @param e the fifth
        /// @return the value
        public double apply(double a, double b, double c, double d, double e) {
            return switch (this) {
                case PULSE -> Functions.pulse(a, b, c, d, e);
                case PULSE_DYNAMO -> Functions.pulseDynamo(a, b, c, d, e);
            };
        }

        @Override
        public int size() {
            return 5;
        }
    }

    /// Methods of six doubles.
    enum Of6 implements Method {
        /// [Functions#pulseTrain].
        PULSE_TRAIN;

        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @param c the third
        /// @param d the fourth
        /// @param e the fifth
        /// @param f the sixth
        /// @return the value
        public double apply(double a, double b, double c, double d, double e, double f) {
            return switch (this) {
                case PULSE_TRAIN -> Functions.pulseTrain(a, b, c, d, e, f);
            };
        }

        @Override
        public int size() {
            return 6;
        }
    }
}
