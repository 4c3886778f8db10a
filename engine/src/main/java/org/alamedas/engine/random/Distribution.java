package org.alamedas.engine.random;

/// The distributions that models draw from: a closed set, so that a back end that emits code for
/// each is told by the compiler which it lacks.
///
/// Where *limits* stand among the arguments they are the least and the largest number that is drawn:
/// what drawing again and again until it fits would give. Vensim's functions take theirs first and
/// *shift* and *stretch* last, see [Limits].
public enum Distribution {
    /// A uniform number between 0 and 1.
    UNIT(0),
    /// A uniform number between two: least, largest.
    UNIFORM(2),
    /// Normal: mean, standard deviation, limits.
    NORMAL(4),
    /// Log-normal by its own mean and standard deviation: these two, limits.
    LOG_NORMAL(4),
    /// Exponential: mean, limits.
    EXPONENTIAL(3),
    /// Poisson: mean, limits.
    POISSON(3),
    /// Binomial: trials, probability, limits.
    BINOMIAL(4),
    /// The trials until so many successes: successes, probability, limits.
    NEGATIVE_BINOMIAL(4),
    /// The trials until the first success: probability, limits.
    GEOMETRIC(3),
    /// Gamma: shape, scale, limits.
    GAMMA(4),
    /// Beta: the two shapes, limits.
    BETA(4),
    /// Weibull: shape, scale, limits.
    WEIBULL(4),
    /// Logistic: mean, scale, limits.
    LOGISTIC(4),
    /// Pareto: shape, scale, limits.
    PARETO(4),
    /// Triangular: least, likeliest, largest, limits.
    TRIANGULAR(5),
    /// 1 or 0: the probability of 1 in a unit of time, in percent, and the time step.
    EVENT(2),
    /// Vensim's normal: limits, mean, standard deviation.
    NORMAL_BETWEEN(4),
    /// Vensim's exponential: limits, shift, stretch.
    EXPONENTIAL_BETWEEN(4),
    /// Vensim's gamma: limits, order, shift, stretch.
    GAMMA_BETWEEN(5),
    /// Vensim's beta: limits, the two shapes, shift, stretch.
    BETA_BETWEEN(6),
    /// Vensim's Weibull: limits, shape, shift, stretch.
    WEIBULL_BETWEEN(5),
    /// Vensim's triangular: limits, least, likeliest, largest.
    TRIANGULAR_BETWEEN(5),
    /// Vensim's Poisson: limits, mean, shift, stretch.
    POISSON_BETWEEN(5),
    /// Vensim's binomial: limits, probability, trials, shift, stretch.
    BINOMIAL_BETWEEN(6),
    /// Vensim's negative binomial: limits, probability, successes, shift, stretch.
    NEGATIVE_BINOMIAL_BETWEEN(6),
    /// A density given by points, which is drawn from by [DensityTable]: limits, shift, stretch.
    DENSITY_BETWEEN(4),
    /// DYNAMO's noise: uniform from -0.5 to 0.5.
    NOISE(0),
    /// DYNAMO's normal: mean, standard deviation; never further than 2.4 of these from the mean.
    NORMAL_OF_DYNAMO(2),
    /// The noise that drives pink noise: standard normal between -6 and 6.
    WHITE(0);

    private static final double DYNAMO_SIGMAS = 2.4;
    private static final double PERCENT = 100;

    private final int size;

    Distribution(int size) {
        this.size = size;
    }

    /// Returns how many arguments a draw takes.
    ///
    /// @return from 0 to 6
    public int size() {
        return size;
    }

    /// The arguments of a draw, in the order of the distribution; those that it does not take are of
    /// no account.
    ///
    /// @param a the first argument
    /// @param b the second
    /// @param c the third
    /// @param d the fourth
    /// @param e the fifth
    /// @param f the sixth
    public record Arguments(double a, double b, double c, double d, double e, double f) {}

