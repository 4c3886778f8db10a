package org.alamedas.engine.lanes;

/// Computes one operation on whole registers.
@FunctionalInterface
interface Kernel {
    /// Computes it.
    ///
    /// @param registers the values of the runs
    /// @param on what it is applied to
    void run(Registers registers, Operands on);
}
