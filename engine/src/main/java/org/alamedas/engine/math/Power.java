package org.alamedas.engine.math;

/// Powers with a real exponent.
///
/// Formula: `|x|^y = e^(y ln |x|)` with the logarithm, its product with `y` and the reduction of the exponential
/// carried in two doubles; then sign and special cases. A power that is exactly a double is returned exactly, since
/// the error before the last rounding is well below half a unit.
///
/// The logarithm, with at least 66 significant bits: `x = 2^k z` with `z` between 0.6927 and 1.3854, and
/// `ln z = ln c + ln(1 + r)` with `r = z / c - 1`, where `c` is the reciprocal of a number of 11 bits near the middle
/// of one of 32 intervals, one of which lies around 1 and has `c = 1`: `|r| <= 0.01524`. `z` is divided in two, so that
/// both parts of `r` and the square of the first are exact. `ln(1 + r) = r - r^2/2 + r^3 P(r)`, where `P` is the
/// polynomial of degree 7 that interpolates the rest of the series at the Chebyshev nodes (computed with 400 bits, then
/// rounded).
///
/// Source of the special cases: the contract of `java.lang.Math.pow`. Source of logarithms by table: P. T. P. Tang,
/// "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic", ACM Transactions on
/// Mathematical Software 16 (1990).
final class Power {

    /// Beyond this magnitude of the exponent only overflow, underflow and one are left, as `|ln x| > 2^-54`.
    private static final double LARGEST_EXPONENT = 0x1p64;

    /// Beyond this magnitude of `y ln x` the low part has no meaning.
    private static final double LARGEST_LOGARITHM = 800.0;

    private static final int FRACTION_BITS = 52;
    private static final long EXPONENT = 0xfff0_0000_0000_0000L;
    private static final double TWO_TO_54 = 0x1p54;
    private static final int SUBNORMAL_SHIFT = 54;

    /// Where the first interval begins: 19 and two thirds intervals below 1.
    private static final long FIRST = 0x3fe6_2aaa_aaaa_aaabL;

    /// An interval is `2^47` doubles long, and takes three numbers of the table.
    private static final int INTERVAL_BITS = 47;

    static final int WIDTH = 3;
    private static final int LAST = 31;

    /// Rounds the binary form of a double to its upper half.
    private static final long HALF_OF_LOWER = 0x8000_0000L;

    private static final long UPPER = 0xffff_ffff_0000_0000L;

    private static final double P0 = 0.3333333333333333;
    private static final double P1 = -0.25;
    private static final double P2 = 0.20000000000028484;
    private static final double P3 = -0.16666666666692778;
    private static final double P4 = 0.14285713672507186;
    private static final double P5 = -0.12499999437890909;
    private static final double P6 = 0.11115335100127749;
    private static final double P7 = -0.10003872003522157;

    /// Of each interval `1 / c`, then `ln c` as a multiple of `2^-42`, with which `k ln 2` adds up exactly, then what
    /// that leaves out.
    static final double[] INTERVALS = {
        1.427734375,
        -0.3560888347103628,
        9.207037023524347e-14,
        1.396484375,
        -0.33395791765451577,
        1.589797456220205e-14,
        1.36669921875,
        -0.3123985033560075,
        -4.7618083981198057e-14,
        1.337890625,
        -0.2910942132227774,
        5.989302587544076e-14,
        1.310546875,
        -0.2704445119322827,
        1.0868597510348195e-13,
        1.2841796875,
        -0.2501201390123242,
        -8.761520442952834e-14,
        1.2587890625,
        -0.2301501973397535,
        1.9210470670358837e-14,
        1.23486328125,
        -0.2109602605105465,
        -2.0239787695644536e-14,
        1.21142578125,
        -0.19179799753237603,
        -2.6572295690996927e-14,
        1.18896484375,
        -0.17308304935727392,
        -1.784025419521999e-14,
        1.1669921875,
        -0.1544296587660483,
        -1.0964184008023282e-13,
        1.146484375,
        -0.13670019478854556,
        -4.310426838472474e-14,
        1.1259765625,
        -0.11865071466968402,
        7.808911753252704e-14,
        1.1064453125,
        -0.1011524554285188,
        -3.4414656121886176e-14,
        1.087890625,
        -0.0842406148876762,
        -1.0003539556895334e-13,
        1.06982421875,
        -0.06749435343613186,
        6.374158572451607e-14,
        1.05224609375,
        -0.05092701637840946,
        -4.029670926934129e-14,
        1.03515625,
        -0.034552381506728125,
        6.839139742328777e-14,
        1.0185546875,
        -0.018384649401241404,
        -7.794780464947405e-14,
        1.0,
        0.0,
        0.0,
        0.974609375,
        0.02571852928804219,
        -5.307171319656295e-14,
        0.94580078125,
        0.055723322752328386,
        7.414071184943711e-14,
        0.91845703125,
        0.08506015685838975,
        -2.1729320395870533e-14,
        0.89306640625,
        0.11309433776864353,
        -1.1081989813054186e-13,
        0.86865234375,
        0.14081229849352894,
        3.431730297812464e-14,
        0.845703125,
        0.16758689703692653,
        9.140819889491412e-14,
        0.82421875,
        0.1933193110035063,
        -1.0320443688698849e-14,
        0.80322265625,
        0.21912332295983106,
        9.507982968599317e-14,
        0.78369140625,
        0.24373995059522713,
        5.50359287294834e-14,
        0.76513671875,
        0.2677007438032888,
        8.878799739504042e-14,
        0.7470703125,
        0.29159597177294927,
        -3.201297554352691e-14,
        0.72998046875,
        0.3147375003345587,
        5.288468773994961e-14
    };

