package org.alamedas.engine.math;

/// Sine, cosine and tangent of an angle in radians.
///
/// Formula: with `r + low` the angle less its quarter turns and `z = r^2`, `sin = r - r^3/6 + r^5 S(z) + low cos r` and
/// `cos = 1 - z/2 + z^2 C(z) - r low`, where `S` (degree 5) and `C` (degree 6) interpolate the rest of the series at
/// the Chebyshev nodes in `z`. `1 - z/2` and most of `r - r^3/6` are kept with their rounding errors. The tangent is
/// the quotient of
/// the two, each in two parts. Which of the two, and which sign, the number of quarter turns decides.
///
/// Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 4.3.65 and 4.3.66 (the series).
final class Trigonometric {

    /// Below this magnitude the sine and the tangent of an angle round to the angle.
    private static final double TINY = 0x1p-27;

    private static final double ONE_OVER_24 = 0.041666666666666664;
    private static final long LEADING_17_BITS = 0xffff_fff0_0000_0000L;

    private static final double S1 = 0.008333333333333331;
    private static final double S2 = -0.00019841269841265065;
    private static final double S3 = 2.7557319219339023e-06;
    private static final double S4 = -2.505210623239839e-08;
    private static final double S5 = 1.6058531611190135e-10;
    private static final double S6 = -7.586696658148615e-13;

    private static final double C0 = 0.041666666666666664;
    private static final double C1 = -0.0013888888888888887;
    private static final double C2 = 2.4801587301584645e-05;
    private static final double C3 = -2.7557319221402745e-07;
    private static final double C4 = 2.087675579105308e-09;
    private static final double C5 = -1.1470460883275535e-11;
    private static final double C6 = 4.7458716465372277e-14;

    private Trigonometric() {}

    static double sin(double x) {
        double a = Math.abs(x);
        double value = a <= QuarterTurns.SHORT_LIMIT ? shortSine(a, 0L) : longSine(a, 0L);
        return a < TINY ? x : Binary.isNegative(x) ? -value : value;
    }

    static double cos(double x) {
        double a = Math.abs(x);
        return a <= QuarterTurns.SHORT_LIMIT ? shortSine(a, 1L) : longSine(a, 1L);
    }

    static double tan(double x) {
        double a = Math.abs(x);
        double value = a <= QuarterTurns.SHORT_LIMIT ? shortTangent(a) : longTangent(a);
        return a < TINY ? x : Binary.isNegative(x) ? -value : value;
    }

    /// The sine of an angle and a number of further quarter turns.
    private static double shortSine(double a, long further) {
        double turns = QuarterTurns.nearest(a);
        return sine(QuarterTurns.remainder(a, turns), (long) turns + further);
    }

    private static double longSine(double a, long further) {
        return a < Double.POSITIVE_INFINITY
                ? sine(QuarterTurns.largeRemainder(a), QuarterTurns.largeQuadrant(a) + further)
                : Double.NaN;
    }

    private static double shortTangent(double a) {
        double turns = QuarterTurns.nearest(a);
        return tangent(QuarterTurns.remainder(a, turns), (long) turns);
    }

    private static double longTangent(double a) {
        return a < Double.POSITIVE_INFINITY
                ? tangent(QuarterTurns.largeRemainder(a), QuarterTurns.largeQuadrant(a))
                : Double.NaN;
    }

    private static double sine(DoubleDouble r, long quadrant) {
        double low = (quadrant & 1L) == 0L ? sineRest(r) : cosineRest(r);
        double high = (quadrant & 1L) == 0L ? sineLeading(r.high()) : cosineLeading(r.high());
        double value = high + low;
        return (quadrant & 2L) == 0L ? value : -value;
    }

    private static double tangent(DoubleDouble r, long quadrant) {
        DoubleDouble sine = DoubleDouble.ofSum(sineLeading(r.high()), sineRest(r));
        DoubleDouble cosine = DoubleDouble.ofSum(cosineLeading(r.high()), cosineRest(r));
        return (quadrant & 1L) == 0L ? sine.dividedByRounded(cosine) : -cosine.dividedByRounded(sine);
    }

    /// `r - c/8`, rounded, with the exact cube `c` of the leading bits of `r`.
    private static double sineLeading(double r) {
        return r - 0.125 * leadingCube(r);
    }

    /// `sin(r + low)` less its leading part.
    ///
    /// Not simply `r^3 S(z)`: up to a ninth of the sine, it would bring the errors of three products with it.
    /// `c/8` is exact, and what is left of the third-order term is four times smaller.
    private static double sineRest(DoubleDouble angle) {
        double r = angle.high();
        double z = r * r;
        double z2 = z * z;
        double leading = leadingBits(r);
        double cube = leadingCube(r);
        double cubeRest = (r - leading) * (z + leading * (r + leading));
        double difference = sineLeading(r);
        double error = DoubleDouble.sumError(r, -0.125 * cube, difference);
        double series = (S1 + S2 * z) + z2 * ((S3 + S4 * z) + z2 * (S5 + S6 * z));
        double third = (cube + 4.0 * cubeRest) * ONE_OVER_24;
        return error + (((r * z2) * series - third) + (angle.low() - 0.5 * z * angle.low()));
    }

    /// The leading 17 significant bits, whose cube is exact.
    private static double leadingBits(double r) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(r) & LEADING_17_BITS);
    }

    private static double leadingCube(double r) {
        double leading = leadingBits(r);
        return (leading * leading) * leading;
    }

    /// `1 - r^2/2`, rounded.
    private static double cosineLeading(double r) {
        return 1.0 - 0.5 * (r * r);
    }

    /// `cos(r + low)` less its leading part.
    private static double cosineRest(DoubleDouble angle) {
        double r = angle.high();
        double z = r * r;
        double z2 = z * z;
        double half = 0.5 * z;
        double leading = 1.0 - half;
        double halfError = 0.5 * DoubleDouble.productError(r, r, z);
        double series = (C0 + C1 * z) + (z2 * (C2 + C3 * z) + (z2 * z2) * ((C4 + C5 * z) + z2 * C6));
        return (DoubleDouble.sumError(1.0, -half, leading) - halfError) + (z2 * series - r * angle.low());
    }
}
