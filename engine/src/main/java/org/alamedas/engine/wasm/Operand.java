package org.alamedas.engine.wasm;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What stands on the operand stack of a Java method while it is translated.
sealed interface Operand {
    /// A value that some code pushes.
    ///
    /// @param type its type
    /// @param code what pushes it; it has no effects
    /// @param reads the variables of the Java method that it reads
    /// @param known the whole number that it is, or the whole numbers that the array holds, where that is known
    record Scalar(
            WasmType type,
            Code code,
            BitSet reads,
            @Nullable Object known) implements Operand {
        Scalar(WasmType type, Code code, BitSet reads) {
            this(type, code, reads, null);
        }

        /// Makes a known whole number.
        static Scalar of(int value) {
            return new Scalar(WasmType.I32, new Code().i32(value), new BitSet(), value);
        }
    }

    /// A record of two doubles.
    record Pair(Scalar first, Scalar second) implements Operand {}

    /// The result of a three-way comparison, which a branch looks at next.
    ///
    /// @param unorderedIsGreater whether a comparison with what is not a number gives 1 instead of
    ///     -1
    record Comparison(Scalar left, Scalar right, boolean unorderedIsGreater) implements Operand {}

    /// A record that has no values yet; each is only the same as itself.
    final class Fresh implements Operand {}
}
