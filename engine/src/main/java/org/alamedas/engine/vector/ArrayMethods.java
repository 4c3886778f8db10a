package org.alamedas.engine.vector;

import org.alamedas.engine.builtin.ArrayMethod;

/// Computes the methods for arrays on the values of a run.
public final class ArrayMethods {
    private ArrayMethods() {}

    /// Computes one method.
    ///
    /// @param method which
    /// @param values the values of the run, in which the result is written
    /// @param starts where each argument begins
    /// @param lengths how many values each argument has
    /// @param output where the result begins
    /// @param length how many values the result has
    public static void apply(ArrayMethod method, double[] values, int[] starts, int[] lengths, int output, int length) {
        Inputs in = new Inputs(values, starts, lengths);
        Output out = new Output(values, output, length);
        switch (method) {
            case SORT_ORDER -> Order.positions(in, out);
            case RANK_EACH -> Order.ranks(in, out);
            case REORDER -> Order.reorder(in, out);
            case FIND_RANK -> Order.find(in, out);
            case DEVIATION -> Deviation.of(in, out);
            case SELECT -> Selection.select(in, out);
            case READ -> VectorLookup.read(in, out);
            case INVERT -> Matrix.invert(in, out);
            case ALLOCATE -> Market.allocate(in, out);
            case ALLOCATE_BY_PRIORITY -> Market.allocateByPriority(in, out);
            case MARKET_PRIORITY -> Market.priority(in, out);
            case MARKET_PRICE -> Market.price(in, out);
            case DEMANDED -> Market.demanded(in, out);
            case SUPPLIED -> Market.supplied(in, out);
        }
    }
}
