package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The gamma function of positive numbers, by way of Stirling's error.
///
/// `ln Gamma(z) = (z - 1/2) ln z - z + ln(2 pi) / 2 + error(z)`. From 10 on the error is its
/// asymptotic series of eight terms, below by `error(z) = error(z + 1) + (z + 1/2) ln(1 + 1/z) -
/// 1`. Densities are written with the error instead of the logarithm of the gamma function, whose
/// size would cost their digits.
///
/// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
final class GammaFunction {

    private static final double HALF_LN_2_PI = 0.9189385332046727;
    private static final double LARGE = 10;

    private GammaFunction() {}

    /// The natural logarithm of the gamma function.
    static double ln(double z) {
        return (z - 0.5) * PortableMath.ln(z) - z + HALF_LN_2_PI + stirlingError(z);
    }

    static double stirlingError(double z) {
        double sum = 0;
        double large = z;
        while (large < LARGE) {
            sum += (large + 0.5) * PortableMath.log1p(1 / large) - 1;
            large += 1;
        }
        return sum + series(large);
    }

    private static double series(double z) {
        double s = 1 / (z * z);
        double tail = 1.0 / 156 - s * (3617.0 / 122400);
        double middle = 1.0 / 1188 - s * (691.0 / 360360 - s * tail);
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * middle)))) / z;
    }
}
