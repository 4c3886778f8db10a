package org.alamedas.engine.ensemble;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/// A sum of doubles without any rounding, so that it does not depend on their order.
///
/// The sum is a whole number of units of `2^-1074`, kept as digits to the base `2^32`, each in a
/// long that has room for `2^30` additions before it must carry. Mutable, for one thread.
///
/// Source: R. M. Neal, "Fast exact summation using small and large superaccumulators" (2015).
final class ExactSum {
    private static final int DIGIT_BITS = 32;
    private static final long DIGIT = 0xffff_ffffL;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final int EXPONENTS = 0x7ff;
    private static final int DIGITS = 68;
    private static final int SMALLEST = 1074;
    private static final int ADDITIONS = 1 << 30;

    private final long[] digits = new long[DIGITS];
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
        int digit = shift / DIGIT_BITS;
        int within = shift % DIGIT_BITS;
        long low = (mantissa << within) & DIGIT;
        long middle = (mantissa >>> (DIGIT_BITS - within)) & DIGIT;
        long high = within == 0 ? 0 : mantissa >>> (2 * DIGIT_BITS - within);
        long sign = bits < 0 ? -1 : 1;
        digits[digit] += sign * low;
        digits[digit + 1] += sign * middle;
        digits[digit + 2] += sign * high;
        additions++;
        if (additions == ADDITIONS) {
            carry();
        }
    }

    /// Adds another sum.
    void add(ExactSum other) {
        carry();
        other.carry();
        for (int i = 0; i < DIGITS; i++) {
            digits[i] += other.digits[i];
        }
        additions = 1;
    }

    /// Brings every digit but the last into its range.
    private void carry() {
        for (int i = 0; i < DIGITS - 1; i++) {
            long over = digits[i] >> DIGIT_BITS;
            digits[i] -= over << DIGIT_BITS;
            digits[i + 1] += over;
        }
        additions = 0;
    }

    /// Returns the sum, exactly.
    BigDecimal value() {
        carry();
        BigInteger units = BigInteger.ZERO;
        for (int i = DIGITS - 1; i >= 0; i--) {
            units = units.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[i]));
        }
        return new BigDecimal(units).divide(new BigDecimal(BigInteger.ONE.shiftLeft(SMALLEST)));
    }

    void write(DataOutput out) throws IOException {
        carry();
        int first = 0;
        while (first < DIGITS && digits[first] == 0) {
            first++;
        }
        int end = DIGITS;
        while (end > first && digits[end - 1] == 0) {
            end--;
        }
        out.writeByte(first);
        out.writeByte(end - first);
        for (int i = first; i < end; i++) {
            out.writeLong(digits[i]);
        }
    }

    void read(DataInput in) throws IOException {
        int first = in.readUnsignedByte();
        int count = in.readUnsignedByte();
        if (first + count > DIGITS) {
            throw new IOException("a sum of " + DIGITS + " digits cannot end at digit " + (first + count));
        }
        java.util.Arrays.fill(digits, 0);
        for (int i = first; i < first + count; i++) {
            digits[i] = in.readLong();
        }
        additions = 1;
    }
}
