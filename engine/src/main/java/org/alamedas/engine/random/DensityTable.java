package org.alamedas.engine.random;

import org.alamedas.model.expr.GraphicalFunction;

/// A distribution whose density is a graphical function, up to a factor: `RANDOM LOOKUP` of Vensim.
///
/// The density is the output of the function between its first and last input and 0 beyond; it is a
/// line between points, or, for a discrete function, constant from one point to the next. A density
/// that is negative somewhere, or 0 everywhere, has no draws: NaN.
public final class DensityTable {

    private final DensityLaw law;

    private DensityTable(GraphicalFunction function) {
        law = new DensityLaw(function);
    }

    /// Prepares a density.
    ///
    /// @param function the density up to a factor, over the numbers to draw
    /// @return the table
    public static DensityTable of(GraphicalFunction function) {
        return new DensityTable(function);
    }

    /// Draws a number between limits. The standard draw of Vensim
    /// `RANDOM LOOKUP(density, min, max, shift, stretch, seed)`.
    ///
    /// @param u a uniform number between 0 and 1
    /// @param low the lower limit, which may be infinite
    /// @param high the upper limit, which may be infinite
    /// @return a number from `low` to `high`; NaN where no probability lies between them
    public double draw(double u, double low, double high) {
        return law.isPossible() ? Truncation.real(law, u, low, high) : Double.NaN;
    }
}