    private Power() {}

    static double pow(double x, double y) {
        boolean plain = x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY && Math.abs(y) <= LARGEST_EXPONENT;
        return plain ? power(x, 0, y) : special(x, y);
    }

    /// The power of any two doubles.
    private static double special(double x, double y) {
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
        double regular = a < Double.MIN_NORMAL ? power(a * TWO_TO_54, SUBNORMAL_SHIFT, limited) : power(a, 0, limited);
        double atEdge = (a == 0.0) == (y > 0.0) ? 0.0 : Double.POSITIVE_INFINITY;
        return a == 0.0 || a == Double.POSITIVE_INFINITY ? atEdge : regular;
    }

    /// `(x / 2^shift)^y` of a positive normal `x` and a `y` that is not too large.
    private static double power(double x, int shift, double y) {
        long offset = Double.doubleToRawLongBits(x) - FIRST;
        double k = (int) (offset >> FRACTION_BITS) - shift;
        int at = WIDTH * ((int) (offset >>> INTERVAL_BITS) & LAST);
        double reciprocal = INTERVALS[at];

        // r = z / c - 1, in parts, and rounded.
        long bits = Double.doubleToRawLongBits(x) - (offset & EXPONENT);
        double upper = Double.longBitsToDouble((bits + HALF_OF_LOWER) & UPPER);
        double rHigh = upper * reciprocal - 1.0;
        double rLow = (Double.longBitsToDouble(bits) - upper) * reciprocal;
        double r = rHigh + rLow;
        double rError = DoubleDouble.sumError(rHigh, rLow, r);

        // k ln 2 + ln c + r - r^2 / 2, and the errors of these sums.
        double first = k * Exponential.LN2_HIGH + INTERVALS[at + 1];
        double second = first + r;
        double square = rHigh * (0.5 * rHigh);
        double third = second - square;
        double errors = DoubleDouble.sumError(first, r, second) + DoubleDouble.sumError(second, -square, third);
        double rest = rError - rLow * (rHigh + 0.5 * rLow);
        double lows = k * Exponential.LN2_LOW + INTERVALS[at + 2];
        double low = (errors + lows) + (rest + (r * (r * r)) * series(r));
        double ln = third + low;
        double lnLow = DoubleDouble.sumError(third, low, ln);

        // y ln x, with its error.
        double yUpper = DoubleDouble.upper(y);
        double lnUpper = DoubleDouble.upper(ln);
        double large = yUpper * lnUpper;
        double small = (y - yUpper) * lnUpper + y * ((ln - lnUpper) + lnLow);
        double product = large + small;
        double error = DoubleDouble.sumError(large, small, product);
        return Exponential.exp(product, Math.abs(product) < LARGEST_LOGARITHM ? error : 0.0);
    }

    private static double series(double r) {
        double r2 = r * r;
        return ((P0 + r * P1) + r2 * (P2 + r * P3)) + (r2 * r2) * ((P4 + r * P5) + r2 * (P6 + r * P7));
    }

    /// Whether the number is an odd integer; from `2^53` on every double is even.
    private static boolean isOdd(double y) {
        double half = 0.5 * y;
        return Rounding.truncate(y) == y && Rounding.truncate(half) != half && Math.abs(y) < Double.POSITIVE_INFINITY;
    }
}
