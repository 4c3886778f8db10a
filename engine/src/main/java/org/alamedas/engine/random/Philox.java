package org.alamedas.engine.random;

/// The counter-based generator Philox4x32-10: a bijection of 128 bits under a key of 64 bits, in
/// ten rounds.
///
/// Each round multiplies two of the four 32-bit words by constants, keeps the low halves, and mixes
/// the high halves with the other two words and the key; the key grows by a constant between
/// rounds. Products of 32 by 32 bits are held in 64, so that lanes and WebAssembly compute the
/// same.
///
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random numbers: as easy
/// as 1, 2, 3", Proceedings of SC11 (2011), section 3.3 and table 2: it passes all of TestU01's
/// BigCrush, also in the use that is made of it here, with the parts of the counter as independent
/// numbers.
final class Philox {

    private static final int ROUNDS = 10;
    private static final long LOW = 0xffff_ffffL;
    private static final long MULTIPLIER_0 = 0xD251_1F53L;
    private static final long MULTIPLIER_1 = 0xCD9E_8D57L;
    private static final long WEYL_0 = 0x9E37_79B9L;
    private static final long WEYL_1 = 0xBB67_AE85L;

    private Philox() {}

    /// Half of the block of a counter.
    ///
    /// The counter's words are 0 and 1 in `left`, 2 and 3 in `right`, the lower word in the lower
    /// bits; so are the key's words and those of the result.
    ///
    /// @param left the first two words of the counter
    /// @param right the other two
    /// @param key the key
    /// @param second whether to return the last two words of the block, not the first two
    /// @return 64 bits
    static long half(long left, long right, long key, boolean second) {
        long c0 = left & LOW;
        long c1 = left >>> 32;
        long c2 = right & LOW;
        long c3 = right >>> 32;
        long k0 = key & LOW;
        long k1 = key >>> 32;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * c0;
            long product1 = MULTIPLIER_1 * c2;
            c0 = (product1 >>> 32) ^ c1 ^ k0;
            c1 = product1 & LOW;
            c2 = (product0 >>> 32) ^ c3 ^ k1;
            c3 = product0 & LOW;
            k0 = (k0 + WEYL_0) & LOW;
            k1 = (k1 + WEYL_1) & LOW;
        }
        return second ? c2 | (c3 << 32) : c0 | (c1 << 32);
    }
}
