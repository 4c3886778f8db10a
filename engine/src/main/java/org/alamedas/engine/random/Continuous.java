package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// Draws of real numbers: each method turns a uniform number `u` between 0 and 1, such as
/// [CounterRandom#uniform] gives, into the number below which its distribution has the probability
/// `u`.
///
/// The methods called *standard* have no place and scale; they take the limits between which the
/// draw lies, which may be infinite, and [Limits] stretches and shifts what they give. Where the
/// limits leave no probability, and where a parameter is outside its domain, the draw is NaN; where
/// they are equal it is that number. All grow with `u`.
public final class Continuous {

    private Continuous() {}

    /// The uniform distribution: `min + (max - min) u`. XMILE `RANDOM` and `UNIFORM`, Vensim
    /// `RANDOM UNIFORM`; with 0 and 1 Vensim's `RANDOM 0 1`; with -0.5 and 0.5 DYNAMO's `NOISE`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param min the least number
    /// @param max the largest number, at least `min`
    /// @return a number from `min` to `max`
    public static double uniform(double u, double min, double max) {
        return min <= max ? held(min + (max - min) * u, min, max) : Double.NaN;
    }

    /// The standard normal distribution between limits.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a number from `low` to `high`
    public static double standardNormal(double u, double low, double high) {
        return Truncation.real(StandardNormal.LAW, u, low, high);
    }

    /// Returns the share of the standard normal distribution below a number: the inverse of
    /// `standardNormal(u, -infinity, infinity)`.
    ///
    /// @param z any number
    /// @return from 0 to 1
    public static double standardNormalBelow(double z) {
        return StandardNormal.LAW.below(z);
    }

    /// Returns the natural logarithm of the gamma function. Vensim `GAMMA LN(x)`, Stella `GAMMALN(x)`.
    ///
    /// @param x above 0
    /// @return the logarithm; not a number where `x` is not above 0
    public static double logGamma(double x) {
        return x > 0 ? GammaFunction.ln(x) : Double.NaN;
    }

    /// The normal distribution: `mean + sd z`. XMILE `NORMAL(mean, sd)`, DYNAMO `NORMRN(mean, sd)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param mean the mean
    /// @param sd the standard deviation, from 0
    /// @return any number
    public static double normal(double u, double mean, double sd) {
        return sd >= 0 ? mean + sd * StandardNormal.LAW.quantile(u, 1 - u) : Double.NaN;
    }

    /// The normal distribution between limits. Vensim `RANDOM NORMAL(min, max, mean, sd, seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param min the least number
    /// @param max the largest number
    /// @param mean the mean before limiting
    /// @param sd the standard deviation before limiting, from 0
    /// @return a number from `min` to `max`
    public static double normal(double u, double min, double max, double mean, double sd) {
        if (!(sd >= 0)) {
            return Double.NaN;
        }
        double low = Limits.lower(min, max, mean, sd);
        double high = Limits.upper(min, max, mean, sd);
        return Limits.placed(standardNormal(u, low, high), min, max, mean, sd);
    }

    /// The log-normal distribution by the mean and standard deviation of its logarithm: `e^(mean +
    /// sd z)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param mean the mean of the logarithm
    /// @param sd the standard deviation of the logarithm, from 0
    /// @return a number above 0
    public static double logNormalOfLogarithm(double u, double mean, double sd) {
        return PortableMath.exp(normal(u, mean, sd));
    }

    /// The log-normal distribution by its own mean and standard deviation. XMILE `LOGNORMAL(mean,
    /// sd)`.
    ///
    /// Formula: `e^(m + s z)` with `s^2 = ln(1 + (sd / mean)^2)` and `m = ln mean - s^2 / 2`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param mean the mean, above 0
    /// @param sd the standard deviation, from 0
    /// @return a number above 0
    public static double logNormal(double u, double mean, double sd) {
        if (!(mean > 0 && sd >= 0)) {
            return Double.NaN;
        }
        double share = sd / mean;
        double variance = PortableMath.log1p(share * share);
        return logNormalOfLogarithm(u, PortableMath.ln(mean) - 0.5 * variance, PortableMath.sqrt(variance));
    }

    /// The exponential distribution of mean 1 between limits: `l - ln(1 - u (1 - e^-(h - l)))`,
    /// where `l` and `h` are the limits, from 0. The standard draw of Vensim `RANDOM
    /// EXPONENTIAL(min, max, shift, stretch, seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a number from `low` or 0 to `high`
    public static double standardExponential(double u, double low, double high) {
        double from = low < 0 ? 0 : low;
        if (!(low <= high && high >= 0) || from == Double.POSITIVE_INFINITY) {
            return Double.NaN;
        }
        return held(from - PortableMath.log1p(u * PortableMath.expm1(from - high)), from, high);
    }

    /// The exponential distribution: `-mean ln(1 - u)`. XMILE `EXPRND(mean)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param mean the mean, from 0
    /// @return a number from 0
    public static double exponential(double u, double mean) {
        return mean >= 0 ? -mean * PortableMath.log1p(-u) : Double.NaN;
    }

    /// The Weibull distribution of scale 1 between limits: the exponential one to the power `1 /
    /// shape`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param shape the shape, above 0
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a number from `low` or 0 to `high`
    public static double standardWeibull(double u, double shape, double low, double high) {
        if (!(shape > 0 && low <= high && high >= 0)) {
            return Double.NaN;
        }
        double from = low < 0 ? 0 : low;
        double drawn = standardExponential(u, PortableMath.pow(from, shape), PortableMath.pow(high, shape));
        return held(PortableMath.pow(drawn, 1 / shape), from, high);
    }

