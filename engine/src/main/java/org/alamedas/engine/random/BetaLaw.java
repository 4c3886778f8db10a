package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The beta distribution.
///
/// @param a the shape at 0, above 0
/// @param b the shape at 1, above 0
record BetaLaw(double a, double b) implements Law {

    @Override
    public double below(double x) {
        return IncompleteBeta.tails(a, b, x, 1 - x).below();
    }

    @Override
    public double above(double x) {
        return IncompleteBeta.tails(a, b, x, 1 - x).above();
    }

    /// Solves for `t = ln(x / (1 - x))`, which gives both ends their digits.
    @Override
    public double quantile(double p, double q) {
        double found = Solver.solve(
                t -> IncompleteBeta.tails(a, b, share(t), share(-t)),
                t -> IncompleteBeta.power(a, b, share(t), share(-t)),
                PortableMath.ln(a / b),
                p,
                q);
        return share(found);
    }

    private static double share(double t) {
        return 1 / (1 + PortableMath.exp(-t));
    }
}
