package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The logistic distribution.
///
/// @param mean the mean
/// @param scale the scale, above 0
record LogisticLaw(double mean, double scale) implements Law {

    @Override
    public double below(double x) {
        return 1 / (1 + PortableMath.exp((mean - x) / scale));
    }

    @Override
    public double above(double x) {
        return 1 / (1 + PortableMath.exp((x - mean) / scale));
    }

    @Override
    public double quantile(double p, double q) {
        return mean + scale * PortableMath.ln(p / q);
    }
}
