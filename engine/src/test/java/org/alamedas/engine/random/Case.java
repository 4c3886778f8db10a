package org.alamedas.engine.random;

import java.util.function.DoubleUnaryOperator;

/// A distribution of the tests: how it is drawn and what theory says of it.
///
/// @param name what it is called
/// @param draw uniform number to draw
/// @param below the probability at or below a number, written out independently of the code under
///     test where it can be
/// @param mean the mean
/// @param variance the variance
/// @param kurtosis the kurtosis in excess of 3
record Case(
        String name,
        DoubleUnaryOperator draw,
        DoubleUnaryOperator below,
        double mean,
        double variance,
        double kurtosis) {

    @Override
    public String toString() {
        return name;
    }
}
