package org.alamedas.engine.math;

import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// The functions of one argument, each beside `StrictMath`, beside a reference of 80 digits, and with its bounds.
@SuppressWarnings("ImmutableEnumChecker") // the functional interfaces of the JDK cannot be proven immutable
enum ElementaryFunction {
    EXP(PortableMath::exp, StrictMath::exp, Reference::exp, 1, 0.6),
    EXPM1(PortableMath::expm1, StrictMath::expm1, Reference::expm1, 1, 0.8),
    LN(PortableMath::ln, StrictMath::log, Reference::ln, 1, 0.6),
    LOG1P(PortableMath::log1p, StrictMath::log1p, Reference::log1p, 1, 0.62),
    /// `StrictMath.log10` is itself up to 1.6 units from the true value near one.
    LOG10(PortableMath::log10, StrictMath::log10, Reference::log10, 2, 0.501),
    LOG2(PortableMath::log2, x -> PortableMath.log(x, 2.0), Reference::log2, 1, 0.501),
    SIN(PortableMath::sin, StrictMath::sin, Reference::sin, 1, 0.6),
    COS(PortableMath::cos, StrictMath::cos, Reference::cos, 1, 0.6),
    TAN(PortableMath::tan, StrictMath::tan, Reference::tan, 1, 0.65),
    ASIN(PortableMath::asin, StrictMath::asin, Reference::asin, 1, 0.67),
    ACOS(PortableMath::acos, StrictMath::acos, Reference::acos, 1, 0.65),
    ATAN(PortableMath::atan, StrictMath::atan, Reference::atan, 1, 0.6),
    /// The documented error of the three hyperbolic functions of `StrictMath` is 2.5 units.
    SINH(PortableMath::sinh, StrictMath::sinh, Reference::sinh, 2, 0.65),
    COSH(PortableMath::cosh, StrictMath::cosh, Reference::cosh, 2, 0.62),
    TANH(PortableMath::tanh, StrictMath::tanh, Reference::tanh, 2, 0.62);

    private final DoubleUnaryOperator ours;
    private final DoubleUnaryOperator strict;
    private final UnaryOperator<BigDecimal> exact;
    private final long distance;
    private final double trueError;

    ElementaryFunction(
            DoubleUnaryOperator ours,
            DoubleUnaryOperator strict,
            UnaryOperator<BigDecimal> exact,
            long distance,
            double trueError) {
        this.ours = ours;
        this.strict = strict;
        this.exact = exact;
        this.distance = distance;
        this.trueError = trueError;
    }

    double ours(double x) {
        return ours.applyAsDouble(x);
    }

    double strict(double x) {
        return strict.applyAsDouble(x);
    }

    /// The true value, for an argument inside the domain.
    BigDecimal exact(double x) {
        return exact.apply(new BigDecimal(x));
    }

    /// The largest allowed distance to `StrictMath`, in doubles.
    long distance() {
        return distance;
    }

    /// The largest allowed distance to the true value, in units in the last place.
    double trueError() {
        return trueError;
    }

    boolean isDefinedAt(double x) {
        return !Double.isNaN(ours(x)) && !Double.isInfinite(ours(x));
    }
}
