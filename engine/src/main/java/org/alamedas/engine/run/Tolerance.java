package org.alamedas.engine.run;

/// How large the error of one step may be where a method chooses its steps by it.
///
/// The estimated error of each stock in a step is at most `absolute + relative * |stock|`.
///
/// @param relative the part of the stock, above 0 and below 1
/// @param absolute what is allowed where the stock is near 0, in its unit; above 0
public record Tolerance(double relative, double absolute) {
    /// The tolerance of a run that is given none.
    public static final Tolerance DEFAULT = new Tolerance(1e-6, 1e-8);

    /// Refuses what no method can keep.
    public Tolerance {
        if (!(relative > 0 && relative < 1)) {
            throw new IllegalArgumentException("relative tolerance " + relative + " is not between 0 and 1");
        }
        if (!(absolute > 0) || Double.isInfinite(absolute)) {
            throw new IllegalArgumentException("absolute tolerance " + absolute + " is not a number above 0");
        }
    }

    /// Makes a tolerance of one number, the absolute one being a hundredth of it.
    ///
    /// @param relative above 0 and below 1
    /// @return the tolerance
    public static Tolerance of(double relative) {
        return new Tolerance(relative, relative / 100);
    }
}
