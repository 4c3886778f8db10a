package org.alamedas.engine.ensemble;

import java.math.BigInteger;

/// A whole number times a power of 2.
///
/// @param units the number
/// @param exponent of 2
record Scaled(BigInteger units, int exponent) {
    /// The bits of a quotient: those of a double, some to round by, and one that says whether more follow.
    private static final int BITS = 68;

    Scaled times(BigInteger factor) {
        return new Scaled(units.multiply(factor), exponent);
    }

    Scaled squared() {
        return new Scaled(units.multiply(units), 2 * exponent);
    }

    Scaled minus(Scaled other) {
        int least = Math.min(exponent, other.exponent);
        return new Scaled(at(least).subtract(other.at(least)), least);
    }

    private BigInteger at(int lower) {
        return units.shiftLeft(exponent - lower);
    }

    /// Returns this divided by a number above 0, rounded once.
    double over(BigInteger divisor) {
        Scaled quotient = quotient(divisor, BITS);
        return Math.scalb(quotient.units.doubleValue(), quotient.exponent);
    }

    /// Returns the square root of this divided by a number above 0, rounded once; 0 of what is below 0.
    double rootOver(BigInteger divisor) {
        if (units.signum() <= 0) {
            return 0;
        }
        Scaled square = quotient(divisor, 2 * BITS);
        int odd = square.exponent & 1;
        BigInteger[] root = square.units.shiftLeft(odd).sqrtAndRemainder();
        BigInteger sticky = root[1].signum() == 0 ? root[0] : root[0].setBit(0);
        return Math.scalb(sticky.doubleValue(), (square.exponent - odd) / 2);
    }

    /// The last bit of the quotient is set where something was left.
    private Scaled quotient(BigInteger divisor, int bits) {
        int shift = Math.max(0, bits + divisor.bitLength() - units.bitLength());
        BigInteger[] parts = units.shiftLeft(shift).divideAndRemainder(divisor);
        boolean exact = parts[1].signum() == 0;
        BigInteger size = exact ? parts[0].abs() : parts[0].abs().setBit(0);
        return new Scaled(units.signum() < 0 ? size.negate() : size, exponent - shift);
    }
}
