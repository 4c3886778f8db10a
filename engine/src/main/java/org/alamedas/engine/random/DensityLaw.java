package org.alamedas.engine.random;

import org.alamedas.engine.math.PortableMath;
import org.alamedas.model.expr.GraphicalFunction;

/// The distribution of a density that is a line, or constant, between points.
///
/// The probability up to a point is the sum of the areas before it. Within a segment that starts at
/// `x` with the density `f` and the slope `s`, the area `r` is reached at
/// `x + 2 r / (f + sqrt(f^2 + 2 s r))`.
final class DensityLaw implements Law {

    private final double[] x;
    private final double[] density;
    private final double[] slope;
    private final double[] area;

    DensityLaw(GraphicalFunction function) {
        int n = function.size();
        x = new double[n];
        density = new double[n];
        slope = new double[n];
        area = new double[n];
        boolean possible = true;
        for (int i = 0; i < n; i++) {
            x[i] = function.input(i);
            density[i] = function.output(i);
            possible &= density[i] >= 0;
        }
        for (int i = 0; i + 1 < n; i++) {
            double width = x[i + 1] - x[i];
            boolean flat = function.kind() == GraphicalFunction.Kind.DISCRETE || width == 0;
            slope[i] = flat ? 0 : (density[i + 1] - density[i]) / width;
            area[i + 1] = area[i] + width * (density[i] + 0.5 * slope[i] * width);
        }
        if (!possible) {
            area[n - 1] = Double.NaN;
        }
    }

    /// Whether the density is a number that is nowhere negative and somewhere above 0.
    boolean isPossible() {
        return area[area.length - 1] > 0;
    }

    @Override
    public double below(double place) {
        int last = x.length - 1;
        if (!(place > x[0])) {
            return 0;
        }
        if (place >= x[last]) {
            return 1;
        }
        int i = Search.lastAtOrBelow(x, place);
        double along = place - x[i];
        return (area[i] + along * (density[i] + 0.5 * slope[i] * along)) / area[last];
    }

    @Override
    public double above(double place) {
        return 1 - below(place);
    }

    @Override
    public double quantile(double p, double q) {
        int last = x.length - 1;
        double reached = p * area[last];
        int i = Search.lastAtOrBelow(area, reached);
        if (i >= last) {
            return x[last];
        }
        double rest = reached - area[i];
        double square = density[i] * density[i] + 2 * slope[i] * rest;
        double divisor = density[i] + PortableMath.sqrt(square > 0 ? square : 0);
        double found = x[i] + (rest > 0 ? 2 * rest / divisor : 0);
        return found > x[i + 1] ? x[i + 1] : found;
    }
}
