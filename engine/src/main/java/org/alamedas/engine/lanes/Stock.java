package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.List;

/// Stocks side by side, and the registers that steps of them need.
///
/// @param stock where the stocks are; absent, with no places, for a flow that touches a non-negative stock
/// @param rate where their rates are as last evaluated
/// @param from where the stocks at the start of the step are kept
/// @param sum where the rates of a step of several stages are gathered
/// @param nonNegative whether they must not fall below 0
record Stock(Operand.Span stock, Operand.Span rate, Operand.Span from, Operand.Span sum, boolean nonNegative) {
    boolean isFlow() {
        return stock.places() == 0;
    }

    /// Divides slots into runs side by side.
    ///
    /// @return the position of the first of each run, and last the number of slots
    static List<Integer> runs(int[] slots) {
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            if (i == 0 || slots[i] != slots[i - 1] + 1) {
                firsts.add(i);
            }
        }
        firsts.add(slots.length);
        return firsts;
    }
}
