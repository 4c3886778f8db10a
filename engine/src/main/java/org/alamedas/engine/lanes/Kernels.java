package org.alamedas.engine.lanes;

/// A set of kernels for registers. All sets give the same bits.
interface Kernels {
    /// Finds the kernel of an operation.
    ///
    /// @param code the operation
    /// @return what computes it
    Kernel of(Code code);
}
