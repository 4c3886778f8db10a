package org.alamedas.engine.random;

/// Uniform random numbers as a function of where they are used.
///
/// The block of [Philox4x32-10](https://doi.org/10.1145/2063384.2063405) has the seed as its key;
/// its counter's words are, from the first: the step, the member, the lower and the upper half of
/// the stream. Its first two words are the 64 random bits; a second number of the same place would
/// be its last two.
public final class CounterRandom {

    private static final long LOW = 0xffff_ffffL;
    private static final int UNUSED_BITS = 12;
    private static final double HALF_SPACING = 0x1p-53;

    private CounterRandom() {}

    /// Returns the random bits of a place.
    ///
    /// @param seed the seed of the run, any 64 bits
    /// @param member the member of the ensemble, from 0; the low 32 bits count
    /// @param stream the stream, from [Streams]
    /// @param step how many steps the run has done, from 0; the low 32 bits count
    /// @return 64 bits
    public static long bits(long seed, long member, long stream, long step) {
        return Philox.half((step & LOW) | (member << 32), stream, seed, false);
    }

    /// Returns the uniform random number of a place.
    ///
    /// It is an odd multiple of `2^-53`, made from the upper 52 of the 64 bits: never 0, never 1,
    /// and as likely to be `u` as `1 - u`, which is exact.
    ///
    /// @param seed the seed of the run, any 64 bits
    /// @param member the member of the ensemble, from 0; the low 32 bits count
    /// @param stream the stream, from [Streams]
    /// @param step how many steps the run has done, from 0; the low 32 bits count
    /// @return a number from `2^-53` to `1 - 2^-53`
    public static double uniform(long seed, long member, long stream, long step) {
        return toUniform(bits(seed, member, stream, step));
    }

    /// Turns random bits into a uniform number: `(2 k + 1) 2^-53`, where `k` is the upper 52 bits.
    ///
    /// All 53 bits of a double cannot be filled by a `k` of 53 bits: half of a spacing above `1 -
    /// 2^-53` rounds to 1.
    ///
    /// @param bits 64 random bits
    /// @return a number from `2^-53` to `1 - 2^-53`
    public static double toUniform(long bits) {
        return (double) (((bits >>> UNUSED_BITS) << 1) | 1L) * HALF_SPACING;
    }
}
