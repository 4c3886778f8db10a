package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// Draws of whole numbers: each method turns a uniform number `u` between 0 and 1 into the least
/// number at or below which its distribution has at least the probability `u`.
///
/// Limits may be infinite and need not be whole. Where they leave no probability, and where a
/// parameter is outside its domain, the draw is NaN. All grow with `u`.
public final class Discrete {

    /// The largest number of trials, and the largest shape of a beta distribution.
    static final double MOST_TRIALS = 1e8;

    /// The largest mean of a count, and the largest shape of a gamma distribution: one more is
    /// another double up to here.
    static final double LARGEST = 1e15;

    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final double ANY = Double.POSITIVE_INFINITY;

    private Discrete() {}

    /// The Poisson distribution. XMILE `POISSON(mean)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param mean the mean, from 0, at most `10^15`
    /// @return a whole number from 0
    public static double poisson(double u, double mean) {
        return poisson(u, mean, NONE, ANY);
    }

    /// The Poisson distribution between limits. The standard draw of Vensim
    /// `RANDOM POISSON(min, max, mean, shift, stretch, seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param mean the mean before limiting, from 0, at most `10^15`
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a whole number from `low` to `high`
    public static double poisson(double u, double mean, double low, double high) {
        if (!(mean >= 0 && mean <= LARGEST)) {
            return Double.NaN;
        }
        CountLaw law = new CountLaw(
                count -> IncompleteGamma.tails(count + 1, mean).swapped(),
                mean == 0 ? 0 : ANY,
                mean,
                PortableMath.sqrt(mean));
        return Truncation.whole(law, u, low, high);
    }

    /// The binomial distribution: the successes among so many trials. Stella `BINOMIAL(trials,
    /// probability)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param trials the number of trials, a whole number from 0 to `10^8`
    /// @param probability the probability of a success, from 0 to 1
    /// @return a whole number from 0 to `trials`
    public static double binomial(double u, double trials, double probability) {
        return binomial(u, trials, probability, NONE, ANY);
    }

    /// The binomial distribution between limits. The standard draw of Vensim
    /// `RANDOM BINOMIAL(min, max, probability, trials, shift, stretch, seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param trials the number of trials, a whole number from 0 to `10^8`
    /// @param probability the probability of a success, from 0 to 1
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a whole number from `low` to `high`
    public static double binomial(double u, double trials, double probability, double low, double high) {
        if (!(isCount(trials) && probability >= 0 && probability <= 1)) {
            return Double.NaN;
        }
        double failure = 1 - probability;
        double mean = trials * probability;
        CountLaw law = new CountLaw(
                count -> IncompleteBeta.tails(trials - count, count + 1, failure, probability),
                probability == 0 ? 0 : trials,
                mean,
                PortableMath.sqrt(mean * failure));
        return Truncation.whole(law, u, low, high);
    }

    /// The negative binomial distribution: the trials until so many successes.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param successes the number of successes, a whole number from 1 to `10^8`
    /// @param probability the probability of a success, above 0, at most 1
    /// @return a whole number from `successes`
    public static double negativeBinomial(double u, double successes, double probability) {
        return negativeBinomial(u, successes, probability, NONE, ANY);
    }

    /// The negative binomial distribution between limits. The standard draw of Vensim
    /// `RANDOM NEGATIVE BINOMIAL(min, max, probability, successes, shift, stretch, seed)`, which
    /// counts all trials; the failures among them are `successes` fewer.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param successes the number of successes, a whole number from 1 to `10^8`
    /// @param probability the probability of a success, above 0, at most 1
    /// @param low the lower limit
    /// @param high the upper limit
    /// @return a whole number from `low` to `high`
    public static double negativeBinomial(double u, double successes, double probability, double low, double high) {
        if (!(isCount(successes) && successes >= 1 && probability > 0 && probability <= 1)) {
            return Double.NaN;
        }
        double failure = 1 - probability;
        double mean = successes * failure / probability;
        CountLaw failures = new CountLaw(
                count -> IncompleteBeta.tails(successes, count + 1, probability, failure),
                failure == 0 ? 0 : ANY,
                mean,
                PortableMath.sqrt(mean / probability));
        return successes + Truncation.whole(failures, u, low - successes, high - successes);
    }

    /// The geometric distribution: the trials until the first success, `ceil(ln(1 - u) / ln(1 -
    /// probability))`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param probability the probability of a success, above 0, at most 1
    /// @return a whole number from 1
    public static double geometric(double u, double probability) {
        if (!(probability > 0 && probability <= 1)) {
            return Double.NaN;
        }
        double trials = PortableMath.ceil(PortableMath.log1p(-u) / PortableMath.log1p(-probability));
        return trials < 1 ? 1 : trials;
    }

    /// An event that happens or not: 1 where `u > 1 - probability`, else 0.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param probability the probability of 1, from 0 to 1
    /// @return 1 or 0
    public static double bernoulli(double u, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            return Double.NaN;
        }
        return u > 1 - probability ? 1 : 0;
    }

    private static boolean isCount(double x) {
        return x >= 0 && x <= MOST_TRIALS && x == PortableMath.floor(x);
    }
}