    /// The Weibull distribution of mean 1 between limits: the one of scale 1 divided by `Gamma(1 +
    /// 1 / shape)`. The standard draw of Vensim `RANDOM WEIBULL(min, max, shape, shift, stretch,
    /// seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param shape the shape, above 0
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a number from `low` or 0 to `high`
    public static double weibullOfMeanOne(double u, double shape, double low, double high) {
        if (!(shape > 0)) {
            return Double.NaN;
        }
        double mean = PortableMath.exp(GammaFunction.ln(1 + 1 / shape));
        return standardWeibull(u, shape, low * mean, high * mean) / mean;
    }

    /// The Weibull distribution: `scale (-ln(1 - u))^(1 / shape)`. Stella `WEIBULL(shape, scale)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param shape the shape, above 0
    /// @param scale the scale, from 0
    /// @return a number from 0
    public static double weibull(double u, double shape, double scale) {
        return shape > 0 && scale >= 0 ? scale * PortableMath.pow(-PortableMath.log1p(-u), 1 / shape) : Double.NaN;
    }

    /// The gamma distribution of scale 1 between limits. The standard draw of Vensim
    /// `RANDOM GAMMA(min, max, order, shift, stretch, seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param shape the shape, or order; above 0, at most `10^15`
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a number from `low` or 0 to `high`
    public static double standardGamma(double u, double shape, double low, double high) {
        return shape > 0 && shape <= Discrete.LARGEST ? Truncation.real(new GammaLaw(shape), u, low, high) : Double.NaN;
    }

    /// The gamma distribution, of mean `shape * scale`. Stella `GAMMA(shape, scale)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param shape the shape, above 0, at most `10^15`
    /// @param scale the scale, from 0
    /// @return a number from 0
    public static double gamma(double u, double shape, double scale) {
        return scale >= 0 ? scale * standardGamma(u, shape, 0, Double.POSITIVE_INFINITY) : Double.NaN;
    }

    /// The Erlang distribution, the gamma one of a whole shape: the time until the last of so many
    /// exponential stages.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param order the number of stages, a whole number from 1
    /// @param scale the mean time of a stage, from 0
    /// @return a number from 0
    public static double erlang(double u, double order, double scale) {
        return order == PortableMath.floor(order) ? gamma(u, order, scale) : Double.NaN;
    }

    /// The beta distribution between limits. The standard draw of Vensim
    /// `RANDOM BETA(min, max, a, b, shift, stretch, seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param a the shape at 0, above 0, at most `10^8`
    /// @param b the shape at 1, above 0, at most `10^8`
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a number from `low` or 0 to `high` or 1
    public static double standardBeta(double u, double a, double b, double low, double high) {
        boolean possible = a > 0 && a <= Discrete.MOST_TRIALS && b > 0 && b <= Discrete.MOST_TRIALS;
        return possible ? Truncation.real(new BetaLaw(a, b), u, low, high) : Double.NaN;
    }

    /// The beta distribution. Stella `BETA(alpha, beta)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param a the shape at 0, above 0, at most `10^8`
    /// @param b the shape at 1, above 0, at most `10^8`
    /// @return a number from 0 to 1
    public static double beta(double u, double a, double b) {
        return standardBeta(u, a, b, 0, 1);
    }

    /// The triangular distribution. Stella `TRIANGULAR(lower, mode, upper)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param start the least number
    /// @param peak the likeliest number, at least `start`
    /// @param stop the largest number, at least `peak`
    /// @return a number from `start` to `stop`
    public static double triangular(double u, double start, double peak, double stop) {
        return triangular(u, start, stop, start, peak, stop);
    }

    /// The triangular distribution between limits. Vensim `RANDOM TRIANGULAR(min, max, start, peak,
    /// stop, seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param min the least number left
    /// @param max the largest number left
    /// @param start the least number before limiting
    /// @param peak the likeliest number before limiting, at least `start`
    /// @param stop the largest number before limiting, at least `peak`
    /// @return a number from `min` to `max`
    public static double triangular(double u, double min, double max, double start, double peak, double stop) {
        if (!(start <= peak && peak <= stop && min <= max)) {
            return Double.NaN;
        }
        if (start == stop) {
            return min <= start && start <= max ? start : Double.NaN;
        }
        return Truncation.real(new TriangularLaw(start, peak, stop), u, min, max);
    }

    /// The logistic distribution: `mean + scale ln(u / (1 - u))`; its standard deviation is `scale
    /// pi / sqrt 3`. Stella `LOGISTIC(mean, scale)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param mean the mean
    /// @param scale the scale, from 0
    /// @return any number
    public static double logistic(double u, double mean, double scale) {
        return scale >= 0 ? mean + scale * PortableMath.ln(u / (1 - u)) : Double.NaN;
    }

    /// The Pareto distribution of the first kind: `scale (1 - u)^(-1 / shape)`. Stella
    /// `PARETO(shape, scale)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param shape the shape, above 0; the mean is finite above 1
    /// @param scale the least number, above 0
    /// @return a number from `scale`
    public static double pareto(double u, double shape, double scale) {
        return shape > 0 && scale > 0 ? scale * PortableMath.pow(1 - u, -1 / shape) : Double.NaN;
    }

    private static double held(double x, double low, double high) {
        double atMost = x > high ? high : x;
        return atMost < low ? low : atMost;
    }
}
