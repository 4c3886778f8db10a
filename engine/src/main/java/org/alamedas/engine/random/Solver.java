package org.alamedas.engine.random;

import java.util.function.DoubleUnaryOperator;
import org.alamedas.engine.math.PortableMath;

/// Finds the quantile of a smooth distribution whose probabilities are known.
///
/// Newton's method on the logarithm of the smaller tail, which is nearly straight far out, inside
/// an interval that each step narrows; where a step would leave the interval, it is halved.
final class Solver {

    private static final double FARTHEST = 745;

    /// The error after a step is about the square of the step.
    private static final double SMALL = 1e-10;

    private static final int MOST = 200;

    private Solver() {}

    /// Solves for the place `t` between -745 and 745 where the probability below is `p` and above
    /// `q`.
    ///
    /// @param tails both sides at a place
    /// @param density the derivative of the probability below with respect to the place
    static double solve(Sides tails, DoubleUnaryOperator density, double start, double p, double q) {
        boolean lower = p < q;
        double goal = PortableMath.ln(lower ? p : q);
        double low = -FARTHEST;
        double high = FARTHEST;
        double t = start;
        for (int i = 0; i < MOST; i++) {
            Tails here = tails.at(t);
            boolean tooLow = lower ? here.below() < p : here.above() > q;
            low = tooLow ? t : low;
            high = tooLow ? high : t;
            double tail = lower ? here.below() : here.above();
            double slope = (lower ? 1 : -1) * density.applyAsDouble(t) / tail;
            double next = t - (PortableMath.ln(tail) - goal) / slope;
            // Before the look at the interval: at the root itself the step of length 0 does not leave its end.
            if (Math.abs(next - t) <= SMALL * (1 + Math.abs(t))) {
                return next;
            }
            boolean inside = next > low && next < high;
            t = inside ? next : 0.5 * (low + high);
        }
        return t;
    }
}
