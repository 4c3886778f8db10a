package org.alamedas.engine.lanes;

import java.util.Optional;

/// Computes one operation on whole registers.
@FunctionalInterface
interface Kernel {
    /// Computes it.
    ///
    /// @param registers the values of the runs
    /// @param on what it is applied to
    void run(Registers registers, Operands on);

    /// Returns the loop that does all of it.
    ///
    /// @param length how many numbers are computed
    /// @return nothing if there is more to it
    default Optional<VectorLoop> loop(int length) {
        return Optional.empty();
    }
}
