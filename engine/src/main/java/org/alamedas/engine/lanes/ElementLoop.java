package org.alamedas.engine.lanes;

/// A loop over the elements of arrays, several of them at once, made of calls of the Vector API; implemented by
/// generated classes, immutable, shared between threads.
@FunctionalInterface
public interface ElementLoop {
    /// Computes values, or rates, for every element.
    ///
    /// @param values the values of all slots
    /// @param rates where rates go, in the order of the stocks; untouched by a loop that computes values
    /// @return 0; not a number if a value that would otherwise go unnoticed is not finite
    double run(double[] values, double[] rates);
}
