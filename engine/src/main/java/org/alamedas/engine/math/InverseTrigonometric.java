package org.alamedas.engine.math;

/// The angles that belong to a sine, a cosine, a tangent, or a point of the plane; in radians.
///
/// Formula of the arc tangent: of the ratio `n / d` between 0 and 1, with `c` the nearest of 0, 1/2 and 1,
/// `atan(n/d) = atan c + atan t` with `t = (n - c d) / (d + c n)`, so that `|t| <= 1/4`; `atan t = t + t^3 A(t^2)`.
/// Formula of the arc sine: `x + x^3 B(x^2)` up to 1/2, and `pi/2 - 2 asin(sqrt((1 - x)/2))` beyond. `A` (degree 8) and
/// `B` (degree 14) interpolate the rest of the series at the Chebyshev nodes. Quotient, square root and multiples of
/// `pi` are carried in two parts.
///
/// Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 4.4.34, 4.4.40, 4.4.42.
final class InverseTrigonometric {

    private static final double HALF_PI_HIGH = QuarterTurns.HALF_PI_HIGH;
    private static final double HALF_PI_LOW = QuarterTurns.HALF_PI_LOW;
    private static final double PI_HIGH = 3.141592653589793;
    private static final double PI_LOW = 1.2246467991473532e-16;
    private static final double ATAN_HALF_HIGH = 0.4636476090008061;
    private static final double ATAN_HALF_LOW = 2.2698777452961687e-17;
    private static final double ATAN_ONE_HIGH = 0.7853981633974483;
    private static final double ATAN_ONE_LOW = 3.061616997868383e-17;

    /// From here on the arc tangent is `pi/2` to the last bit.
    private static final double LARGEST_TANGENT = 0x1p60;

    /// Ratios below this are their own arc tangent.
    private static final double TINY_RATIO = 0x1p-30;

    /// Keeps the correction of a square root defined where the root is zero; too small to change any other.
    private static final double NOT_ZERO = 0x1p-1000;

    private static final double A0 = -0.3333333333333333;
    private static final double A1 = 0.19999999999998933;
    private static final double A2 = -0.14285714285258508;
    private static final double A3 = 0.11111111035986433;
    private static final double A4 = -0.09090902874941166;
    private static final double A5 = 0.07692017876194304;
    private static final double A6 = -0.06658687393482687;
    private static final double A7 = 0.057529941669069655;
    private static final double A8 = -0.04103425745518533;

    private static final double B0 = 0.16666666666666666;
    private static final double B1 = 0.07499999999999991;
    private static final double B2 = 0.0446428571428834;
    private static final double B3 = 0.030381944441363808;
    private static final double B4 = 0.02237215927967998;
    private static final double B5 = 0.017352757477819787;
    private static final double B6 = 0.013965009932053607;
    private static final double B7 = 0.011549086612987425;
    private static final double B8 = 0.009792751320201996;
    private static final double B9 = 0.008135829925501655;
    private static final double B10 = 0.00879500607648843;
    private static final double B11 = 0.00038085303329072587;
    private static final double B12 = 0.022553563638202982;
    private static final double B13 = -0.024020544918554605;
    private static final double B14 = 0.030718768995191097;

    private InverseTrigonometric() {}

    static double asin(double x) {
        double a = Math.abs(x);
        double small = a + a * sineSeries(a * a);
        double z = 0.5 - 0.5 * a;
        double root = Math.sqrt(z);
        double rest = rootRest(z, root);
        double large = less(HALF_PI_HIGH, HALF_PI_LOW, 2.0 * root, 2.0 * rest);
        return Binary.withSignOf(a < 0.5 ? small : large, x);
    }

    static double acos(double x) {
        double a = Math.abs(x);
        double small = less(HALF_PI_HIGH, HALF_PI_LOW, x, x * sineSeries(x * x));
        double z = 0.5 - 0.5 * a;
        double root = Math.sqrt(z);
        double rest = rootRest(z, root);
        double positive = 2.0 * (root + rest);
        double negative = less(PI_HIGH, PI_LOW, 2.0 * root, 2.0 * rest);
        double large = x > 0.0 ? positive : negative;
        return a < 0.5 ? small : large;
    }

    static double atan(double x) {
        double a = Binary.clamp(Math.abs(x), 0.0, LARGEST_TANGENT);
        boolean steep = a > 1.0;
        DoubleDouble angle = ofRatio(steep ? 1.0 : a, steep ? a : 1.0);
        double complement = less(HALF_PI_HIGH, HALF_PI_LOW, angle.high(), angle.low());
        return Binary.withSignOf(steep ? complement : angle.high() + angle.low(), x);
    }