    /// Turns a uniform number into a draw; for [#DENSITY_BETWEEN] that is [#fromDensity].
    ///
    /// @param u a uniform number between 0 and 1
    /// @param of the arguments
    /// @return the number below which the distribution has the probability `u`; NaN where an argument
    ///     is outside its domain or the limits leave no probability
    public double draw(double u, Arguments of) {
        return switch (this) {
            case UNIT -> u;
            case UNIFORM -> Continuous.uniform(u, of.a, of.b);
            case NORMAL -> Limited.normal(u, of);
            case LOG_NORMAL -> Limited.logNormal(u, of);
            case EXPONENTIAL -> Limited.exponential(u, of);
            case POISSON -> Discrete.poisson(u, of.a, of.b, of.c);
            case BINOMIAL -> Discrete.binomial(u, of.a, of.b, of.c, of.d);
            case NEGATIVE_BINOMIAL -> Discrete.negativeBinomial(u, of.a, of.b, of.c, of.d);
            case GEOMETRIC -> Limited.geometric(u, of);
            case GAMMA -> Limited.gamma(u, of);
            case BETA -> Limited.beta(u, of);
            case WEIBULL -> Limited.weibull(u, of);
            case LOGISTIC -> Limited.logistic(u, of);
            case PARETO -> Limited.pareto(u, of);
            case TRIANGULAR -> Continuous.triangular(u, of.d, of.e, of.a, of.b, of.c);
            case EVENT -> event(u, of.a * of.b / PERCENT);
            case NORMAL_BETWEEN -> Continuous.normal(u, of.a, of.b, of.c, of.d);
            case TRIANGULAR_BETWEEN -> Continuous.triangular(u, of.a, of.b, of.c, of.d, of.e);
            case EXPONENTIAL_BETWEEN -> placed(u, of, of.c, of.d);
            case GAMMA_BETWEEN, WEIBULL_BETWEEN, POISSON_BETWEEN -> placed(u, of, of.d, of.e);
            case BETA_BETWEEN, BINOMIAL_BETWEEN, NEGATIVE_BINOMIAL_BETWEEN -> placed(u, of, of.e, of.f);
            case DENSITY_BETWEEN -> throw new IllegalArgumentException("a density is drawn from with its table");
            case NOISE -> u - 0.5;
            case NORMAL_OF_DYNAMO ->
                Continuous.normal(u, of.a - DYNAMO_SIGMAS * of.b, of.a + DYNAMO_SIGMAS * of.b, of.a, of.b);
            case WHITE -> PinkNoise.white(u);
        };
    }

    /// Draws from a density given by points.
    ///
    /// @param density the points
    /// @param u a uniform number between 0 and 1
    /// @param of the arguments
    /// @return the number below which the distribution has the probability `u`, or NaN
    public static double fromDensity(DensityTable density, double u, Arguments of) {
        double low = Limits.lower(of.a, of.b, of.c, of.d);
        double high = Limits.upper(of.a, of.b, of.c, of.d);
        return Limits.placed(density.draw(u, low, high), of.a, of.b, of.c, of.d);
    }

    private static double event(double u, double probability) {
        return Discrete.bernoulli(u, probability > 1 ? 1 : probability);
    }

    private double placed(double u, Arguments of, double shift, double stretch) {
        double low = Limits.lower(of.a, of.b, shift, stretch);
        double high = Limits.upper(of.a, of.b, shift, stretch);
        return Limits.placed(standard(u, of, low, high), of.a, of.b, shift, stretch);
    }

    private double standard(double u, Arguments of, double low, double high) {
        return switch (this) {
            case EXPONENTIAL_BETWEEN -> Continuous.standardExponential(u, low, high);
            case GAMMA_BETWEEN -> Continuous.standardGamma(u, of.c < 1 ? 1 : of.c, low, high);
            case WEIBULL_BETWEEN -> Continuous.weibullOfMeanOne(u, of.c, low, high);
            case POISSON_BETWEEN -> Discrete.poisson(u, of.c, low, high);
            case BETA_BETWEEN -> Continuous.standardBeta(u, of.c, of.d, low, high);
            case BINOMIAL_BETWEEN -> Discrete.binomial(u, of.d, of.c, low, high);
            case NEGATIVE_BINOMIAL_BETWEEN -> Discrete.negativeBinomial(u, of.d, of.c, low, high);
            case UNIT, UNIFORM, NORMAL, LOG_NORMAL, EXPONENTIAL, POISSON, BINOMIAL, NEGATIVE_BINOMIAL ->
                throw notStandard();
            case GEOMETRIC, GAMMA, BETA, WEIBULL, LOGISTIC, PARETO, TRIANGULAR, EVENT -> throw notStandard();
            case NORMAL_BETWEEN, TRIANGULAR_BETWEEN, DENSITY_BETWEEN, NOISE, NORMAL_OF_DYNAMO, WHITE ->
                throw notStandard();
        };
    }

    private IllegalStateException notStandard() {
        return new IllegalStateException(this + " has no shift and stretch");
    }
}
