package org.alamedas.engine.ensemble;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/// A sum of doubles without any rounding, so that it does not depend on their order.
///
/// The sum is a whole number of units of `2^-1074`, kept as digits to the base `2^32`, each in a
/// long that has room for `2^30` additions before it must carry; only the digits from the lowest to
/// the highest that was needed are kept. Mutable, for one thread.
///
/// Source: R. M. Neal, "Fast exact summation using small and large superaccumulators" (2015).
final class ExactSum {
    /// The exponent of the unit.
    static final int UNIT = -1074;

    private static final int DIGIT_BITS = 32;
    private static final long DIGIT = 0xffff_ffffL;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final int EXPONENTS = 0x7ff;
    private static final int TOUCHED = 3;
    private static final int LONGEST = 400;
    private static final int ADDITIONS = 1 << 30;

    private long[] digits = {};
    /// The place of the lowest digit kept.
    private int first;

    private int additions;

    /// Adds a finite number.
    void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> MANTISSA_BITS) & EXPONENTS;
        if (exponent == EXPONENTS) {
            throw new IllegalArgumentException("a sum of finite numbers cannot hold " + value);
        }
        long mantissa = bits & MANTISSA;
        int shift = 0;
        if (exponent != 0) {
            mantissa |= MANTISSA + 1;
            shift = exponent - 1;
        }
        if (mantissa == 0) {
            return;
        }
        int within = shift % DIGIT_BITS;
        long low = (mantissa << within) & DIGIT;
        long middle = (mantissa >>> (DIGIT_BITS - within)) & DIGIT;
        long high = within == 0 ? 0 : mantissa >>> (2 * DIGIT_BITS - within);
        long sign = bits < 0 ? -1 : 1;
        int at = require(shift / DIGIT_BITS, TOUCHED);
        digits[at] += sign * low;
        digits[at + 1] += sign * middle;
        digits[at + 2] += sign * high;
        additions++;
        if (additions == ADDITIONS) {
            carry();
        }
    }

    /// Makes room for some digits.
    ///
    /// @return where the first of them is kept
    private int require(int from, int count) {
        int end = from + count;
        if (digits.length == 0) {
            first = from;
            digits = new long[count];
        } else if (from < first || end > first + digits.length) {
            int lowest = Math.min(from, first);
            long[] more = new long[Math.max(end, first + digits.length) - lowest];
            System.arraycopy(digits, 0, more, first - lowest, digits.length);
            first = lowest;
            digits = more;
        }
        return from - first;
    }

    /// Adds another sum.
    void add(ExactSum other) {
        carry();
        other.carry();
        if (other.digits.length == 0) {
            return;
        }
        int at = require(other.first, other.digits.length);
        for (int i = 0; i < other.digits.length; i++) {
            digits[at + i] += other.digits[i];
        }
        additions = 1;
    }

    /// Brings every digit but the last into its range, and that one near it.
    private void carry() {
        for (int i = 0; i < digits.length; i++) {
            long over = digits[i] >> DIGIT_BITS;
            boolean last = i == digits.length - 1;
            if (last && (over == 0 || over == -1)) {
                break;
            }
            if (last) {
                digits = Arrays.copyOf(digits, digits.length + 1);
            }
            digits[i] -= over << DIGIT_BITS;
            digits[i + 1] += over;
        }
        additions = 0;
    }

    /// Returns the sum as a whole number of units of 2 to some power.
    Scaled scaled() {
        BigInteger units = BigInteger.ZERO;
        for (int i = digits.length - 1; i >= 0; i--) {
            units = units.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[i]));
        }
        int zeros = Math.max(0, units.getLowestSetBit());
        return new Scaled(units.shiftRight(zeros), UNIT + first * DIGIT_BITS + zeros);
    }

    /// Returns the sum, exactly.
    BigDecimal value() {
        Scaled scaled = scaled();
        BigDecimal power = new BigDecimal(BigInteger.TWO.pow(Math.abs(scaled.exponent())));
        BigDecimal units = new BigDecimal(scaled.units());
        return scaled.exponent() < 0 ? units.divide(power) : units.multiply(power);
    }

    void write(DataOutput out) throws IOException {
        Scaled scaled = scaled();
        byte[] bytes = scaled.units().toByteArray();
        boolean zero = scaled.units().signum() == 0;
        out.writeShort(zero ? 0 : scaled.exponent() - UNIT);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    void read(DataInput in) throws IOException {
        int shift = in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (length == 0 || length > LONGEST) {
            throw new IOException("a sum cannot have " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        BigInteger units = new BigInteger(bytes).shiftLeft(shift % DIGIT_BITS);
        first = shift / DIGIT_BITS;
        digits = new long[units.bitLength() / DIGIT_BITS + 1];
        for (int i = 0; i < digits.length; i++) {
            boolean last = i == digits.length - 1;
            BigInteger rest = units.shiftRight(i * DIGIT_BITS);
            digits[i] = last ? rest.longValue() : rest.longValue() & DIGIT;
        }
        additions = 1;
    }
}
