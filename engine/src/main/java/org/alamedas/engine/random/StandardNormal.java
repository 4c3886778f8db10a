package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The normal distribution with mean 0 and standard deviation 1.
///
/// *Tails.* With `y = |x| / sqrt 2`, the probability beyond `|x|` is `e^(-x^2/2) g / (1 + 2 y) /
/// 2`, where `g = (1 + 2 y) e^(y^2) erfc(y)` is a sum of 25 Chebyshev polynomials in `(y - 3.75) /
/// (y + 3.75)`, which covers all `y` from 0. The coefficients interpolate `g` at 80 Chebyshev
/// nodes, computed with 60 digits. Relative error below `2e-15` up to `|x| = 37`.
///
/// *Quantile.* Three quotients of polynomials of degree 7; relative error below `5e-16`.
///
/// Sources: M. M. Shepherd and J. G. Laframboise, "Chebyshev approximation of (1+2x)exp(x^2)erfc x
/// in 0 <= x < infinity", Mathematics of Computation 36 (1981); M. J. Wichura, "Algorithm AS 241:
/// the percentage points of the normal distribution", Applied Statistics 37 (1988), routine PPND16,
/// whose coefficients these are.
final class StandardNormal implements Law {

    static final StandardNormal LAW = new StandardNormal();

    private static final double ONE_OVER_SQRT_2 = 0.7071067811865476;
    private static final double CENTRE = 3.75;
    private static final double FAR = 40;
    private static final double GRID = 16;

    private static final double[] TAIL = {
        1.1775789345674017,
        -0.004590054580646478,
        -0.08424913336651792,
        0.05920993999819189,
        -0.026658668435305753,
        0.009074997670705265,
        -0.002413163540417608,
        0.0004907758365258086,
        -6.916973302501207e-05,
        4.13902798607301e-06,
        7.74038306619849e-07,
        -2.1886401049234397e-07,
        1.076499946567091e-08,
        4.521959811218287e-09,
        -7.754400208831351e-10,
        -6.318088340886684e-11,
        2.86879501093067e-11,
        1.9455868545777347e-13,
        -9.65469674843344e-13,
        3.25254814814874e-14,
        3.3478119482868056e-14,
        -1.864562880419313e-15,
        -1.2507950530688648e-15,
        7.418235256624044e-17,
        5.068148904796111e-17
    };

    private static final double MIDDLE = 0.425;
    private static final double MIDDLE_SQUARED = 0.180625;
    private static final double NEAR_TAIL = 5;
    private static final double NEAR_SHIFT = 1.6;

    private static final double[] MIDDLE_TOP = {
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227
    };
    private static final double[] MIDDLE_BOTTOM = {
        1.0,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double[] NEAR_TOP = {
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414
    };
    private static final double[] NEAR_BOTTOM = {
        1.0,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-09
    };
    private static final double[] FAR_TOP = {
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-05,
        2.0103343992922881e-07
    };
    private static final double[] FAR_BOTTOM = {
        1.0,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-05,
        1.421511758316446e-07,
        2.0442631033899397e-15
    };

    private StandardNormal() {}

    @Override
    public double below(double x) {
        return x > 0 ? 1 - tail(x) : tail(x);
    }

    @Override
    public double above(double x) {
        return below(-x);
    }

    @Override
    public double quantile(double p, double q) {
        double fromMiddle = p < q ? p - 0.5 : 0.5 - q;
        if (Math.abs(fromMiddle) <= MIDDLE) {
            double r = MIDDLE_SQUARED - fromMiddle * fromMiddle;
            return fromMiddle * polynomial(MIDDLE_TOP, r) / polynomial(MIDDLE_BOTTOM, r);
        }
        double smaller = p < q ? p : q;
        double size = tailQuantile(PortableMath.sqrt(-PortableMath.ln(smaller)));
        return p < q ? -size : size;
    }

    private static double tailQuantile(double r) {
        if (r <= NEAR_TAIL) {
            double near = r - NEAR_SHIFT;
            return polynomial(NEAR_TOP, near) / polynomial(NEAR_BOTTOM, near);
        }
        double far = r - NEAR_TAIL;
        return polynomial(FAR_TOP, far) / polynomial(FAR_BOTTOM, far);
    }

    /// The probability beyond `|x|`, on one side.
    private static double tail(double x) {
        double size = Math.abs(x);
        double y = size * ONE_OVER_SQRT_2;
        double scaled = chebyshev((y - CENTRE) / (y + CENTRE)) / (1 + 2 * y);
        return size > FAR ? 0 : 0.5 * scaled * bell(size);
    }

    /// `e^(-x^2/2)`; `x` is split, because rounding its square would cost as many digits as the
    /// exponent has.
    private static double bell(double x) {
        double coarse = PortableMath.truncate(x * GRID) / GRID;
        double rest = (x - coarse) * (x + coarse);
        return PortableMath.exp(-0.5 * coarse * coarse) * PortableMath.exp(-0.5 * rest);
    }

    /// The sum of Chebyshev polynomials, by Clenshaw's recurrence.
    private static double chebyshev(double t) {
        double next = 0;
        double afterNext = 0;
        for (int i = TAIL.length - 1; i > 0; i--) {
            double present = 2 * t * next - afterNext + TAIL[i];
            afterNext = next;
            next = present;
        }
        return t * next - afterNext + TAIL[0];
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
