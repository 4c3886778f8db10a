package org.alamedas.engine.lanes;

/// What a kernel for registers is applied to.
///
/// Offsets are places in the array of registers. A kernel passes over what it does not take.
///
/// @param to where the result begins; it overlaps no operand, or is exactly one of them
/// @param a where the first operand begins
/// @param b where the second begins
/// @param c where the third begins
/// @param length how many numbers are computed
/// @param x a number that is the same everywhere
public record Operands(int to, int a, int b, int c, int length, double x) {
    /// Returns what is left when some numbers were computed.
    ///
    /// @param third where the third operand is then
    Operands from(int done, int third) {
        return new Operands(to + done, a + done, b + done, third, length - done, x);
    }
}
