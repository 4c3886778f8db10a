package org.alamedas.engine.wasm;

/// What takes the place of methods of Java's library on whole numbers of 64 bits that WebAssembly
/// has no instruction for.
final class LongMath {
    private static final long LOW = 0xffff_ffffL;
    private static final int HALF = 32;

    private LongMath() {}

    /// The upper half of a product, from products of 32 bits.
    static long unsignedMultiplyHigh(long a, long b) {
        long low = (a & LOW) * (b & LOW);
        long across = (a >>> HALF) * (b & LOW) + (low >>> HALF);
        long other = (a & LOW) * (b >>> HALF) + (across & LOW);
        return (a >>> HALF) * (b >>> HALF) + (across >>> HALF) + (other >>> HALF);
    }

    /// -1, 0 or 1, with both taken for numbers without a sign.
    static int compareUnsigned(long a, long b) {
        long left = a + Long.MIN_VALUE;
        long right = b + Long.MIN_VALUE;
        return left < right ? -1 : left == right ? 0 : 1;
    }
}
