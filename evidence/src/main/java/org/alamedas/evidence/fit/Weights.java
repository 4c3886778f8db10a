package org.alamedas.evidence.fit;

import org.alamedas.engine.math.PortableMath;

/// Weights of points by what they gain in logarithm of likelihood.
final class Weights {
    private Weights() {}

    /// Returns weights proportional to `exp(share gain)` whose sum is 1.
    static double[] of(double[] gains, double share) {
        double most = most(gains);
        double[] weights = new double[gains.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = gains[i] == Double.NEGATIVE_INFINITY ? 0 : PortableMath.exp(share * (gains[i] - most));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /// Returns the natural logarithm of the mean of `exp(share gain)`.
    static double logMean(double[] gains, double share) {
        double most = most(gains);
        double sum = 0;
        for (double gain : gains) {
            sum += gain == Double.NEGATIVE_INFINITY ? 0 : PortableMath.exp(share * (gain - most));
        }
        return share * most + PortableMath.ln(sum / gains.length);
    }

    private static double most(double[] gains) {
        double most = Double.NEGATIVE_INFINITY;
        for (double gain : gains) {
            most = Math.max(most, gain);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            throw new IllegalStateException("every run of a fit failed");
        }
        return most;
    }

    /// Returns how many points of equal weight would carry as much.
    static double effective(double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return 1 / squares;
    }
}
