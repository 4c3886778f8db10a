package org.alamedas.engine.random;

/// The arguments *min*, *max*, *shift* and *stretch* that Vensim's random functions have in common.
///
/// A standard draw is stretched, then shifted, then held between *min* and *max*. The limits of the
/// standard draw are therefore `(min - shift) / stretch` and `(max - shift) / stretch`, in this
/// order where *stretch* is positive: `RANDOM GAMMA(min, max, order, shift, stretch, seed)` is
/// `placed(gamma(u, order, lower(...), upper(...)), ...)`. A *stretch* of 0 gives the shift.
///
/// Source: Vensim Reference Guide, RANDOM Number Functions: truncation happens after stretching and
/// shifting.
public final class Limits {

    private Limits() {}

    /// The lower limit of the standard draw.
    ///
    /// @param min the least number that the function returns
    /// @param max the largest
    /// @param shift what is added
    /// @param stretch what it is multiplied with
    /// @return the limit; minus infinity where `stretch` is 0
    public static double lower(double min, double max, double shift, double stretch) {
        if (stretch == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return ((stretch > 0 ? min : max) - shift) / stretch;
    }

    /// The upper limit of the standard draw.
    ///
    /// @param min the least number that the function returns
    /// @param max the largest
    /// @param shift what is added
    /// @param stretch what it is multiplied with
    /// @return the limit; infinity where `stretch` is 0
    public static double upper(double min, double max, double shift, double stretch) {
        if (stretch == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return ((stretch > 0 ? max : min) - shift) / stretch;
    }

    /// Stretches and shifts a standard draw: `shift + stretch * standard`, held between the limits,
    /// which rounding may pass by a last digit.
    ///
    /// @param standard the standard draw, taken between [#lower] and [#upper]
    /// @param min the least number that the function returns
    /// @param max the largest
    /// @param shift what is added
    /// @param stretch what it is multiplied with
    /// @return the draw; NaN where it lies outside, which is where `min` is above `max` or
    ///     `stretch` is 0
    public static double placed(double standard, double min, double max, double shift, double stretch) {
        double placed = shift + stretch * standard;
        if (!(min <= max) || (stretch == 0 && !(placed >= min && placed <= max))) {
            return Double.NaN;
        }
        double atMost = placed > max ? max : placed;
        return atMost < min ? min : atMost;
    }
}
