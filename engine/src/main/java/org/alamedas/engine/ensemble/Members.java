package org.alamedas.engine.ensemble;

/// What all designs agree on.
final class Members {
    /// The most members of an ensemble: one less than the random numbers can tell apart.
    static final long MOST = 0xffff_fffeL;

    /// Where the streams of random numbers begin that designs use; a model's streams are hashes,
    /// which meet these with a chance of 2^-50 for each thousand of both.
    static final long STREAM = 0x616c_616d_6564_6173L;

    private Members() {}

    static void require(long size) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("an ensemble has 1 to " + MOST + " members, not " + size);
        }
    }
}
