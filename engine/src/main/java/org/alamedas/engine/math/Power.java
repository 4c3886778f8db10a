package org.alamedas.engine.math;

/// Powers with a real exponent.
///
/// Formula: `|x|^y = e^(y ln |x|)` with the logarithm, its product with `y` and the reduction of the exponential
/// carried
/// in two doubles; then sign and special cases by selection. A power that is exactly a double is returned exactly,
/// since the error before the last rounding is well below half a unit.
///
/// Source of the special cases: the contract of `java.lang.Math.pow`.
final class Power {

    /// Beyond this magnitude of the exponent only overflow, underflow and one are left, as `|ln x| > 2^-54`.
    private static final double LARGEST_EXPONENT = 0x1p64;

    /// Beyond this magnitude of `y ln x` the low part has no meaning.
    private static final double LARGEST_LOGARITHM = 800.0;

    private Power() {}

    static double pow(double x, double y) {
        double magnitude = magnitude(Math.abs(x), y);
        boolean negative = Binary.isNegative(x);
        double signed = negative && isOdd(y) ? -magnitude : magnitude;
        boolean root = x < 0.0 && x > Double.NEGATIVE_INFINITY && Rounding.truncate(y) != y;
        boolean oneToInfinity = Math.abs(x) == 1.0 && Math.abs(y) == Double.POSITIVE_INFINITY;
        boolean undefined = root || oneToInfinity || Double.isNaN(x) || Double.isNaN(y);
        double value = undefined ? Double.NaN : signed;
        return y == 0.0 ? 1.0 : value;
    }

    private static double magnitude(double a, double y) {
        double limited = Binary.clamp(y, -LARGEST_EXPONENT, LARGEST_EXPONENT);
        DoubleDouble ln = Logarithm.natural(a);
        double product = ln.high() * limited;
        double low = DoubleDouble.productError(ln.high(), limited, product) + ln.low() * limited;
        double regular = Exponential.exp(product, Math.abs(product) < LARGEST_LOGARITHM ? low : 0.0);
        double atEdge = (a == 0.0) == (y > 0.0) ? 0.0 : Double.POSITIVE_INFINITY;
        return a == 0.0 || a == Double.POSITIVE_INFINITY ? atEdge : regular;
    }

    /// Whether the number is an odd integer; from `2^53` on every double is even.
    private static boolean isOdd(double y) {
        double half = 0.5 * y;
        return Rounding.truncate(y) == y && Rounding.truncate(half) != half && Math.abs(y) < Double.POSITIVE_INFINITY;
    }
}
