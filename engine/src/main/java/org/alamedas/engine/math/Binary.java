package org.alamedas.engine.math;

/// Exact operations on the binary form of a double: rounding to an integer, scaling by a power of two, signs.
final class Binary {

    /// Adding this number to a double below `2^51` in magnitude leaves the nearest integer, ties to even, in the low
    /// bits of the sum in two's complement; subtracting it again leaves that integer as a double.
    static final double ROUNDER = 0x1.8p52;

    private static final long SIGN = 0x8000_0000_0000_0000L;
    private static final int BIAS = 1023;
    private static final int FRACTION_BITS = 52;

    private Binary() {}

    /// The integer held in the low bits of `x + ROUNDER`.
    static int integerIn(double rounderSum) {
        return (int) Double.doubleToRawLongBits(rounderSum);
    }

    /// Two to the given power, which is between -1022 and 1023.
    static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) (exponent + BIAS) << FRACTION_BITS);
    }

    /// The value times two to the given power, which is between -2044 and 2046.
    ///
    /// In two halves, because a single factor would leave the range of a double before the product does. The first
    /// product is exact for values near one, so the result is rounded once, also where it is subnormal.
    static double scale(double value, int exponent) {
        int half = exponent >> 1;
        return (value * powerOfTwo(half)) * powerOfTwo(exponent - half);
    }

    /// The magnitude of the first argument with the sign bit of the second.
    static double withSignOf(double magnitude, double sign) {
        long bits = Double.doubleToRawLongBits(magnitude) & ~SIGN;
        return Double.longBitsToDouble(bits | (Double.doubleToRawLongBits(sign) & SIGN));
    }

    /// Whether the sign bit is set, as it is for negative zero.
    static boolean isNegative(double x) {
        return Double.doubleToRawLongBits(x) < 0;
    }

    /// The value limited to an interval; NaN stays NaN.
    static double clamp(double x, double low, double high) {
        double atMost = x > high ? high : x;
        return atMost < low ? low : atMost;
    }
}
