/// The elementary functions, written once from the operations of IEEE 754, so that a run gives the same bits on every
/// machine, cold or compiled, in every back end.
///
/// Start at [PortableMath][org.alamedas.engine.math.PortableMath]; every family has a class of its own behind it.
///
/// # Why not `java.lang.Math`
///
/// Its results may differ from one processor, compiler and release to the next, and do: an intrinsic replaces the
/// library while a program warms up, and the vector library has other last bits again. `StrictMath` is the same
/// everywhere, but only within Java: it does not exist in WebAssembly or in vector lanes. Here nothing is used but
/// addition, subtraction, multiplication, division, square root, comparison, and operations on the 64 bits of a double;
/// no fused multiply-add, no reassociation. A back end that carries out these operations in this order has the same
/// bits. The kernels are straight lines of operations; special cases are selected at their ends; the only table is the
/// bits of `2/pi`, for angles above `2^20`.
///
/// # Accuracy
///
/// The largest error seen against a reference of 40 digits, over 200,000 arguments for each function, in units in the
/// last place; the bound that the tests hold each function to; and the largest distance to `StrictMath`, in doubles,
/// seen over 100 million arguments. Where that is two, `StrictMath` has the larger error: its own contract allows two
/// and a half units to the hyperbolic functions and two to `atan2`.
///
/// | function | error seen | bound | distance |
/// |---|---|---|---|
/// | `exp` | 0.567 | 0.6 | 1 |
/// | `expm1` | 0.760 | 0.8 | 1 |
/// | `ln` | 0.584 | 0.6 | 1 |
/// | `log1p` | 0.595 | 0.62 | 1 |
/// | `log10` | 0.5001 | 0.501 | 2 |
/// | `log2`, `log` to a base | 0.5001 | 0.501 | none to compare |
/// | `pow` | 0.573 | 0.6 | 1 |
/// | `sqrt` | 0.5 | 0.5 | 0 |
/// | `sin`, `cos` | 0.575 | 0.6 | 1 |
/// | `tan` | 0.606 | 0.65 | 1 |
/// | `asin`, `acos` | 0.647 | 0.67 | 1 |
/// | `atan` | 0.567 | 0.6 | 1 |
/// | `atan2` | 0.553 | 0.6 | 2 |
/// | `sinh` | 0.605 | 0.65 | 2 |
/// | `cosh`, `tanh` | 0.567 | 0.62 | 2 |
/// | `floor`, `ceil`, `truncate`, `roundToEven` | exact | exact | 0 |
///
/// A result below the smallest normal double is rounded twice and may be off by nearly one unit there.
/// `StrictMath.pow` of release 25 loses hundreds of units near one with exponents above `2^31`; `pow` here does not, so
/// the distance of one holds for exponents up to `2^31`. Results that are exactly doubles are exact: `pow(2, n)`,
/// `pow(10, n)` up to 22, `pow(x, 1)`, `log10(10^n)`, `log2(2^n)`, `exp(0)`, `ln(1)`.
///
/// # Special values
///
/// Zeros, infinities and NaN are treated as the contract of `java.lang.Math` says; the bits of a NaN result are not
/// specified.
///
/// | function | -infinity | -0 | +0 | +infinity | outside the domain |
/// |---|---|---|---|---|---|
/// | `exp` | 0 | 1 | 1 | infinity | |
/// | `expm1` | -1 | -0 | 0 | infinity | |
/// | `ln`, `log10`, `log2` | NaN | -infinity | -infinity | infinity | NaN below 0 |
/// | `log1p` | NaN | -0 | 0 | infinity | -infinity at -1, NaN below |
/// | `sqrt` | NaN | -0 | 0 | infinity | NaN below 0 |
/// | `sin`, `tan` | NaN | -0 | 0 | NaN | |
/// | `cos` | NaN | 1 | 1 | NaN | |
/// | `asin` | NaN | -0 | 0 | NaN | NaN beyond 1 |
/// | `acos` | NaN | pi/2 | pi/2 | NaN | NaN beyond 1 |
/// | `atan` | -pi/2 | -0 | 0 | pi/2 | |
/// | `sinh` | -infinity | -0 | 0 | infinity | |
/// | `cosh` | infinity | 1 | 1 | infinity | |
/// | `tanh` | -1 | -0 | 0 | 1 | |
/// | rounding | -infinity | -0 | 0 | infinity | |
///
/// `pow(x, 0)` is 1 for every `x`, NaN included; any other NaN argument gives NaN; `pow(1, infinity)` is NaN; a
/// negative
/// finite base with an exponent that is not an integer gives NaN; a negative base, `-0` included, with an odd integer
/// exponent gives a negative result. `atan2` distinguishes the zeros and infinities of both signs.
///
/// # Constants
///
/// The coefficients of every polynomial interpolate the rest of a series at the Chebyshev nodes of its interval; they
/// were computed with at least 400 bits and rounded to double. Each class states its formula, interval and degree.
@NullMarked
package org.alamedas.engine.math;

import org.jspecify.annotations.NullMarked;
