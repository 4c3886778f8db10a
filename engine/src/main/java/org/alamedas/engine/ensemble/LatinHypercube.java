package org.alamedas.engine.ensemble;

import org.alamedas.engine.random.CounterRandom;

/// Points of which each of as many equal slices of every coordinate holds exactly one.
///
/// The slice of a member is its number, permuted: by a network of rounds over the next power of 4,
/// walked until the result is a member. The place within the slice is random.
///
/// Sources: M. D. McKay, R. J. Beckman and W. J. Conover, "A comparison of three methods for
/// selecting values of input variables in the analysis of output from a computer code",
/// Technometrics 21 (1979); the permutation is the cycle walking of J. Black and P. Rogaway,
/// "Ciphers with arbitrary finite domains" (2002).
///
/// @param size how many
/// @param seed any 64 bits
public record LatinHypercube(long size, long seed) implements Design {
    private static final int ROUNDS = 6;

    /// Requires a number of points that random numbers can tell apart.
    public LatinHypercube {
        Members.require(size);
    }

    @Override
    public double coordinate(long member, int dimension) {
        double within = CounterRandom.uniform(seed, member, Members.STREAM + dimension, 0);
        double share = (slice(member, dimension) + within) / size;
        return Math.min(share, 1 - 0x1p-53);
    }

    private long slice(long member, int dimension) {
        int half = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(size - 1) + 1) / 2);
        long place = member;
        do {
            place = permuted(place, half, dimension);
        } while (place >= size);
        return place;
    }

    private long permuted(long place, int half, int dimension) {
        long mask = (1L << half) - 1;
        long left = place >>> half;
        long right = place & mask;
        for (int round = 1; round <= ROUNDS; round++) {
            long mixed = CounterRandom.bits(seed, right, Members.STREAM + dimension, round);
            long next = left ^ (mixed & mask);
            left = right;
            right = next;
        }
        return left << half | right;
    }
}
