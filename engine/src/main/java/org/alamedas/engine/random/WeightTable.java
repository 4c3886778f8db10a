package org.alamedas.engine.random;

import java.util.stream.IntStream;
import org.alamedas.model.expr.GraphicalFunction;

/// A choice among given numbers, each as likely as its weight.
///
/// The number chosen is the first one up to which the weights sum to more than `u` times their
/// total, summed in the order of the numbers. A weight that is negative, or a total of 0, leaves no
/// choice: NaN.
public final class WeightTable {

    private final double[] values;
    private final double[] before;
    private final double total;

    private WeightTable(GraphicalFunction weights) {
        // Without the numbers of weight 0: rounding could reach one at the end.
        int[] likely = IntStream.range(0, weights.size())
                .filter(i -> weights.output(i) != 0)
                .toArray();
        values = IntStream.of(likely).mapToDouble(weights::input).toArray();
        before = new double[likely.length];
        double sum = 0;
        boolean possible = true;
        for (int i = 0; i < likely.length; i++) {
            before[i] = sum;
            possible &= weights.output(likely[i]) > 0;
            sum += weights.output(likely[i]);
        }
        total = possible ? sum : Double.NaN;
    }

    /// Prepares a choice.
    ///
    /// @param weights the weights, over the numbers to choose among; the kind of the function is of
    ///     no account
    /// @return the table
    public static WeightTable of(GraphicalFunction weights) {
        return new WeightTable(weights);
    }

    /// Chooses a number.
    ///
    /// @param u a uniform number between 0 and 1
    /// @return one of the numbers, or NaN
    public double draw(double u) {
        return total > 0 ? values[Search.lastAtOrBelow(before, u * total)] : Double.NaN;
    }
}
