package org.alamedas.engine.math;

/// Logarithms: natural, of one plus the argument, and to the bases two, ten and any other.
///
/// Formula: `x = 2^k (1 + f)` with `1 + f` between `sqrt(1/2)` and `sqrt(2)`; with `s = f / (2 + f)` and `z = s^2`,
/// `ln(1 + f) = 2 artanh s = f - f^2/2 + s (f^2/2 + z T(z))`, where `T` is the polynomial of degree 7 that interpolates
/// `(2 artanh s - 2 s) / s^3` at the Chebyshev nodes in `z`. The leading terms `k ln 2 + f - f^2/2` are summed with
/// their rounding errors. The other bases start from [#natural], which carries at least 68 significant bits, so that
/// `log10(10^n)` and `log2(2^n)` are exactly `n`.
///
/// Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 4.1.27 (the series in `f / (2 + f)`).
final class Logarithm {

    private static final long SQRT_HALF_BITS = 0x3fe6_a09e_667f_3bcdL;
    private static final int FRACTION_BITS = 52;
    private static final double TWO_TO_54 = 0x1p54;

    private static final double ONE_OVER_LN2_HIGH = 1.4426950408889634;
    private static final double ONE_OVER_LN2_LOW = 2.0355273740931033e-17;
    private static final double ONE_OVER_LN10_HIGH = 0.4342944819032518;
    private static final double ONE_OVER_LN10_LOW = 1.098319650216765e-17;
    private static final double THIRD_HIGH = 0.3333333333333333;
    private static final double THIRD_LOW = 1.850371707708594e-17;
    private static final double FIFTH_HIGH = 0.2;
    private static final double FIFTH_LOW = -1.1102230246251566e-17;

    private static final double T0 = 0.6666666666666666;
    private static final double T1 = 0.4000000000000088;
    private static final double T2 = 0.2857142857080361;
    private static final double T3 = 0.22222222391714744;
    private static final double T4 = 0.18181795640044723;
    private static final double T5 = 0.15386239707611124;
    private static final double T6 = 0.13268773010203216;
    private static final double T7 = 0.13086627491197242;

    private static final double U0 = 0.14285714285714285;
    private static final double U1 = 0.11111111111111474;
    private static final double U2 = 0.09090909090650491;
    private static final double U3 = 0.07692307762438703;
    private static final double U4 = 0.06666657340078525;
    private static final double U5 = 0.058830249362423113;
    private static final double U6 = 0.05236453229681603;
    private static final double U7 = 0.05308514419107981;

    private Logarithm() {}

    static double ln(double x) {
        double normal = normal(x);
        long k = exponent(normal);
        double value = sum(k - subnormalShift(x), significand(normal, k) - 1.0, 0.0);
        return orSpecial(x, value);
    }

    /// `ln(1 + x)`, accurate near zero.
    static double log1p(double x) {
        double u = 1.0 + x;
        double virtual = u - 1.0;
        double lost = (1.0 - (u - virtual)) + (x - virtual);
        long k = exponent(u);
        double leading = significand(u, k) - 1.0;
        double trailing = lost * Binary.powerOfTwo((int) -Math.min(k, 1022L));
        double f = leading + trailing;
        double rest = DoubleDouble.sumError(leading, trailing, f);
        return orSpecial(u, Binary.withSignOf(sum((double) k, f, rest / (1.0 + f)), x));
    }

    static double log2(double x) {
        return orSpecial(x, natural(x).timesRounded(ONE_OVER_LN2_HIGH, ONE_OVER_LN2_LOW));
    }

    static double log10(double x) {
        return orSpecial(x, natural(x).timesRounded(ONE_OVER_LN10_HIGH, ONE_OVER_LN10_LOW));
    }

    /// The logarithm of `x` to a base, `ln x / ln base`, rounded once.
    static double log(double x, double base) {
        boolean plain = isPositiveAndFinite(x) && isPositiveAndFinite(base) && base != 1.0;
        return plain ? natural(x).dividedByRounded(natural(base)) : ln(x) / ln(base);
    }

