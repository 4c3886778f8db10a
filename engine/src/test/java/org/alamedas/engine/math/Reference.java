package org.alamedas.engine.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// The elementary functions to at least 40 significant digits, slowly, from their series alone.
final class Reference {

    /// Angles up to `2^1024` have 309 digits before the point.
    private static final MathContext WIDE = new MathContext(420);

    private static final MathContext DIGITS = new MathContext(90);
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-110");
    private static final BigDecimal PI = pi();
    private static final BigDecimal LN2 = artanhTwice(new BigDecimal(1).divide(new BigDecimal(3), DIGITS));

    private Reference() {}

    /// How far a double is from the true value, in units in the last place of the true value rounded to double.
    static double error(double value, BigDecimal exact) {
        BigDecimal unit = new BigDecimal(Math.ulp(exact.doubleValue()));
        return new BigDecimal(value)
                .subtract(exact)
                .abs()
                .divide(unit, MathContext.DECIMAL64)
                .doubleValue();
    }

    static BigDecimal exp(BigDecimal x) {
        int halvings = 16;
        BigDecimal small = x.divide(new BigDecimal(BigInteger.TWO.pow(halvings)), DIGITS);
        BigDecimal power = powerSeries(small, ONE, ONE, 1, 1);
        for (int i = 0; i < halvings; i++) {
            power = power.multiply(power, DIGITS);
        }
        return power;
    }

    static BigDecimal expm1(BigDecimal x) {
        return exp(x).subtract(ONE);
    }

    static BigDecimal ln(BigDecimal x) {
        // Scaled, because the exponent of a subnormal double says nothing about its size.
        boolean subnormal = x.doubleValue() < Double.MIN_NORMAL;
        int k = subnormal ? Math.getExponent(x.doubleValue() * 0x1p54) - 54 : Math.getExponent(x.doubleValue());
        BigDecimal m = x.divide(powerOfTwo(k), DIGITS);
        BigDecimal ratio = m.subtract(ONE).divide(m.add(ONE), DIGITS);
        return LN2.multiply(new BigDecimal(k)).add(artanhTwice(ratio), DIGITS);
    }

    static BigDecimal log1p(BigDecimal x) {
        return x.abs().doubleValue() < 0.5 ? artanhTwice(x.divide(x.add(TWO), DIGITS)) : ln(x.add(ONE));
    }

    static BigDecimal log10(BigDecimal x) {
        return ln(x).divide(ln(BigDecimal.TEN), DIGITS);
    }

    static BigDecimal log2(BigDecimal x) {
        return ln(x).divide(LN2, DIGITS);
    }

    static BigDecimal pow(BigDecimal x, BigDecimal y) {
        return exp(ln(x).multiply(y, DIGITS));
    }

    static BigDecimal sin(BigDecimal x) {
        BigDecimal r = withinHalfTurn(x);
        return powerSeries(r.multiply(r, DIGITS).negate(), r, r, 2, 2);
    }

    static BigDecimal cos(BigDecimal x) {
        BigDecimal r = withinHalfTurn(x);
        return powerSeries(r.multiply(r, DIGITS).negate(), ONE, ONE, 1, 2);
    }

    static BigDecimal tan(BigDecimal x) {
        return sin(x).divide(cos(x), DIGITS);
    }

    static BigDecimal atan(BigDecimal x) {
        BigDecimal t = x;
        for (int i = 0; i < 5; i++) {
            BigDecimal root = ONE.add(t.multiply(t, DIGITS)).sqrt(DIGITS);
            t = t.divide(ONE.add(root), DIGITS);
        }
        return oddSeries(t, t.multiply(t, DIGITS).negate()).multiply(new BigDecimal(32));
    }

    static BigDecimal asin(BigDecimal x) {
        BigDecimal cosine = ONE.subtract(x.multiply(x)).sqrt(DIGITS);
        return cosine.signum() == 0 ? halfPi().multiply(new BigDecimal(x.signum())) : atan(x.divide(cosine, DIGITS));
    }

