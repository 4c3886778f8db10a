package org.alamedas.engine.random;

import java.nio.charset.StandardCharsets;
import org.alamedas.model.expr.Name;

/// Numbers the streams of random numbers of a model: one for each place in it that draws.
///
/// A stream depends on the canonical name of the variable, not on its place among the others:
/// adding a variable or moving an equation changes no other number. It is the 64-bit FNV-1a hash of
/// the name's UTF-8 bytes, four bytes of the element and four of the call (lowest first), followed
/// by a mixing of the bits, since FNV leaves the upper ones of short names alike. Two of a thousand
/// streams collide with a probability of `3e-14`.
///
/// Sources: G. Fowler, L. C. Noll, K.-P. Vo and D. Eastlake, "The FNV non-cryptographic hash
/// algorithm"; the mixing is variant 13 of D. Stafford, "Better bit mixing" (2011), as in G. L.
/// Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public final class Streams {

    private static final long OFFSET_BASIS = 0xcbf2_9ce4_8422_2325L;
    private static final long PRIME = 0x100_0000_01b3L;
    private static final int BYTE = 0xff;

    private Streams() {}

    /// The stream of a call in the equation of a variable.
    ///
    /// @param variable the variable, with its modules
    /// @param element the place of the element in an arrayed variable, in row order from 0; 0 for a
    ///     scalar
    /// @param call which of the random functions of the equation it is, in the order they are
    ///     written, from 0
    /// @return the stream
    public static long of(Name variable, int element, int call) {
        if (element < 0 || call < 0) {
            throw new IllegalArgumentException("element " + element + " and call " + call + " are not both from 0");
        }
        return of(of(variable), element, call);
    }

    /// The first part of [#of(Name, int, int)], for those who no longer know the name.
    ///
    /// @param variable the variable, with its modules
    /// @return what stands for its name
    public static long of(Name variable) {
        return fnv(OFFSET_BASIS, variable.canonical().getBytes(StandardCharsets.UTF_8));
    }

    /// The second part of [#of(Name, int, int)].
    ///
    /// @param variable what [#of(Name)] gave
    /// @param element the place of the element, from 0
    /// @param call which of the random functions of the equation it is, from 0
    /// @return the stream
    public static long of(long variable, int element, int call) {
        return mixed(fnv(fnv(variable, element), call));
    }

    /// The hash of bytes, before mixing.
    static long fnv(byte[] bytes) {
        return fnv(OFFSET_BASIS, bytes);
    }

    private static long fnv(long start, byte[] bytes) {
        long hash = start;
        for (byte next : bytes) {
            hash = (hash ^ (next & BYTE)) * PRIME;
        }
        return hash;
    }

    private static long fnv(long start, int number) {
        long hash = start;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ ((number >>> shift) & BYTE)) * PRIME;
        }
        return hash;
    }

    private static long mixed(long hash) {
        long first = (hash ^ (hash >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return second ^ (second >>> 31);
    }
}
