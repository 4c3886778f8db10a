package org.alamedas.engine.random;

/// The two sides of a probability, each with its own digits; their sum is one.
///
/// @param below the probability at or below a number
/// @param above the probability above it
record Tails(double below, double above) {
    /// Everything lies above.
    static final Tails ALL_ABOVE = new Tails(0, 1);
    /// Everything lies at or below.
    static final Tails ALL_BELOW = new Tails(1, 0);

    static Tails ofBelow(double below) {
        return new Tails(below, 1 - below);
    }

    static Tails ofAbove(double above) {
        return new Tails(1 - above, above);
    }

    Tails swapped() {
        return new Tails(above, below);
    }
}
