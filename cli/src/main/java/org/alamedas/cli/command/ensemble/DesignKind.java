package org.alamedas.cli.command.ensemble;

import java.util.Collections;
import org.alamedas.engine.ensemble.Design;
import org.alamedas.engine.ensemble.FullFactorial;
import org.alamedas.engine.ensemble.LatinHypercube;
import org.alamedas.engine.ensemble.MonteCarlo;
import org.alamedas.engine.ensemble.Sobol;

/// How the command line names the ways of spreading points.
public enum DesignKind {
    /// Independent points.
    MC,
    /// A Latin hypercube.
    LHS,
    /// A scrambled Sobol sequence.
    SOBOL,
    /// Every combination of levels.
    FULL;

    /// Makes the design.
    ///
    /// @param parameters how many parameters are spread
    /// @param members how many points; how many levels of each parameter for a full factorial
    /// @param seed any 64 bits
    /// @return the points
    /// @throws IllegalArgumentException if there is no such design, with a sentence that says why
    public Design design(int parameters, long members, long seed) {
        return switch (this) {
            case MC -> new MonteCarlo(members, seed);
            case LHS -> new LatinHypercube(members, seed);
            case SOBOL -> new Sobol(members, parameters, seed);
            case FULL -> new FullFactorial(Collections.nCopies(parameters, Math.toIntExact(members)));
        };
    }
}