    /// The natural logarithm of a positive finite number with at least 68 significant bits; for any other argument, an
    /// arbitrary number.
    static DoubleDouble natural(double x) {
        double normal = normal(x);
        long exponent = exponent(normal);
        double f = significand(normal, exponent) - 1.0;
        double k = exponent - subnormalShift(x);

        // s = f / (2 + f), in two parts.
        double divisor = 2.0 + f;
        double reciprocal = 1.0 / divisor;
        double s = f * reciprocal;
        double product = s * divisor;
        double remainder = ((f - product) - DoubleDouble.productError(s, divisor, product)) - s * (f - (divisor - 2.0));
        double sLow = remainder * reciprocal;

        // p = z (1/3 + z (1/5 + z U(z))), each sum and product in two parts.
        double z = s * s;
        double zLow = DoubleDouble.productError(s, s, z) + 2.0 * s * sLow;
        double zu = z * u(z);
        double v = FIFTH_HIGH + zu;
        double vLow = DoubleDouble.sumError(FIFTH_HIGH, zu, v) + FIFTH_LOW;
        double w = z * v;
        double wLow = DoubleDouble.productError(z, v, w) + (z * vLow + zLow * v);
        double q = THIRD_HIGH + w;
        double qLow = DoubleDouble.sumError(THIRD_HIGH, w, q) + (THIRD_LOW + wLow);
        double p = z * q;
        double pLow = DoubleDouble.productError(z, q, p) + (z * qLow + zLow * q);

        // k ln 2 + 2 s + 2 s p.
        double twice = 2.0 * s;
        double t = twice * p;
        double tLow = DoubleDouble.productError(twice, p, t) + (twice * pLow + 2.0 * sLow * p);
        double first = k * Exponential.LN2_HIGH;
        double second = first + twice;
        double third = second + t;
        double errors = DoubleDouble.sumError(first, twice, second) + DoubleDouble.sumError(second, t, third);
        return DoubleDouble.ofSum(third, errors + (k * Exponential.LN2_LOW + (2.0 * sLow + tLow)));
    }

    /// `exponent ln 2 + ln(1 + f) + rest`, rounded once but for a tenth of a unit.
    private static double sum(double exponent, double f, double rest) {
        double s = f / (2.0 + f);
        double z = s * s;
        double upper = DoubleDouble.upper(f);
        double half = 0.5 * upper * upper;
        double halfLow = 0.5 * (f - upper) * (f + upper);
        double first = exponent * Exponential.LN2_HIGH;
        double second = first + f;
        double third = second - half;
        double errors = DoubleDouble.sumError(first, f, second) + DoubleDouble.sumError(second, -half, third);
        double series = s * ((half + halfLow) + z * t(z)) - halfLow;
        return third + (errors + (exponent * Exponential.LN2_LOW + (series + rest)));
    }

    private static double t(double z) {
        double z2 = z * z;
        return ((T0 + T1 * z) + z2 * (T2 + T3 * z)) + (z2 * z2) * ((T4 + T5 * z) + z2 * (T6 + T7 * z));
    }

    private static double u(double z) {
        double z2 = z * z;
        return ((U0 + U1 * z) + z2 * (U2 + U3 * z)) + (z2 * z2) * ((U4 + U5 * z) + z2 * (U6 + U7 * z));
    }

    private static double normal(double x) {
        return x < Double.MIN_NORMAL ? x * TWO_TO_54 : x;
    }

    private static double subnormalShift(double x) {
        return x < Double.MIN_NORMAL ? 54.0 : 0.0;
    }

    /// The `k` for which `normal / 2^k` lies between `sqrt(1/2)` and `sqrt(2)`.
    private static long exponent(double normal) {
        return (Double.doubleToRawLongBits(normal) - SQRT_HALF_BITS) >> FRACTION_BITS;
    }

    private static double significand(double normal, long k) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(normal) - (k << FRACTION_BITS));
    }

    private static boolean isPositiveAndFinite(double x) {
        return x > 0.0 && x < Double.POSITIVE_INFINITY;
    }

    private static double orSpecial(double x, double value) {
        double atEdge = x == 0.0 ? Double.NEGATIVE_INFINITY : x > 0.0 ? x : Double.NaN;
        return isPositiveAndFinite(x) ? value : atEdge;
    }
}
