package org.alamedas.engine.jvm;

/// What a generated class over an array of values can do.
public interface Evaluation {
    /// Evaluates the flows.
    ///
    /// @param values the values of all slots
    /// @return 0; not a number if a value that would otherwise go unnoticed is not finite
    double flows(double[] values);

    /// Computes the rates of the stocks.
    ///
    /// @param values the values of all slots
    /// @param into where the rates go, in the order of the stocks
    void rates(double[] values, double[] into);
}
