package org.alamedas.engine.lanes;

import java.lang.classfile.Label;
import org.alamedas.engine.lanes.Vectors.Comparing;
import org.alamedas.engine.lanes.Vectors.Doubles;
import org.alamedas.engine.lanes.Vectors.Longs;
import org.alamedas.engine.lanes.Vectors.Mask;
import org.alamedas.engine.math.PowerTable;

/// Emits elementary functions on vectors: the operations of `engine.math`, in the same order, so
/// that every lane has its bits.
///
/// Formulas, constants and their sources are described there.
final class VectorMath {
    private static final double ROUNDER = 0x1.8p52;
    private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);
    private static final double LN2_HIGH = 0.6931471805592082;
    private static final double LN2_LOW = 7.371002565167799e-13;
    private static final double ONE_OVER_LN2 = 1.4426950408889634;
    private static final double LARGEST = 720.0;
    private static final double SMALLEST = -760.0;

    /// Up to this magnitude of its argument the exponential is a normal number.
    private static final double NEAR = 700.0;

    private static final long BIAS = 1023;
    private static final int FRACTION_BITS = 52;
    private static final long SQRT_HALF_BITS = 0x3fe6_a09e_667f_3bcdL;
    private static final double TWO_TO_54 = 0x1p54;
    private static final double SUBNORMAL_SHIFT = 54;
    private static final long UPPER_26_BITS = 0xffff_ffff_f800_0000L;

    private static final long EXPONENT = 0xfff0_0000_0000_0000L;
    private static final long POWER_FIRST = 0x3fe6_2aaa_aaaa_aaabL;
    private static final int POWER_INTERVAL_BITS = 47;
    private static final long POWER_LAST = PowerTable.SIZE - 1L;
    private static final long HALF_OF_LOWER = 0x8000_0000L;
    private static final long UPPER_32_BITS = 0xffff_ffff_0000_0000L;

    private static final double[] POWER = {
        0.3333333333333333,
        -0.25,
        0.20000000000028484,
        -0.16666666666692778,
        0.14285713672507186,
        -0.12499999437890909,
        0.11115335100127749,
        -0.10003872003522157
    };

    private static final double[] EXP = {
        0.16666666666666669,
        0.041666666666666664,
        0.008333333333330065,
        0.0013888888888886554,
        0.00019841269863040905,
        2.480158731713542e-05,
        2.755726847975115e-06,
        2.755728298365677e-07,
        2.5100376098445793e-08,
        2.0911229919631986e-09
    };

    private static final double[] LN = {
        0.6666666666666666,
        0.4000000000000088,
        0.2857142857080361,
        0.22222222391714744,
        0.18181795640044723,
        0.15386239707611124,
        0.13268773010203216,
        0.13086627491197242
    };

    private final Vectors v;

    VectorMath(Vectors vectors) {
        v = vectors;
    }

    private Doubles number(double value) {
        return v.number(value);
    }

    /// `large + small - sum`, as far as it was lost.
    Doubles sumError(Doubles large, Doubles small, Doubles sum) {
        return v.add(v.subtract(large, sum), small);
    }

    /// `a + b x`.
    private Doubles line(Doubles a, Doubles b, Doubles x) {
        return v.add(a, v.multiply(b, x));
    }

    private Doubles line(double a, double b, Doubles x) {
        return line(number(a), number(b), x);
    }

    /// The leading 26 bits.
    Doubles upper(Doubles a) {
        return v.ofBits(v.and(v.bits(a), UPPER_26_BITS));
    }

    /// `e^x`. Where no result is close to overflow or underflow, there is nothing to limit, and to
    /// scale is to add to the exponent; other vectors take the long way.
    Doubles exp(Doubles x) {
        Label end = v.code().newLabel();
        // numbers must be there on both ways
        Doubles most = number(LARGEST);
        Doubles least = number(SMALLEST);
        Reduced reduced = reduced(x);
        Doubles p = v.multiply(reduced.k, number(LN2_LOW));
        Doubles r = v.subtract(reduced.large, p);
        Doubles value = sum(r, v.subtract(v.subtract(reduced.large, r), p));
        Doubles result = scaleNear(value, reduced.rounder);
        v.allTrue(isNear(x));
        v.code().ifne(end);
        Doubles atMost = v.blend(x, most, v.compare(Comparing.GT, x, most));
        Doubles limited = v.blend(atMost, least, v.compare(Comparing.LT, atMost, least));
        Doubles far = far(limited);
        v.code().aload(far.local()).astore(result.local());
        v.code().labelBinding(end);
        return result;
    }

    private Doubles far(Doubles limited) {
        Reduced reduced = reduced(limited);
        Doubles p = v.multiply(reduced.k, number(LN2_LOW));
        Doubles r = v.subtract(reduced.large, p);
        Doubles value = sum(r, v.subtract(v.subtract(reduced.large, r), p));
        return scale(value, v.add(v.bits(reduced.rounder), -ROUNDER_BITS));
    }

    /// `e^(x + low)` where [#isNear].
    private Doubles expNear(Doubles x, Doubles low) {
        Reduced reduced = reduced(x);
        Doubles small = v.subtract(low, v.multiply(reduced.k, number(LN2_LOW)));
        Doubles r = v.add(reduced.large, small);
        return scaleNear(sum(r, sumError(reduced.large, small, r)), reduced.rounder);
    }

    /// Says in which lanes `e^x` is a normal number; in none that is not a number.
    private Mask isNear(Doubles x) {
        return v.compare(Comparing.LE, v.one("ABS", x), number(NEAR));
    }

    /// An argument less a multiple of the logarithm of two.
    ///
    /// @param rounder the multiple in its low bits
    /// @param k the multiple
    /// @param large what is left, but for the low part of the logarithm
    private record Reduced(Doubles rounder, Doubles k, Doubles large) {}

    private Reduced reduced(Doubles x) {
        Doubles rounder = v.add(v.multiply(x, number(ONE_OVER_LN2)), number(ROUNDER));
        Doubles k = v.subtract(rounder, number(ROUNDER));
        return new Reduced(rounder, k, v.addExact(k, number(-LN2_HIGH), x));
    }

    /// `e^(r + error)`.
    private Doubles sum(Doubles r, Doubles error) {
        Doubles correction = correction(r, error);
        Doubles one = number(1);
        Doubles sum = v.add(one, r);
        return v.add(sum, v.add(sumError(one, r, sum), correction));
    }

    /// The value times two to the power in the low bits of the rounder, if that is a normal number.
    private Doubles scaleNear(Doubles value, Doubles rounder) {
        return v.ofBits(v.add(v.bits(value), v.shiftLeft(v.bits(rounder), FRACTION_BITS)));
    }

    /// `e^(r + error) - 1 - r`.
    private Doubles correction(Doubles r, Doubles error) {
        Doubles r2 = v.multiply(r, r);
        Doubles r4 = v.multiply(r2, r2);
        Doubles low = line(line(EXP[0], EXP[1], r), r2, line(EXP[2], EXP[3], r));
        Doubles middle = line(line(EXP[4], EXP[5], r), r2, line(EXP[6], EXP[7], r));
        Doubles q = line(low, r4, line(middle, r4, line(EXP[8], EXP[9], r)));
        Doubles rest = v.add(error, v.multiply(error, r));
        Doubles cubic = v.add(v.multiply(v.multiply(r2, r), q), rest);
        return v.addExact(number(0.5), r2, cubic);
    }

    /// The value times two to the given power, in two halves.
    private Doubles scale(Doubles value, Longs exponent) {
        Longs half = v.shiftRight(exponent, 1);
        Longs rest = v.subtract(exponent, half);
        return v.multiply(v.multiply(value, powerOfTwo(half)), powerOfTwo(rest));
    }

    private Doubles powerOfTwo(Longs exponent) {
        return v.ofBits(v.shiftLeft(v.add(exponent, BIAS), FRACTION_BITS));
    }

    /// A small whole number as a double.
    Doubles whole(Longs number) {
        return v.subtract(v.ofBits(v.add(number, ROUNDER_BITS)), number(ROUNDER));
    }

    Doubles ln(Doubles x) {
        Mask subnormal = v.compare(Comparing.LT, x, number(Double.MIN_NORMAL));
        Doubles normal = v.blend(x, v.multiply(x, number(TWO_TO_54)), subnormal);
        Longs bits = v.bits(normal);
        Longs k = v.shiftRight(v.add(bits, -SQRT_HALF_BITS), FRACTION_BITS);
        Doubles shift = v.blend(number(0), number(SUBNORMAL_SHIFT), subnormal);
        Doubles exponent = v.subtract(whole(k), shift);
        Doubles significand = v.ofBits(v.subtract(bits, v.shiftLeft(k, FRACTION_BITS)));
        return orSpecial(x, logarithm(exponent, v.subtract(significand, number(1))));
    }

    /// `exponent ln 2 + ln(1 + f)`.
    private Doubles logarithm(Doubles exponent, Doubles f) {
        Doubles s = v.divide(f, v.add(number(2), f));
        Doubles z = v.multiply(s, s);
        Doubles upper = upper(f);
        Doubles half = v.multiply(v.multiply(number(0.5), upper), upper);
        Doubles halfLow = v.multiply(v.multiply(number(0.5), v.subtract(f, upper)), v.add(f, upper));
        Doubles first = v.multiply(exponent, number(LN2_HIGH));
        Doubles second = v.add(first, f);
        Doubles third = v.subtract(second, half);
        Doubles errors = v.add(sumError(first, f, second), sumError(second, v.one("NEG", half), third));
        Doubles inner = v.add(v.add(half, halfLow), v.multiply(z, series(z)));
        Doubles series = v.subtract(v.multiply(s, inner), halfLow);
        Doubles low = v.multiply(exponent, number(LN2_LOW));
        return v.add(third, v.add(errors, v.add(low, v.add(series, number(0)))));
    }

    private Doubles series(Doubles z) {
        Doubles z2 = v.multiply(z, z);
        Doubles low = line(line(LN[0], LN[1], z), z2, line(LN[2], LN[3], z));
        Doubles high = line(line(LN[4], LN[5], z), z2, line(LN[6], LN[7], z));
        return line(low, v.multiply(z2, z2), high);
    }

    private Doubles orSpecial(Doubles x, Doubles value) {
        Doubles zero = number(0);
        Doubles infinity = number(Double.POSITIVE_INFINITY);
        Mask positive = v.compare(Comparing.GT, x, zero);
        Doubles edge = v.blend(number(Double.NaN), x, positive);
        Doubles atZero = number(Double.NEGATIVE_INFINITY);
        Doubles special = v.blend(edge, atZero, v.compare(Comparing.EQ, x, zero));
        return v.blend(special, value, v.and(positive, v.compare(Comparing.LT, x, infinity)));
    }

    /// Powers.
    ///
    /// @param value the powers, in the lanes that are plain
    /// @param plain the lanes whose base and power are neither tiny, huge nor negative
    record Powers(Doubles value, Mask plain) {}

    /// Says in which lanes the power is 0 because the base is, if the base is no negative zero.
    Mask isPowerOfZero(Doubles x, Doubles y) {
        return v.and(v.compare(Comparing.EQ, x, number(0)), v.compare(Comparing.GT, y, number(0)));
    }

    /// `x^y`.
    Powers power(Doubles x, Doubles y, LaneTable intervals) {
        Longs offset = v.add(v.bits(x), -POWER_FIRST);
        Longs at = v.and(v.shiftRight(offset, POWER_INTERVAL_BITS), POWER_LAST);
        Doubles k = whole(v.shiftRight(offset, FRACTION_BITS));
        Doubles reciprocal = intervals.column(v, at, PowerTable.Column.RECIPROCAL.number());
        Longs bits = v.subtract(v.bits(x), v.and(offset, EXPONENT));
        Doubles upper = v.ofBits(v.and(v.add(bits, HALF_OF_LOWER), UPPER_32_BITS));
        Doubles rHigh = v.addExact(upper, reciprocal, number(-1));
        Doubles rLow = v.multiply(v.subtract(v.ofBits(bits), upper), reciprocal);
        Doubles r = v.add(rHigh, rLow);
        Doubles rError = sumError(rHigh, rLow, r);

        Doubles logarithm = intervals.column(v, at, PowerTable.Column.LOGARITHM.number());
        Doubles first = v.addExact(k, number(LN2_HIGH), logarithm);
        Doubles second = v.add(first, r);
        Doubles minusHalf = v.multiply(number(-0.5), rHigh);
        Doubles third = v.addExact(rHigh, minusHalf, second);
        Doubles thirdError = v.addExact(rHigh, minusHalf, v.subtract(second, third));
        Doubles errors = v.add(sumError(first, r, second), thirdError);
        Doubles product = v.multiply(rLow, v.addExact(number(0.5), rLow, rHigh));
        Doubles rest = v.subtract(rError, product);
        Doubles logarithmRest = intervals.column(v, at, PowerTable.Column.REST.number());
        Doubles lows = v.add(v.multiply(k, number(LN2_LOW)), logarithmRest);
        Doubles r2 = v.multiply(r, r);
        Doubles cubic = v.multiply(v.multiply(r, r2), powerSeries(r, r2));
        Doubles low = v.add(v.add(errors, lows), v.add(rest, cubic));
        Doubles ln = v.add(third, low);
        return expOfProduct(x, y, ln, sumError(third, low, ln));
    }

    /// `e^(y (ln + lnLow))`, the power of `x`.
    private Powers expOfProduct(Doubles x, Doubles y, Doubles ln, Doubles lnLow) {
        Doubles yUpper = upper(y);
        Doubles lnUpper = upper(ln);
        Doubles large = v.multiply(yUpper, lnUpper);
        Doubles rest = v.multiply(y, v.add(v.subtract(ln, lnUpper), lnLow));
        Doubles small = v.addExact(v.subtract(y, yUpper), lnUpper, rest);
        Doubles product = v.add(large, small);
        Doubles error = sumError(large, small, product);
        Mask normal = v.compare(Comparing.GE, x, number(Double.MIN_NORMAL));
        Mask finite = v.compare(Comparing.LT, x, number(Double.POSITIVE_INFINITY));
        return new Powers(expNear(product, error), v.and(v.and(normal, finite), isNear(product)));
    }

    private Doubles powerSeries(Doubles r, Doubles r2) {
        Doubles low = line(line(POWER[0], POWER[1], r), r2, line(POWER[2], POWER[3], r));
        Doubles high = line(line(POWER[4], POWER[5], r), r2, line(POWER[6], POWER[7], r));
        return line(low, v.multiply(r2, r2), high);
    }
}
