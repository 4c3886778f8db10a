package org.alamedas.engine.math;

/// The exponential function, and the pieces of it that powers and hyperbolic functions share.
///
/// Formula: `e^x = 2^k e^r` with `k` the integer nearest to `x / ln 2` and `r = x - k ln 2`, so that
/// `|r| <= ln(2) / 2`; `e^r = 1 + r + r^2/2 + r^3 Q(r)`, where `Q` is the polynomial of degree 9 that interpolates
/// `(e^r - 1 - r - r^2/2) / r^3` at the Chebyshev nodes of that interval (computed with 400 bits, then rounded).
/// `ln 2` is subtracted in two parts, the first of 40 bits, whose product with `k` is exact. `1 + r` is kept with its
/// rounding error; this is what holds the error near half a unit instead of near one.
///
/// Source of the reduction: W. J. Cody and W. Waite, Software Manual for the Elementary Functions (1980), chapter 6.
final class Exponential {

    /// The leading 40 bits of the natural logarithm of two.
    static final double LN2_HIGH = 0.6931471805592082;
    /// What `LN2_HIGH` leaves out.
    static final double LN2_LOW = 7.371002565167799e-13;

    private static final double ONE_OVER_LN2 = 1.4426950408889634;

    /// Beyond these arguments the scaled result is infinity or zero by itself.
    private static final double LARGEST = 720.0;

    private static final double SMALLEST = -760.0;

    /// From here on `e^x - 1` and `e^x` are the same double.
    private static final double ONE_IS_NEGLIGIBLE = 40.0;

    /// Up to here `e^x - 1` is -1 to the last bit.
    private static final double ONE_IS_ALL = -60.0;

    private static final double C0 = 0.16666666666666669;
    private static final double C1 = 0.041666666666666664;
    private static final double C2 = 0.008333333333330065;
    private static final double C3 = 0.0013888888888886554;
    private static final double C4 = 0.00019841269863040905;
    private static final double C5 = 2.480158731713542e-05;
    private static final double C6 = 2.755726847975115e-06;
    private static final double C7 = 2.755728298365677e-07;
    private static final double C8 = 2.5100376098445793e-08;
    private static final double C9 = 2.0911229919631986e-09;

    private Exponential() {}

    static double exp(double x) {
        return exp(x, 0.0);
    }

    /// `e^(x + low)`, where `low` is at most a few units in the last place of `x`.
    static double exp(double x, double low) {
        double limited = Binary.clamp(x, SMALLEST, LARGEST);
        double rounder = limited * ONE_OVER_LN2 + Binary.ROUNDER;
        double k = rounder - Binary.ROUNDER;
        double r = remainder(limited, low, k);
        double correction = correction(r, remainderError(limited, low, k, r));
        double sum = 1.0 + r;
        double error = DoubleDouble.sumError(1.0, r, sum);
        return Binary.scale(sum + (error + correction), Binary.integerIn(rounder));
    }

    /// `e^x - 1`, accurate near zero.
    static double expm1(double x) {
        double limited = Binary.clamp(x, ONE_IS_ALL, ONE_IS_NEGLIGIBLE);
        double rounder = limited * ONE_OVER_LN2 + Binary.ROUNDER;
        double k = rounder - Binary.ROUNDER;
        double r = remainder(limited, 0.0, k);
        double correction = correction(r, remainderError(limited, 0.0, k, r));
        double power = Binary.powerOfTwo(Binary.integerIn(rounder));
        double integer = power - 1.0;
        double integerError = DoubleDouble.sumError(power, -1.0, integer);
        double sum = integer + power * r;
        double error = DoubleDouble.sumError(integer, power * r, sum);
        double small = Binary.withSignOf(sum + ((error + integerError) + power * correction), x);
        return x > ONE_IS_NEGLIGIBLE ? exp(x) : small;
    }

    /// The integer nearest to `x / ln 2`.
    static double exponent(double x) {
        return (x * ONE_OVER_LN2 + Binary.ROUNDER) - Binary.ROUNDER;
    }

    /// `e^(x - k ln 2)` with about 57 significant bits, for `k = exponent(x)`.
    static DoubleDouble significand(double x, double k) {
        double r = remainder(x, 0.0, k);
        double correction = correction(r, remainderError(x, 0.0, k, r));
        double sum = 1.0 + r;
        return DoubleDouble.ofSum(sum, DoubleDouble.sumError(1.0, r, sum) + correction);
    }

    private static double remainder(double x, double low, double k) {
        return (x - k * LN2_HIGH) + (low - k * LN2_LOW);
    }

    private static double remainderError(double x, double low, double k, double r) {
        return DoubleDouble.sumError(x - k * LN2_HIGH, low - k * LN2_LOW, r);
    }

    /// `e^(r + error) - 1 - r`.
    private static double correction(double r, double error) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double q =
                ((C0 + C1 * r) + r2 * (C2 + C3 * r)) + r4 * (((C4 + C5 * r) + r2 * (C6 + C7 * r)) + r4 * (C8 + C9 * r));
        // The small terms first: each rounding of the large one costs a thirtieth of a unit of the result.
        return 0.5 * r2 + ((r2 * r) * q + (error + error * r));
    }
}
