package org.alamedas.engine.ensemble;

import org.alamedas.engine.random.CounterRandom;

/// Independent points.
///
/// @param size how many
/// @param seed any 64 bits
public record MonteCarlo(long size, long seed) implements Design {
    /// Requires a number of points that random numbers can tell apart.
    public MonteCarlo {
        Members.require(size);
    }

    @Override
    public double coordinate(long member, int dimension) {
        return CounterRandom.uniform(seed, member, Members.STREAM + dimension, 0);
    }
}
