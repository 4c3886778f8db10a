package org.alamedas.engine.wasm;

/// What takes the place of methods and operators of Java on whole numbers of 64 bits, and on the bits of
/// doubles, that WebAssembly has no instruction for.
final class LongMath {
    private static final long LOW = 0xffff_ffffL;
    private static final int HALF = 32;

    private static final long NOT_A_NUMBER = 0x7ff8_0000_0000_0000L;
    private static final double WHOLE = 0x1p53;

    private LongMath() {}

    /// The upper half of a product, from products of 32 bits.
    static long unsignedMultiplyHigh(long a, long b) {
        long low = (a & LOW) * (b & LOW);
        long across = (a >>> HALF) * (b & LOW) + (low >>> HALF);
        long other = (a & LOW) * (b >>> HALF) + (across & LOW);
        return (a >>> HALF) * (b >>> HALF) + (across >>> HALF) + (other >>> HALF);
    }

    /// -1, 0 or 1, with both taken for numbers without a sign.
    static int compareUnsigned(long a, long b) {
        long left = a + Long.MIN_VALUE;
        long right = b + Long.MIN_VALUE;
        return left < right ? -1 : left == right ? 0 : 1;
    }

    /// The bits of a double, with one of all those that are not a number.
    static long bits(double value) {
        return Double.isNaN(value) ? NOT_A_NUMBER : Double.doubleToRawLongBits(value);
    }

    /// The next double above.
    static double nextUp(double value) {
        if (!(value < Double.POSITIVE_INFINITY)) {
            return value;
        }
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return Double.longBitsToDouble(bits + (bits >= 0 ? 1 : -1));
    }

    /// What Java's operator `%` gives of two doubles.
    static double remainder(double a, double b) {
        if (Math.abs(a) < WHOLE && Math.abs(b) < WHOLE && b != 0 && a == (long) a && b == (long) b) {
            return Math.copySign((double) ((long) a % (long) b), a);
        }
        double divisor = Math.abs(b);
        double rest = Math.abs(a);
        if (!(divisor > 0) || !(rest < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        while (rest >= divisor) {
            double part = divisor;
            while (part <= rest * 0.5) {
                part *= 2;
            }
            rest -= part;
        }
        return Math.copySign(rest, a);
    }
}