    /// The angle of the point `(x, y)`, from `-pi` to `pi`.
    static double atan2(double y, double x) {
        double height = Math.abs(y);
        double width = Math.abs(x);
        boolean steep = height > width;
        boolean left = Binary.isNegative(x);
        double larger = steep ? height : width;
        double smaller = steep ? width : height;
        boolean regular = larger > 0.0 && larger < Double.POSITIVE_INFINITY;
        DoubleDouble angle = ofRatio(scaled(smaller, larger), regular ? scaled(larger, larger) : 1.0);
        double startHigh = steep ? HALF_PI_HIGH : left ? PI_HIGH : 0.0;
        double startLow = steep ? HALF_PI_LOW : left ? PI_LOW : 0.0;
        double direction = steep == left ? -1.0 : 1.0;
        double turned = less(startHigh, startLow, direction * angle.high(), direction * angle.low());
        boolean ownTangent = !steep && !left && regular && smaller < larger * TINY_RATIO;
        double value = Binary.withSignOf(ownTangent ? smaller / larger : turned, y);
        return Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : value;
    }

    /// `high + low - (angle + rest)` rounded once, where `angle` is at most `high` in magnitude or `high` is zero.
    private static double less(double high, double low, double angle, double rest) {
        double difference = high - angle;
        return difference + (DoubleDouble.sumError(high, -angle, difference) + (low - rest));
    }

    /// `n`, which is at most `d`, divided by the power of two that brings `d` between one and two; for `d` zero or
    /// infinite, the number that has the right ratio to one.
    private static double scaled(double n, double d) {
        double lifted = d < Double.MIN_NORMAL ? 0x1p54 : 1.0;
        int exponent = (int) (Double.doubleToRawLongBits(d * lifted) >>> 52) - 1023;
        double finite = Binary.scale(n * lifted, -exponent);
        double atInfinity = n == Double.POSITIVE_INFINITY ? 1.0 : 0.0;
        return d == 0.0 ? 0.0 : d == Double.POSITIVE_INFINITY ? atInfinity : finite;
    }

    /// The arc tangent of `n / d`, for `0 <= n <= d`, as a leading part and a rest of up to 1/100 of it.
    private static DoubleDouble ofRatio(double n, double d) {
        boolean nearZero = n < 0.25 * d;
        boolean nearHalf = n < 0.75 * d;
        double c = nearZero ? 0.0 : nearHalf ? 0.5 : 1.0;
        double startHigh = nearZero ? 0.0 : nearHalf ? ATAN_HALF_HIGH : ATAN_ONE_HIGH;
        double startLow = nearZero ? 0.0 : nearHalf ? ATAN_HALF_LOW : ATAN_ONE_LOW;
        double numerator = n - c * d;
        double denominator = d + c * n;
        double denominatorLow = DoubleDouble.sumError(d, c * n, denominator);
        double t = numerator / denominator;
        double product = t * denominator;
        double error = DoubleDouble.productError(t, denominator, product);
        double tLow = (((numerator - product) - error) - t * denominatorLow) / denominator;
        double high = startHigh + t;
        double series = t * tangentSeries(t * t);
        return new DoubleDouble(high, DoubleDouble.sumError(startHigh, t, high) + (startLow + (tLow + series)));
    }

    /// `asin(sqrt z) - root`, where `root` is the rounded square root of `z`.
    private static double rootRest(double z, double root) {
        double product = root * root;
        double remainder = (z - product) - DoubleDouble.productError(root, root, product);
        return remainder / (2.0 * root + NOT_ZERO) + root * sineSeries(z);
    }

    private static double tangentSeries(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        return z * (((A0 + A1 * z) + z2 * (A2 + A3 * z)) + z4 * (((A4 + A5 * z) + z2 * (A6 + A7 * z)) + z4 * A8));
    }

    private static double sineSeries(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double first = (B0 + B1 * z) + z2 * (B2 + B3 * z);
        double second = (B4 + B5 * z) + z2 * (B6 + B7 * z);
        double third = (B8 + B9 * z) + z2 * (B10 + B11 * z);
        double fourth = (B12 + B13 * z) + z2 * B14;
        return z * (first + z4 * (second + z4 * (third + z4 * fourth)));
    }
}
