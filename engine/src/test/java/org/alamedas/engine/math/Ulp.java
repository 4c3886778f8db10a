package org.alamedas.engine.math;

/// Counts doubles.
final class Ulp {

    private Ulp() {}

    /// How many steps from one double to its neighbour lead from `a` to `b`; NaN is at no distance from NaN, and a
    /// number, or a zero of the other sign, is as far as can be.
    static long distance(double a, double b) {
        boolean sameKind = Double.isNaN(a) == Double.isNaN(b) && (a != 0.0 || b != 0.0 || sameSign(a, b));
        if (!sameKind) {
            return Long.MAX_VALUE;
        }
        return Double.isNaN(a) ? 0L : Math.abs(position(a) - position(b));
    }

    private static boolean sameSign(double a, double b) {
        return Math.copySign(1.0, a) == Math.copySign(1.0, b);
    }

    private static long position(double a) {
        long bits = Double.doubleToRawLongBits(a);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }
}
