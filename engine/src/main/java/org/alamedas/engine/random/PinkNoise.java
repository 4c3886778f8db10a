package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// Normal noise with a memory, `RANDOM PINK NOISE(mean, sd, correlation time, seed)` of Vensim, as
/// a model.
///
/// It is a stock `x` and a flow into it:
/// - initially `x = mean + sd * z`;
/// - in each step `x` gains `step * (mean + sd * sqrt((2 - a) / a) * z - x) / tau`, where `a = step
/// / tau`, `tau` is the
///   correlation time and `z` is a standard normal number between -6 and 6, new in each step.
///
/// The flow is [#change]; the stock is integrated by Euler's method whatever the method of the run,
/// because a number that holds for a whole step has no finer time course to integrate. The standard
/// deviation of `x` is then `sd` for every step and correlation time, and two values `n` steps
/// apart are correlated by `(1 - a)^n`. The initial draw and that of
/// the first step are different: the first has the call's stream, the second that of the next call.
///
/// Source: Vensim Reference Guide, RANDOM PINK NOISE, after E. Anderson.
public final class PinkNoise {

    private static final double SIGMAS = 6;

    private PinkNoise() {}

    /// The white noise that drives it: a standard normal number between -6 and 6.
    ///
    /// @param u a uniform number between 0 and 1
    /// @return a number from -6 to 6
    public static double white(double u) {
        return Continuous.standardNormal(u, -SIGMAS, SIGMAS);
    }

    /// The flow into the stock, in its units per unit of time.
    ///
    /// @param white the white noise of this step
    /// @param gap the mean less the present value of the stock
    /// @param sd the standard deviation, from 0
    /// @param correlationTime the correlation time, at least half the step
    /// @param step the time step
    /// @return the flow; NaN outside the domain
    public static double change(double white, double gap, double sd, double correlationTime, double step) {
        double share = step / correlationTime;
        if (!(share > 0 && share <= 2 && sd >= 0)) {
            return Double.NaN;
        }
        return (gap + sd * PortableMath.sqrt((2 - share) / share) * white) / correlationTime;
    }
}
