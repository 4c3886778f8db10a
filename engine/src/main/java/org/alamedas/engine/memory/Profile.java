package org.alamedas.engine.memory;

/// A distribution over the lengths from 0 to 1, in proportion to a graphical function of straight
/// lines.
final class Profile {
    private final double[] x;
    private final double[] y;
    private final double[] area;

    /// @param from where its points begin
    /// @param to where they end
    /// @param given inputs and outputs by turns, the inputs rising
    Profile(int from, int to, double... given) {
        int size = (to - from) / 2;
        x = new double[size];
        y = new double[size];
        area = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = given[from + 2 * i];
            y[i] = Math.max(0, given[from + 2 * i + 1]);
        }
        for (int i = 1; i < size; i++) {
            area[i] = area[i - 1] + (x[i] - x[i - 1]) * (y[i - 1] + y[i]) / 2;
        }
    }

    /// Returns the output at a part of the way from the first input to the last.
    double at(double part) {
        double input = x[0] + part * (x[x.length - 1] - x[0]);
        int i = segment(input);
        return x.length == 1 ? y[0] : y[i] + (y[i + 1] - y[i]) * part(i, input);
    }

    /// Returns the area up to a part of the way from the first input to the last.
    double upTo(double part) {
        if (x.length == 1) {
            return part;
        }
        double input = x[0] + Math.min(part, 1) * (x[x.length - 1] - x[0]);
        int i = segment(input);
        double length = input - x[i];
        return area[i] + length * (y[i] + (y[i + 1] - y[i]) * part(i, input) / 2);
    }

    /// Returns the area below an input.
    double below(double input) {
        if (x.length == 1 || input >= last()) {
            return input >= last() ? whole() : 0;
        }
        if (input <= x[0]) {
            return 0;
        }
        int i = segment(input);
        return area[i] + (input - x[i]) * (y[i] + (y[i + 1] - y[i]) * part(i, input) / 2);
    }

    /// Returns the whole area; 1 for a single point.
    double whole() {
        return x.length == 1 ? 1 : area[area.length - 1];
    }

    /// Returns the last input.
    double last() {
        return x[x.length - 1];
    }

    /// Returns the mean of the distribution.
    double mean() {
        if (x.length == 1) {
            return x[0];
        }
        double moment = 0;
        for (int i = 1; i < x.length; i++) {
            double width = x[i] - x[i - 1];
            moment += width * (x[i - 1] * (2 * y[i - 1] + y[i]) + x[i] * (y[i - 1] + 2 * y[i])) / 6;
        }
        return moment / area[area.length - 1];
    }

    private double part(int i, double input) {
        double width = x[i + 1] - x[i];
        return width > 0 ? (input - x[i]) / width : 0;
    }

    private int segment(double input) {
        int below = 0;
        int above = x.length - 1;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (x[middle] <= input) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
