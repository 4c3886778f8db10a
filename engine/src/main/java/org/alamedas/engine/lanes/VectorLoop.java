package org.alamedas.engine.lanes;

/// A loop over registers, made of calls of the Vector API; implemented by generated classes.
public interface VectorLoop {
    /// Computes as many numbers as fill whole vectors.
    ///
    /// @param v the registers
    /// @param to where the result begins
    /// @param a where the first operand begins
    /// @param b where the second begins
    /// @param c where the third begins
    /// @param length how many numbers are wanted
    /// @param x a number that is the same everywhere
    void run(double[] v, int to, int a, int b, int c, int length, double x);
}
