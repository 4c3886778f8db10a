package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The Pareto distribution of the first kind.
///
/// @param shape the shape, above 0
/// @param scale the least number, above 0
record ParetoLaw(double shape, double scale) implements Law {

    @Override
    public double below(double x) {
        return 1 - above(x);
    }

    @Override
    public double above(double x) {
        return x <= scale ? 1 : PortableMath.pow(scale / x, shape);
    }

    @Override
    public double quantile(double p, double q) {
        return scale * PortableMath.pow(q, -1 / shape);
    }
}
