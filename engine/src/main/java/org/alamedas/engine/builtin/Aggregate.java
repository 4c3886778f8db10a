package org.alamedas.engine.builtin;

/// A way to make one number of many.
///
/// The numbers are taken in the order of the elements, the last dimension running fastest, and each
/// step is one operation on doubles: the result has the same bits everywhere.
public enum Aggregate {
    /// The sum.
    SUM,
    /// The product.
    PRODUCT,
    /// The smallest, as `Math.min` orders them.
    MINIMUM,
    /// The largest, as `Math.max` orders them.
    MAXIMUM,
    /// The sum divided by how many there are.
    MEAN;

    /// Takes one more number in.
    ///
    /// @param total what the numbers before it make; the first number itself after one
    /// @param next the number
    /// @return what they make together
    public double with(double total, double next) {
        return switch (this) {
            case SUM, MEAN -> total + next;
            case PRODUCT -> total * next;
            case MINIMUM -> Math.min(total, next);
            case MAXIMUM -> Math.max(total, next);
        };
    }

    /// Returns what leaves the total as it is.
    ///
    /// @return 0 for a sum, 1 for a product, an infinity for the others
    public double ofNothing() {
        return switch (this) {
            case SUM, MEAN -> 0;
            case PRODUCT -> 1;
            case MINIMUM -> Double.POSITIVE_INFINITY;
            case MAXIMUM -> Double.NEGATIVE_INFINITY;
        };
    }

    /// Turns what all numbers make into the result.
    ///
    /// @param total what they make
    /// @param count how many they are
    /// @return the result
    public double finish(double total, int count) {
        return switch (this) {
            case MEAN -> total / count;
            case SUM, PRODUCT, MINIMUM, MAXIMUM -> total;
        };
    }
}
