package org.alamedas.engine.math;

/// An unevaluated sum of two doubles that carries about 106 significant bits.
///
/// `high` is the value rounded to double and `low` the rest, so that `|low|` is at most half a unit in the last place
/// of `high`, unless a method says otherwise.
///
/// Source: T. J. Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18
/// (1971); D. E. Knuth, The Art of Computer Programming, volume 2, section 4.2.2.
///
/// @param high the leading part
/// @param low the part that did not fit
record DoubleDouble(double high, double low) {

    private static final long UPPER_26_BITS = 0xffff_ffff_f800_0000L;

    /// Adds two parts, the first being the larger one or zero.
    static DoubleDouble ofSum(double large, double small) {
        double sum = large + small;
        return new DoubleDouble(sum, (large - sum) + small);
    }

    /// The rounding error of `sum = large + small`, exact where `|large| >= |small|` or `large` is zero.
    static double sumError(double large, double small, double sum) {
        return (large - sum) + small;
    }

    /// The leading 26 significant bits of a double: `a - upper(a)` is exact and has at most 27 bits.
    ///
    /// Clearing bits, not Dekker's multiplication by `2^27 + 1`, because that overflows for large arguments.
    static double upper(double a) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & UPPER_26_BITS);
    }

    /// The rounding error of `product = a * b`, to within `2^-105` of the product.
    static double productError(double a, double b, double product) {
        double aHigh = upper(a);
        double aLow = a - aHigh;
        double bHigh = upper(b);
        double bLow = b - bHigh;
        return (((aHigh * bHigh - product) + aHigh * bLow) + aLow * bHigh) + aLow * bLow;
    }

    /// This number times another, rounded once at the end.
    double timesRounded(double otherHigh, double otherLow) {
        double product = high * otherHigh;
        return product + (productError(high, otherHigh, product) + (high * otherLow + low * otherHigh));
    }

    /// This number divided by another, rounded once at the end.
    double dividedByRounded(DoubleDouble divisor) {
        double quotient = high / divisor.high;
        double product = quotient * divisor.high;
        double error = productError(quotient, divisor.high, product);
        double remainder = ((high - product) - error) + (low - quotient * divisor.low);
        return quotient + remainder / divisor.high;
    }
}
