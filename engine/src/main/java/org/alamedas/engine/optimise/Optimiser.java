package org.alamedas.engine.optimise;

import org.alamedas.engine.ir.Program;

/// Applies the passes that are right for every run of a program.
public final class Optimiser {
    private Optimiser() {}

    /// Optimises a program, whatever its runs set and record.
    ///
    /// @param program the program
    /// @return a program with the same bits in all slots of the first
    public static Program optimise(Program program) {
        return Sharing.apply(Lifting.apply(Hoisting.apply(Folding.apply(program))));
    }
}
