package org.alamedas.engine.math;

/// Takes whole quarter turns out of an angle: `x = quadrant * pi/2 + r` with `|r|` at most about `pi/4`.
///
/// Up to `2^20` the multiple of `pi/2` is subtracted in four parts, of which three have 33 bits so that their products
/// with the number of quarter turns are exact. Beyond that the angle is multiplied by the bits of `2/pi` that matter to
/// it: the product of its 53-bit significand with a window of 192 bits, taken modulo four, leaves at least 65 correct
/// bits for every double.
///
/// Source: W. J. Cody and W. Waite, Software Manual for the Elementary Functions (1980), chapter 8; M. H. Payne and
/// R. N. Hanek, "Radian reduction for trigonometric functions", SIGNUM Newsletter 18 (1983).
final class QuarterTurns {

    /// The largest magnitude that the short reduction is exact enough for.
    static final double SHORT_LIMIT = 0x1p20;

    static final double HALF_PI_HIGH = 1.5707963267948966;
    static final double HALF_PI_LOW = 6.123233995736766e-17;

    private static final double TWO_OVER_PI = 0.6366197723675814;
    private static final double PART1 = 1.5707963267341256;
    private static final double PART2 = 6.077100506303966e-11;
    private static final double PART3 = 2.0222662487111665e-21;
    private static final double PART4 = 8.4784276603689e-32;

    private static final long FRACTION_MASK = 0x000f_ffff_ffff_ffffL;
    private static final long IMPLICIT_BIT = 0x0010_0000_0000_0000L;
    private static final int FRACTION_BITS = 52;
    private static final int EXPONENT_MASK = 0x7ff;

    /// From the biased exponent of an angle to the first bit of [#TWO_OVER_PI_BITS] that is not a multiple of a whole
    /// turn for it.
    private static final int WINDOW_OFFSET = 1013;

    /// 64 zeros and the first 1216 bits of `2/pi` after the point.
    private static final long[] TWO_OVER_PI_BITS = {
        0L,
        0xa2f9836e4e441529L,
        0xfc2757d1f534ddc0L,
        0xdb6295993c439041L,
        0xfe5163abdebbc561L,
        0xb7246e3a424dd2e0L,
        0x06492eea09d1921cL,
        0xfe1deb1cb129a73eL,
        0xe88235f52ebb4484L,
        0xe99c7026b45f7e41L,
        0x3991d639835339f4L,
        0x9c845f8bbdf9283bL,
        0x1ff897ffde05980fL,
        0xef2f118b5a0a6d1fL,
        0x6d367ecf27cb09b7L,
        0x4f463f669e5fea2dL,
        0x7527bac7ebe5f17bL,
        0x3d0739f78a5292eaL,
        0x6bfb5fb11f8d5d08L,
        0x56033046fc7b6babL
    };

    private QuarterTurns() {}

    /// The number of quarter turns nearest to an angle of at most [#SHORT_LIMIT].
    static double nearest(double x) {
        return (x * TWO_OVER_PI + Binary.ROUNDER) - Binary.ROUNDER;
    }

    /// The angle less `turns` quarter turns, for an angle of at most [#SHORT_LIMIT].
    static DoubleDouble remainder(double x, double turns) {
        double first = x - turns * PART1;
        double part2 = turns * PART2;
        double second = first - part2;
        double error2 = (first - second) - part2;
        double part3 = turns * PART3;
        double third = second - part3;
        double error3 = (second - third) - part3;
        return DoubleDouble.ofSum(third, (error2 + error3) - turns * PART4);
    }

    /// The number of quarter turns nearest to a finite positive angle above [#SHORT_LIMIT], modulo four.
    static long largeQuadrant(double x) {
        long leading = leading(x);
        return ((leading >>> 62) + ((leading >>> 61) & 1L)) & 3L;
    }

    /// A finite positive angle above [#SHORT_LIMIT] less its quarter turns.
    static DoubleDouble largeRemainder(double x) {
        long leading = leading(x);
        long middle = middle(x);
        long fraction0 = (leading << 2) | (middle >>> 62);
        long fraction1 = (middle << 2) | (trailing(x) >>> 62);
        long sign = fraction0 >> 63;
        long magnitude0 = fraction0 ^ sign;
        long magnitude1 = fraction1 ^ sign;
        // The first word is never zero: no double above 2^20 comes nearer than 2^-62 to a multiple of pi/2.
        int zeros = Long.numberOfLeadingZeros(magnitude0);
        long word0 = shifted(magnitude0, magnitude1, zeros);
        long word1 = magnitude1 << zeros;
        double unit = Binary.powerOfTwo(-53 - zeros);
        double high = (word0 >>> 11) * unit;
        double low = (((word0 & 0x7ffL) << 52) | (word1 >>> 12)) * (unit * 0x1p-63);
        double product = high * HALF_PI_HIGH;
        double error = DoubleDouble.productError(high, HALF_PI_HIGH, product);
        DoubleDouble sum = DoubleDouble.ofSum(product, error + (high * HALF_PI_LOW + low * HALF_PI_HIGH));
        double direction = sign | 1L;
        return new DoubleDouble(sum.high() * direction, sum.low() * direction);
    }

    /// Bits 191 to 128 of the window times the significand, modulo `2^192`: two bits of quadrant, then the fraction.
    private static long leading(double x) {
        long m = significand(x);
        long low = m * window(x, 1);
        long sum = low + Math.unsignedMultiplyHigh(m, window(x, 2));
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1L : 0L;
        return m * window(x, 0) + Math.unsignedMultiplyHigh(m, window(x, 1)) + carry;
    }

    private static long middle(double x) {
        long m = significand(x);
        return m * window(x, 1) + Math.unsignedMultiplyHigh(m, window(x, 2));
    }

    private static long trailing(double x) {
        return significand(x) * window(x, 2);
    }

    private static long window(double x, int word) {
        int start = biasedExponent(x) - WINDOW_OFFSET;
        int index = (start >> 6) + word;
        return shifted(TWO_OVER_PI_BITS[index], TWO_OVER_PI_BITS[index + 1], start & 63);
    }

    /// The upper word of two words shifted left by 0 to 63 places; a shift right by 64 places would do nothing.
    private static long shifted(long upper, long lower, int places) {
        return (upper << places) | ((lower >>> 1) >>> (63 - places));
    }

    private static long significand(double x) {
        return (Double.doubleToRawLongBits(x) & FRACTION_MASK) | IMPLICIT_BIT;
    }

    private static int biasedExponent(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> FRACTION_BITS) & EXPONENT_MASK;
    }
}
