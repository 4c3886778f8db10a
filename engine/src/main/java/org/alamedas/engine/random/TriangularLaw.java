package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;

/// The triangular distribution.
///
/// @param start the least number
/// @param peak the likeliest number
/// @param stop the largest number, above `start`
record TriangularLaw(double start, double peak, double stop) implements Law {

    @Override
    public double below(double x) {
        if (x <= start) {
            return 0;
        }
        return x < peak ? rising(x) : 1 - falling(x);
    }

    @Override
    public double above(double x) {
        if (x >= stop) {
            return 0;
        }
        return x < peak ? 1 - rising(x) : falling(x);
    }

    private double rising(double x) {
        return x <= start ? 0 : (x - start) / (stop - start) * ((x - start) / (peak - start));
    }

    private double falling(double x) {
        return x >= stop ? 0 : (stop - x) / (stop - start) * ((stop - x) / (stop - peak));
    }

    @Override
    public double quantile(double p, double q) {
        double width = stop - start;
        return p * width < peak - start
                ? start + PortableMath.sqrt(p * width * (peak - start))
                : stop - PortableMath.sqrt(q * width * (stop - peak));
    }
}
