package org.alamedas.model.unit;

import java.util.Optional;

/// An exact fraction, the exponent of a base unit.
///
/// Numerator and denominator stay within a million, far beyond any exponent that means something;
/// arithmetic that would leave that range throws an [ArithmeticException].
///
/// @param numerator with the sign of the fraction
/// @param denominator at least 1, with no factor in common with the numerator
public record Rational(long numerator, long denominator) implements Comparable<Rational> {
    /// The fraction 0.
    public static final Rational ZERO = new Rational(0, 1);
    /// The fraction 1.
    public static final Rational ONE = new Rational(1, 1);

    private static final long LIMIT = 1_000_000;
    private static final int LARGEST_DENOMINATOR = 12;

    /// Reduces the fraction and makes its denominator positive.
    public Rational {
        if (denominator == 0) {
            throw new ArithmeticException("a fraction needs a denominator that is not 0");
        }
        long divisor = greatestDivisor(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -divisor : divisor;
        numerator /= sign;
        denominator /= sign;
        if (Math.abs(numerator) > LIMIT || denominator > LIMIT) {
            throw new ArithmeticException(
                    "the fraction " + numerator + "/" + denominator + " has parts above " + LIMIT);
        }
    }

    private static long greatestDivisor(long a, long b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }

    /// Makes a whole number.
    ///
    /// @param value from minus a million to a million
    /// @return the fraction `value/1`
    public static Rational of(long value) {
        return new Rational(value, 1);
    }

    /// Finds the simple fraction that a number stands for: one with a denominator of at most 12.
    ///
    /// @param value any number
    /// @return the fraction, or nothing if the number is further than 1e-9 from every simple one
    public static Optional<Rational> near(double value) {
        if (!(Math.abs(value) <= 1000)) {
            return Optional.empty();
        }
        for (int d = 1; d <= LARGEST_DENOMINATOR; d++) {
            double scaled = value * d;
            if (Math.abs(scaled - Math.rint(scaled)) <= 1e-9 * d) {
                return Optional.of(new Rational((long) Math.rint(scaled), d));
            }
        }
        return Optional.empty();
    }

    /// Adds.
    ///
    /// @param other the other fraction
    /// @return the sum
    public Rational plus(Rational other) {
        return new Rational(
                numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
    }

    /// Multiplies.
    ///
    /// @param other the other fraction
    /// @return the product
    public Rational times(Rational other) {
        return new Rational(numerator * other.numerator, denominator * other.denominator);
    }

    /// Turns the sign.
    ///
    /// @return the fraction with the other sign
    public Rational negated() {
        return new Rational(-numerator, denominator);
    }

    /// Divides.
    ///
    /// @param divisor the divisor
    /// @return the quotient
    /// @throws ArithmeticException if the divisor is 0
    public Rational dividedBy(Rational divisor) {
        return new Rational(numerator * divisor.denominator, denominator * divisor.numerator);
    }

    /// Returns the sign.
    ///
    /// @return -1, 0 or 1
    public int signum() {
        return Long.signum(numerator);
    }

    /// Says whether the fraction is a whole number.
    ///
    /// @return true if its denominator is 1
    public boolean isWhole() {
        return denominator == 1;
    }

    @Override
    public int compareTo(Rational other) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public String toString() {
        return isWhole() ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
