package org.alamedas.engine.vector;

import org.alamedas.engine.math.PortableMath;

/// XMILE `STDDEV(array)`: the root of the mean square of the distances of the elements from their mean.
final class Deviation {
    private Deviation() {}

    static void of(Inputs in, Output out) {
        int length = in.length(0);
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += in.at(0, i);
        }
        double mean = sum / length;
        double squares = 0;
        for (int i = 0; i < length; i++) {
            double distance = in.at(0, i) - mean;
            squares += distance * distance;
        }
        out.set(0, PortableMath.sqrt(squares / length));
    }
}
