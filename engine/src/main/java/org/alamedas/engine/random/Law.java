package org.alamedas.engine.random;

/// A probability distribution of real numbers, with both tails so that neither loses its digits.
interface Law {
    /// The probability of a number at or below `x`, which may be infinite.
    double below(double x);

    /// The probability of a number above `x`, which may be infinite.
    double above(double x);

    /// The number below which lies the probability `p`, above which `q = 1 - p`; both are between 0
    /// and 1.
    double quantile(double p, double q);
}
