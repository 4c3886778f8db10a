package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The gamma distribution of scale 1.
///
/// @param shape the shape, above 0
record GammaLaw(double shape) implements Law {

    @Override
    public double below(double x) {
        return IncompleteGamma.tails(shape, x).below();
    }

    @Override
    public double above(double x) {
        return IncompleteGamma.tails(shape, x).above();
    }

    @Override
    public double quantile(double p, double q) {
        double score = StandardNormal.LAW.quantile(p, q);
        double nearly = IncompleteGamma.ofCubeRootScore(shape, score);
        if (shape > IncompleteGamma.LARGE) {
            return nearly;
        }
        // Near 0 the probability below x is x^a / Gamma(a + 1).
        double start = shape > 1 && nearly > 0
                ? PortableMath.ln(nearly)
                : (PortableMath.ln(p) + GammaFunction.ln(shape + 1)) / shape;
        return PortableMath.exp(Solver.solve(
                t -> IncompleteGamma.tails(shape, PortableMath.exp(t)),
                t -> IncompleteGamma.power(shape, PortableMath.exp(t)),
                start,
                p,
                q));
    }
}
