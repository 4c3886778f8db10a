package org.alamedas.evidence.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Splits an effect over its causes by Shapley's value: what each adds, averaged over all orders in
/// which they may be added. The parts sum to the effect of all causes less that of none.
public final class Shapley {
    private Shapley() {}

    /// Splits an effect.
    ///
    /// @param causes how many causes there are, 1 to 20
    /// @param effect the effect where some causes are present: a bit for each, the first one lowest
    /// @return the part of each cause
    public static List<Double> split(int causes, IntToDoubleFunction effect) {
        if (causes < 1 || causes > 20) {
            throw new IllegalArgumentException("1 to 20 causes, not " + causes);
        }
        List<Double> parts = new ArrayList<>();
        for (int cause = 0; cause < causes; cause++) {
            double part = 0;
            for (int others = 0; others < 1 << causes; others++) {
                if ((others & (1 << cause)) == 0) {
                    double added = effect.applyAsDouble(others | (1 << cause)) - effect.applyAsDouble(others);
                    part += weight(causes, Integer.bitCount(others)) * added;
                }
            }
            parts.add(part);
        }
        return parts;
    }

    /// The share of orders in which just so many others come first: s! (n - 1 - s)! / n!.
    private static double weight(int causes, int others) {
        double weight = 1.0 / causes;
        for (int i = 1; i <= others; i++) {
            weight *= i / (double) (causes - i);
        }
        return weight;
    }
}
