package org.alamedas.evidence.fit;

import org.alamedas.engine.math.PortableMath;

/// The normal distribution that moves are made from: that of the points, in each dimension by
/// itself, where it clearly differs from the prior, and the prior elsewhere. A move leaves this
/// distribution as it is, and the correction makes up for its not being the prior.
final class Reference {
    private static final double CLEARLY = 3;
    private static final double NARROWER = 0.8;

    private final double[] mean;
    private final double[] sd;

    private Reference(double[] mean, double[] sd) {
        this.mean = mean;
        this.sd = sd;
    }

    static Reference of(double[][] points) {
        int size = points[0].length;
        double[] mean = new double[size];
        double[] sd = new double[size];
        double noise = CLEARLY / PortableMath.sqrt(points.length / 2.0);
        for (int d = 0; d < size; d++) {
            double sum = 0;
            double squares = 0;
            for (double[] point : points) {
                sum += point[d];
                squares += point[d] * point[d];
            }
            double middle = sum / points.length;
            double spread = PortableMath.sqrt(Math.max(0.01, squares / points.length - middle * middle));
            boolean moved = Math.abs(middle) > noise || spread < NARROWER - noise / 2;
            mean[d] = moved ? middle : 0;
            sd[d] = moved ? Math.min(spread, 1) : 1;
        }
        return new Reference(mean, sd);
    }

    /// Returns a point near another one: `m + sqrt(1 - step^2) (z - m) + step sd x`, `x` standard
    /// normal.
    double[] propose(double[] from, double step, Chance chance, int round, int member) {
        double keep = PortableMath.sqrt(1 - step * step);
        double[] to = new double[from.length];
        for (int d = 0; d < to.length; d++) {
            double noise = chance.normal(Chance.Use.MOVE, round, member, d);
            to[d] = mean[d] + keep * (from[d] - mean[d]) + step * sd[d] * noise;
        }
        return to;
    }

    /// Returns the logarithm of prior over reference at the new point, less that at the old one.
    double correction(double[] from, double[] to) {
        double sum = 0;
        for (int d = 0; d < from.length; d++) {
            if (mean[d] != 0 || sd[d] != 1) {
                sum += logRatio(to[d], d) - logRatio(from[d], d);
            }
        }
        return sum;
    }

    private double logRatio(double z, int d) {
        double off = (z - mean[d]) / sd[d];
        return 0.5 * (off * off - z * z);
    }
}
