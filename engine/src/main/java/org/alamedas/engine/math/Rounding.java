package org.alamedas.engine.math;

/// Rounding to an integer, exact for every argument; the result has the sign of the argument, also when it is zero.
///
/// Formula: adding and subtracting `2^52` rounds a magnitude below `2^52` to the nearest integer; one comparison then
/// mends the direction. Larger magnitudes are integers already.
final class Rounding {

    private static final double TWO_TO_52 = 0x1p52;

    private Rounding() {}

    static double roundToEven(double x) {
        double magnitude = Math.abs(x);
        double rounded = (magnitude + TWO_TO_52) - TWO_TO_52;
        return magnitude < TWO_TO_52 ? Binary.withSignOf(rounded, x) : x;
    }

    static double floor(double x) {
        double rounded = roundToEven(x);
        return rounded > x ? Binary.withSignOf(rounded - 1.0, x) : rounded;
    }

    static double ceil(double x) {
        double rounded = roundToEven(x);
        return rounded < x ? Binary.withSignOf(rounded + 1.0, x) : rounded;
    }

    static double truncate(double x) {
        double magnitude = Math.abs(x);
        double rounded = roundToEven(magnitude);
        return Binary.withSignOf(rounded > magnitude ? rounded - 1.0 : rounded, x);
    }
}
