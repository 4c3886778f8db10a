package org.alamedas.engine.lanes;

import java.util.Optional;
import org.alamedas.engine.ir.Table;

/// A set of kernels for registers. All sets give the same bits.
interface Kernels {
    /// Finds the kernel of an operation.
    ///
    /// @param code the operation
    /// @return what computes it
    Kernel of(Code code);

    /// Finds the kernel that reads a graphical function off at `a`.
    ///
    /// @param table the function
    /// @return what reads it
    Kernel reading(Table table);

    /// Returns how many doubles a vector holds.
    ///
    /// @return nothing if there are no vectors
    Optional<Integer> vector();
}
