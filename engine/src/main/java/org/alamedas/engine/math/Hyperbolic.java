package org.alamedas.engine.math;

/// Hyperbolic sine, cosine and tangent.
///
/// Formula: `cosh x = (e^a + e^-a) / 2` for `a = |x|`, and likewise the sine where `a > 1/2`, from one exponential in
/// two
/// parts and its reciprocal; the tangent where `a > 1/4` as `(e^2a - 1) / (e^2a + 1)`. Nearer to zero, where these
/// differences cancel, `x + x^3 P(x^2)` with the polynomial that interpolates the rest of the series at the Chebyshev
/// nodes (degree 8 for the sine, 7 for the tangent).
///
/// Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 4.5.1 to 4.5.3, 4.5.62, 4.5.64.
final class Hyperbolic {

    private static final double SERIES_OF_SINE = 0.5;
    private static final double SERIES_OF_TANGENT = 0.25;

    /// Sine and cosine overflow before this.
    private static final double LARGEST = 720.0;

    /// The tangent is one to the last bit from here on.
    private static final double TANGENT_IS_ONE = 25.0;

    /// From this power of two on the reciprocal is far below the last bit.
    private static final int NEGLIGIBLE_RECIPROCAL = 500;

    private static final double S0 = 0.16666666666666666;
    private static final double S1 = 0.008333333333333333;
    private static final double S2 = 0.0001984126984126984;
    private static final double S3 = 2.7557319223985825e-06;
    private static final double S4 = 2.505210838547607e-08;
    private static final double S5 = 1.605904382690051e-10;
    private static final double S6 = 7.647165414593481e-13;
    private static final double S7 = 2.8112909646770106e-15;
    private static final double S8 = 8.309171941866942e-18;

    private static final double T0 = -0.3333333333333333;
    private static final double T1 = 0.1333333333333302;
    private static final double T2 = -0.053968253967195144;
    private static final double T3 = 0.021869488400359696;
    private static final double T4 = -0.008863226966122328;
    private static final double T5 = 0.0035918341340072982;
    private static final double T6 = -0.0014502234715960424;
    private static final double T7 = 0.0005336803027405916;

    private Hyperbolic() {}

    static double sinh(double x) {
        double a = Math.abs(x);
        double z = x * x;
        double near = x + x * (z * sineSeries(z));
        return a <= SERIES_OF_SINE ? near : Binary.withSignOf(halfSum(a, -1.0), x);
    }

    static double cosh(double x) {
        return halfSum(Math.abs(x), 1.0);
    }

    static double tanh(double x) {
        double a = Math.abs(x);
        double z = x * x;
        double near = x + x * (z * tangentSeries(z));
        double doubled = 2.0 * Binary.clamp(a, 0.0, TANGENT_IS_ONE);
        double k = Exponential.exponent(doubled);
        DoubleDouble e = Exponential.significand(doubled, k);
        double power = Binary.powerOfTwo((int) k);
        double high = e.high() * power;
        double low = e.low() * power;
        double numerator = high - 1.0;
        double denominator = high + 1.0;
        DoubleDouble above = new DoubleDouble(numerator, DoubleDouble.sumError(high, -1.0, numerator) + low);
        DoubleDouble below = new DoubleDouble(denominator, DoubleDouble.sumError(high, 1.0, denominator) + low);
        double value = a <= SERIES_OF_TANGENT ? near : above.dividedByRounded(below);
        // Not only the quotient: the series gives +0 for -0.
        return Binary.withSignOf(value, x);
    }

    /// `(e^a + sign e^-a) / 2` for `a >= 0`.
    private static double halfSum(double a, double sign) {
        double limited = Binary.clamp(a, 0.0, LARGEST);
        double exponent = Exponential.exponent(limited);
        int k = (int) exponent;
        DoubleDouble e = Exponential.significand(limited, exponent);
        double reciprocal = 1.0 / e.high();
        double product = reciprocal * e.high();
        double remainder =
                ((1.0 - product) - DoubleDouble.productError(reciprocal, e.high(), product)) - reciprocal * e.low();
        double shift = sign * Binary.powerOfTwo(-2 * Math.min(k, NEGLIGIBLE_RECIPROCAL));
        double other = reciprocal * shift;
        double otherLow = (reciprocal * remainder) * shift;
        double sum = e.high() + other;
        double error = DoubleDouble.sumError(e.high(), other, sum);
        return Binary.scale(sum + (error + (e.low() + otherLow)), k - 1);
    }

    private static double sineSeries(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        return ((S0 + S1 * z) + z2 * (S2 + S3 * z)) + z4 * (((S4 + S5 * z) + z2 * (S6 + S7 * z)) + z4 * S8);
    }

    private static double tangentSeries(double z) {
        double z2 = z * z;
        return ((T0 + T1 * z) + z2 * (T2 + T3 * z)) + (z2 * z2) * ((T4 + T5 * z) + z2 * (T6 + T7 * z));
    }
}
