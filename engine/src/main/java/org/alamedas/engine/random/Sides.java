package org.alamedas.engine.random;

/// Both sides of a distribution at a place.
@FunctionalInterface
interface Sides {
    /// Returns the probabilities at or below a place and above it.
    Tails at(double place);
}