    static BigDecimal acos(BigDecimal x) {
        BigDecimal sine = ONE.subtract(x.multiply(x)).sqrt(DIGITS);
        return atan2(sine, x);
    }

    static BigDecimal atan2(BigDecimal y, BigDecimal x) {
        if (y.abs().compareTo(x.abs()) <= 0) {
            BigDecimal angle = atan(y.divide(x, DIGITS));
            BigDecimal half = y.signum() < 0 ? PI.negate() : PI;
            return x.signum() < 0 ? half.add(angle, DIGITS) : angle;
        }
        BigDecimal quarter = y.signum() < 0 ? halfPi().negate() : halfPi();
        return quarter.subtract(atan(x.divide(y, DIGITS)), DIGITS);
    }

    static BigDecimal sinh(BigDecimal x) {
        return exp(x).subtract(exp(x.negate())).divide(TWO, DIGITS);
    }

    static BigDecimal cosh(BigDecimal x) {
        return exp(x).add(exp(x.negate())).divide(TWO, DIGITS);
    }

    static BigDecimal tanh(BigDecimal x) {
        return sinh(x).divide(cosh(x), DIGITS);
    }

    /// Sums `first + term + ...`, each term the one before times `factor` and divided by the next `stride` integers
    /// from `divisor` on.
    private static BigDecimal powerSeries(
            BigDecimal factor, BigDecimal first, BigDecimal term, int divisor, int stride) {
        BigDecimal sum = first;
        BigDecimal next = term;
        for (int n = divisor; next.abs().compareTo(NEGLIGIBLE) > 0; n += stride) {
            long denominator = stride == 2 ? (long) n * (n + 1) : n;
            next = next.multiply(factor, DIGITS).divide(new BigDecimal(denominator), DIGITS);
            sum = sum.add(next);
        }
        return sum;
    }

    private static BigDecimal artanhTwice(BigDecimal s) {
        return oddSeries(s, s.multiply(s, DIGITS)).multiply(TWO);
    }

    /// `s + s f / 3 + s f^2 / 5 + ...`
    private static BigDecimal oddSeries(BigDecimal s, BigDecimal factor) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = s;
        for (int n = 1; power.abs().compareTo(NEGLIGIBLE) > 0; n += 2) {
            if (n > 1000) {
                throw new ArithmeticException("the series of " + s + " converges too slowly");
            }
            sum = sum.add(power.divide(new BigDecimal(n), DIGITS));
            power = power.multiply(factor, DIGITS);
        }
        return sum;
    }

    private static BigDecimal withinHalfTurn(BigDecimal x) {
        BigDecimal turn = PI.multiply(TWO);
        BigDecimal turns = x.divide(turn, WIDE).setScale(0, RoundingMode.HALF_EVEN);
        return x.subtract(turns.multiply(turn));
    }

    private static BigDecimal halfPi() {
        return PI.divide(TWO, WIDE);
    }

    private static BigDecimal powerOfTwo(int k) {
        BigDecimal power = new BigDecimal(BigInteger.TWO.pow(Math.abs(k)));
        return k < 0 ? ONE.divide(power) : power;
    }

    /// Machin's formula, 16 atan(1/5) - 4 atan(1/239).
    private static BigDecimal pi() {
        return inverseTangentOfReciprocal(5)
                .multiply(new BigDecimal(16))
                .subtract(inverseTangentOfReciprocal(239).multiply(new BigDecimal(4)));
    }

    private static BigDecimal inverseTangentOfReciprocal(int n) {
        BigDecimal square = new BigDecimal(-n * n);
        BigDecimal power = ONE.divide(new BigDecimal(n), WIDE);
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; power.precision() - power.scale() > -WIDE.getPrecision(); k += 2) {
            sum = sum.add(power.divide(new BigDecimal(k), WIDE));
            power = power.divide(square, WIDE);
        }
        return sum;
    }
}
