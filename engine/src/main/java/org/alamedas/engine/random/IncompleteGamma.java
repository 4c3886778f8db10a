package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The regularised incomplete gamma function, which is the gamma distribution and, turned round,
/// the Poisson one.
///
/// Up to a shape of `10^5` by its series (left of the mean) or continued fraction (right of it);
/// above by the normal distribution of the cube root, whose probabilities are wrong by less than
/// `1e-7` there.
///
/// Sources: Digital Library of Mathematical Functions, 8.7.1 and 8.9.2; the continued fraction by
/// Lentz's method; E. B. Wilson and M. M. Hilferty, "The distribution of chi-square", PNAS 17
/// (1931).
final class IncompleteGamma {

    /// From this shape on the cube root is taken as normal.
    static final double LARGE = 1e5;

    private static final double ONE_OVER_SQRT_2_PI = 0.3989422804014327;
    private static final double ENOUGH = 1e-17;
    private static final double SETTLED = 2e-16;
    private static final double TINY = 1e-300;
    private static final int MOST = 100_000;

    private IncompleteGamma() {}

    /// Both sides of the gamma distribution of scale 1 at `x`.
    static Tails tails(double shape, double x) {
        if (!(x > 0)) {
            return Tails.ALL_ABOVE;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return Tails.ALL_BELOW;
        }
        if (shape > LARGE) {
            double z = cubeRootScore(shape, x);
            return new Tails(StandardNormal.LAW.below(z), StandardNormal.LAW.above(z));
        }
        return x < shape + 1
                ? Tails.ofBelow(power(shape, x) * series(shape, x))
                : Tails.ofAbove(power(shape, x) * fraction(shape, x));
    }

    /// `x^a e^-x / Gamma(a)`, which is `x` times the density.
    static double power(double shape, double x) {
        double difference = (x - shape) / shape;
        double logarithm = Math.abs(difference) < 0.5 ? PortableMath.log1p(difference) : PortableMath.ln(x / shape);
        double exponent = shape * (logarithm - difference) - GammaFunction.stirlingError(shape);
        return PortableMath.sqrt(shape) * ONE_OVER_SQRT_2_PI * PortableMath.exp(exponent);
    }

    /// The number whose cube root, taken as normal, has the score `z`.
    static double ofCubeRootScore(double shape, double z) {
        double ninth = 1 / (9 * shape);
        double root = 1 - ninth + z * PortableMath.sqrt(ninth);
        return shape * root * root * root;
    }

    private static double cubeRootScore(double shape, double x) {
        double ninth = 1 / (9 * shape);
        double root = PortableMath.exp(PortableMath.ln(x / shape) / 3);
        return (root - (1 - ninth)) / PortableMath.sqrt(ninth);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST && term > sum * ENOUGH; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        double change = 0;
        for (int n = 1; n < MOST && Math.abs(change - 1) > SETTLED; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / awayFromZero(a * d + b);
            c = awayFromZero(b + a / c);
            change = d * c;
            value *= change;
        }
        return value;
    }

    private static double awayFromZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
