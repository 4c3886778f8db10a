package org.alamedas.engine.ir;

import java.util.List;

/// How a stock, or each of some elements of one, changes.
///
/// @param loops how often each loop runs, the outermost first
/// @param stock where the stock is
/// @param nonNegative whether outflows stop short of taking it below zero
/// @param value its rate of change, in the stock's unit per unit of time
public record Rate(List<Integer> loops, Address stock, boolean nonNegative, Op value) {
    /// Copies the loops.
    public Rate {
        loops = List.copyOf(loops);
    }

    /// Returns every slot that changes so.
    ///
    /// @return in the order of the loops
    public List<Integer> stocks() {
        return new Statement.Assign(loops, stock, value).slots();
    }
}
