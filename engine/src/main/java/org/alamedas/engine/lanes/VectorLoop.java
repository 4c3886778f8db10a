package org.alamedas.engine.lanes;

/// A loop over registers, made of calls of the Vector API; extended by generated classes.
///
/// A class, and no interface: there are dozens of them, and the JVM finds the method of a class faster.
public abstract class VectorLoop {
    /// For generated classes.
    protected VectorLoop() {}

    /// Computes as many numbers as fill whole vectors.
    ///
    /// @param values the registers
    /// @param on what it is applied to
    public abstract void run(double[] values, Operands on);
}
