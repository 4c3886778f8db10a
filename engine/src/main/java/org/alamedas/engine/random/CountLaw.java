package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// A distribution of whole numbers from 0 on, whose probabilities are known.
///
/// The quantile is the least number at or below which lies the probability asked for: an interval
/// round a guess is doubled until it holds it, then halved.
///
/// @param tails both sides at a whole number from 0
/// @param most the largest number possible, or infinity
/// @param mean the mean
/// @param sd the standard deviation
record CountLaw(Sides tails, double most, double mean, double sd) implements Law {

    @Override
    public double below(double x) {
        return at(x).below();
    }

    @Override
    public double above(double x) {
        return at(x).above();
    }

    private Tails at(double x) {
        if (x < 0) {
            return Tails.ALL_ABOVE;
        }
        return x >= most ? Tails.ALL_BELOW : tails.at(x);
    }

    @Override
    public double quantile(double p, double q) {
        double guess = PortableMath.floor(mean + sd * StandardNormal.LAW.quantile(p, q));
        double width = PortableMath.ceil(sd * 0.25) + 1;
        double low = guess < 0 ? -1 : guess;
        while (low >= 0 && reaches(low, p, q)) {
            low -= width;
            width *= 2;
        }
        double high = low + width;
        while (!reaches(high, p, q)) {
            low = high;
            width *= 2;
            high += width;
        }
        return halved(low < -1 ? -1 : low, high, p, q);
    }

    private double halved(double tooLow, double enough, double p, double q) {
        double low = tooLow;
        double high = enough;
        while (high - low > 1) {
            double middle = PortableMath.floor(low + (high - low) * 0.5);
            boolean reached = reaches(middle, p, q);
            low = reached ? low : middle;
            high = reached ? middle : high;
        }
        return high;
    }

    private boolean reaches(double count, double p, double q) {
        Tails here = at(count);
        return p < q ? here.below() >= p : here.above() <= q;
    }
}
