package org.alamedas.engine.random;

/// Which of all sequences a call draws from: a seed and a member.
///
/// @param seed the seed, any 64 bits
/// @param member the member of the ensemble; [#SEEDED] for a call with a seed of its own
public record RandomKey(long seed, long member) {

    /// What stands in place of the member where a call has a seed of its own; no ensemble is that
    /// large.
    public static final long SEEDED = 0xffff_ffffL;

    /// The key of a run that was given none: seed 1, member 0.
    public static final RandomKey DEFAULT = new RandomKey(1, 0);

    /// Requires a member of 32 bits.
    public RandomKey {
        if (member < 0 || member > SEEDED) {
            throw new IllegalArgumentException("member " + member + " is not from 0 to " + SEEDED);
        }
    }

    /// The key of the calls that have no seed of their own: they differ from run seed to run seed
    /// and from member to member.
    ///
    /// @param seed the seed of the run
    /// @param member the member of the ensemble, from 0 to `2^32 - 2`; 0 for a single run
    /// @return the key
    public static RandomKey ofRun(long seed, long member) {
        if (member == SEEDED) {
            throw new IllegalArgumentException("member " + member + " is not from 0 to " + (SEEDED - 1));
        }
        return new RandomKey(seed, member);
    }

    /// The key of a call with a seed of its own, which draws the same numbers in every run and
    /// every member, as XMILE and Vensim have it.
    ///
    /// Two calls with one seed draw different numbers, because their streams differ.
    ///
    /// @param seed the value of the argument, any number; 0 and -0 are one seed
    /// @return the key
    public static RandomKey ofCall(double seed) {
        return new RandomKey(Double.doubleToLongBits(seed + 0.0), SEEDED);
    }

    /// Returns the uniform number of a call at a step.
    ///
    /// @param own the seed of the call; 0 if it has none, and draws from this key
    /// @param stream the stream, from [Streams]
    /// @param step how many steps the run has done, from 0
    /// @return a number between 0 and 1, never one of them; NaN if the seed is
    public double uniform(double own, long stream, long step) {
        if (Double.isNaN(own)) {
            return own;
        }
        return own == 0
                ? uniform(stream, step)
                : CounterRandom.uniform(Double.doubleToLongBits(own), SEEDED, stream, step);
    }

    /// Returns the uniform number of a stream at a step.
    ///
    /// @param stream the stream, from [Streams]
    /// @param step how many steps the run has done, from 0
    /// @return a number between 0 and 1, never one of them
    public double uniform(long stream, long step) {
        return CounterRandom.uniform(seed, member, stream, step);
    }
}
