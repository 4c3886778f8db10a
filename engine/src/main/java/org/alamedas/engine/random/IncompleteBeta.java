package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The regularised incomplete beta function, which is the beta distribution and, turned round, the
/// binomial ones.
///
/// By its continued fraction on the side of the mean where that is quick. Every argument comes with
/// its complement `y = 1 - x`, so that neither end loses digits.
///
/// Source: Digital Library of Mathematical Functions, 8.17.22, by Lentz's method.
final class IncompleteBeta {

    private static final double ONE_OVER_SQRT_2_PI = 0.3989422804014327;
    private static final double SETTLED = 2e-16;
    private static final double TINY = 1e-300;
    private static final int MOST = 100_000;

    private IncompleteBeta() {}

    /// Both sides of the beta distribution of shapes `a` and `b` at `x = 1 - y`.
    static Tails tails(double a, double b, double x, double y) {
        if (!(x > 0)) {
            return Tails.ALL_ABOVE;
        }
        if (!(y > 0)) {
            return Tails.ALL_BELOW;
        }
        double power = power(a, b, x, y);
        return x < (a + 1) / (a + b + 2)
                ? Tails.ofBelow(power * fraction(a, b, x) / a)
                : Tails.ofAbove(power * fraction(b, a, y) / b);
    }

    /// `x^a y^b / B(a, b)`, which is `x y` times the density.
    static double power(double a, double b, double x, double y) {
        double sum = a + b;
        double errors =
                GammaFunction.stirlingError(sum) - GammaFunction.stirlingError(a) - GammaFunction.stirlingError(b);
        double exponent = a * lnRatio(x, a / sum) + b * lnRatio(y, b / sum) + errors;
        return ONE_OVER_SQRT_2_PI * PortableMath.sqrt(a) * PortableMath.sqrt(b / sum) * PortableMath.exp(exponent);
    }

    private static double lnRatio(double x, double mean) {
        double difference = (x - mean) / mean;
        return Math.abs(difference) < 0.5 ? PortableMath.log1p(difference) : PortableMath.ln(x / mean);
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        double change = 0;
        for (int m = 1; m < MOST && Math.abs(change - 1) > SETTLED; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            change = d * c;
            value *= change;
        }
        return value;
    }

    private static double awayFromZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
