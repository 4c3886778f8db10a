package org.alamedas.engine.ensemble;

/// A share of the members of an ensemble.
///
/// Shards end where blocks of members end, so that no sum depends on how an ensemble was shared.
///
/// @param number which, from 1
/// @param of how many there are
public record Shard(int number, int of) {
    /// All members.
    public static final Shard WHOLE = new Shard(1, 1);

    /// How many members make a block.
    static final int BLOCK = 64;

    /// Requires one of them.
    public Shard {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("shard " + number + " of " + of + " does not exist");
        }
    }

    static long blocks(long members) {
        return (members + BLOCK - 1) / BLOCK;
    }

    long firstBlock(long members) {
        return Math.multiplyExact(blocks(members), (long) (number - 1)) / of;
    }

    long endBlock(long members) {
        return Math.multiplyExact(blocks(members), (long) number) / of;
    }
}
