package org.alamedas.engine.lanes;

/// A loop over registers, made of calls of the Vector API; implemented by generated classes.
@FunctionalInterface
public interface VectorLoop {
    /// Computes as many numbers as fill whole vectors.
    ///
    /// @param values the registers
    /// @param on what it is applied to
    void run(double[] values, Operands on);
}
