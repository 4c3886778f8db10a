package org.alamedas.engine.math;

/// The elementary functions of the engine: the same bits on every machine and in every back end.
///
/// All angles are in radians. No method throws: an argument outside a domain gives NaN, and a NaN argument gives NaN
/// unless the method says otherwise. Accuracy and special values of all of them are in the description of the package.
public final class PortableMath {

    private PortableMath() {}

    /// The exponential function, `e^x`.
    ///
    /// @param x any number
    /// @return a number from zero to infinity
    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /// `e^x - 1`, without cancellation near zero.
    ///
    /// @param x any number
    /// @return a number from -1 to infinity
    public static double expm1(double x) {
        return Exponential.expm1(x);
    }

    /// The natural logarithm.
    ///
    /// @param x a number from zero
    /// @return the logarithm; negative infinity for zero, NaN for negative numbers
    public static double ln(double x) {
        return Logarithm.ln(x);
    }

    /// `ln(1 + x)`, without cancellation near zero.
    ///
    /// @param x a number from -1
    /// @return the logarithm; negative infinity for -1, NaN below
    public static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    /// The logarithm to the base ten; exact for powers of ten.
    ///
    /// @param x a number from zero
    /// @return the logarithm; negative infinity for zero, NaN for negative numbers
    public static double log10(double x) {
        return Logarithm.log10(x);
    }

    /// The logarithm to the base two; exact for powers of two.
    ///
    /// @param x a number from zero
    /// @return the logarithm; negative infinity for zero, NaN for negative numbers
    public static double log2(double x) {
        return Logarithm.log2(x);
    }

    /// The logarithm of `x` to a base, `ln x / ln base` rounded once; exact where the base raised to an integer is `x`.
    /// To the base one it is infinite, with the sign of `ln x`.
    ///
    /// @param x a number from zero
    /// @param base a number above zero
    /// @return the logarithm; NaN where either argument is negative
    public static double log(double x, double base) {
        return Logarithm.log(x, base);
    }

    /// `x` to the power `y`; one where `y` is zero, also for NaN; NaN for a negative finite `x` and a `y` that is not
    /// an
    /// integer.
    ///
    /// @param x the base
    /// @param y the exponent
    /// @return the power
    public static double pow(double x, double y) {
        return Power.pow(x, y);
    }

    /// The square root, correctly rounded.
    ///
    /// @param x a number from zero
    /// @return the root; NaN for negative numbers, `-0` for `-0`
    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /// The sine of an angle of any size.
    ///
    /// @param x an angle in radians
    /// @return a number between -1 and 1; NaN for infinity
    public static double sin(double x) {
        return Trigonometric.sin(x);
    }

    /// The cosine of an angle of any size.
    ///
    /// @param x an angle in radians
    /// @return a number between -1 and 1; NaN for infinity
    public static double cos(double x) {
        return Trigonometric.cos(x);
    }

    /// The tangent of an angle of any size.
    ///
    /// @param x an angle in radians
    /// @return the tangent; NaN for infinity
    public static double tan(double x) {
        return Trigonometric.tan(x);
    }

    /// The angle between `-pi/2` and `pi/2` whose sine is `x`.
    ///
    /// @param x a sine, between -1 and 1
    /// @return the angle in radians; NaN beyond one
    public static double asin(double x) {
        return InverseTrigonometric.asin(x);
    }

    /// The angle between zero and `pi` whose cosine is `x`.
    ///
    /// @param x a cosine, between -1 and 1
    /// @return the angle in radians; NaN beyond one
    public static double acos(double x) {
        return InverseTrigonometric.acos(x);
    }

    /// The angle between `-pi/2` and `pi/2` whose tangent is `x`.
    ///
    /// @param x a tangent
    /// @return the angle in radians
    public static double atan(double x) {
        return InverseTrigonometric.atan(x);
    }

    /// The angle of the point `(x, y)`, between `-pi` and `pi`; zeros and infinities keep their quadrant.
    ///
    /// @param y the ordinate of the point
    /// @param x the abscissa of the point
    /// @return the angle in radians
    public static double atan2(double y, double x) {
        return InverseTrigonometric.atan2(y, x);
    }

    /// The hyperbolic sine.
    ///
    /// @param x any number
    /// @return the sine
    public static double sinh(double x) {
        return Hyperbolic.sinh(x);
    }

    /// The hyperbolic cosine.
    ///
    /// @param x any number
    /// @return a number from one to infinity
    public static double cosh(double x) {
        return Hyperbolic.cosh(x);
    }

    /// The hyperbolic tangent.
    ///
    /// @param x any number
    /// @return a number between -1 and 1
    public static double tanh(double x) {
        return Hyperbolic.tanh(x);
    }

    /// The largest integer that is not above `x`.
    ///
    /// @param x any number; infinities, integers and zeros of either sign are returned as they are
    /// @return an integer
    public static double floor(double x) {
        return Rounding.floor(x);
    }

    /// The smallest integer that is not below `x`.
    ///
    /// @param x any number; infinities, integers and zeros of either sign are returned as they are
    /// @return an integer
    public static double ceil(double x) {
        return Rounding.ceil(x);
    }

    /// `x` without its fraction.
    ///
    /// @param x any number; infinities, integers and zeros of either sign are returned as they are
    /// @return an integer
    public static double truncate(double x) {
        return Rounding.truncate(x);
    }

    /// The integer nearest to `x`, the even one of two.
    ///
    /// @param x any number; infinities, integers and zeros of either sign are returned as they are
    /// @return an integer
    public static double roundToEven(double x) {
        return Rounding.roundToEven(x);
    }
}
