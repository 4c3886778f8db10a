package org.alamedas.engine.wasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A model as a WebAssembly module, and how to speak to it.
///
/// The memory is exported as `memory`; addresses are in bytes, numbers are doubles with the low
/// byte first. Slot `i` lies at `8 i`. To run the model:
///
/// 1. Lay values into slots, and a 1 into the byte at `given + i` of each slot that was given one.
/// Constants,
///    initial values of stocks and the time specification can be given.
/// 2. `prepare()` computes what is constant and gives the number of rows that the run will record,
/// or 0 where
///    start, stop and step make no run.
/// 3. See that the memory reaches from `results()` on for rows times columns doubles.
/// 4. `begin()` computes the initial values and records the first row.
/// 5. `run(n)` takes up to `n` steps and gives how many are left. Between two calls the whole state
/// is the memory up
///    to `results()`, and that from behind the rows up to `kept()`, where delays and their like keep what they
///    need: copied out and back in, a run goes on from there with the same bits. Memory grows by itself as they do;
///    the module traps where there is no more, or where one of them would keep more than ten million numbers.
///
/// Random numbers come from the seed of the run and the member of the ensemble: `chance()` is the address of four
/// doubles, the second and third of which are the lower and the upper 32 bits of the seed, the fourth the member.
///
/// Column `c` of `rows` values lies at `results() + 8 c rows`; the first column is the time. What cannot change in a
/// run has no column: its value lies in its slot, once the run has begun.
///
/// @param bytes the module
/// @param given where the bytes begin that say what was given
/// @param columns the slot of each column behind the time, in order
/// @param held the slots that were to be recorded too, and do not change
public record WasmModule(Bytes bytes, int given, List<Integer> columns, List<Integer> held) {
    /// Copies the lists.
    public WasmModule {
        columns = List.copyOf(columns);
        held = List.copyOf(held);
    }

    /// Returns the loader: a script without dependencies that runs modules, for browsers, workers and node.
    ///
    /// @return the text of a JavaScript module that exports a class `Model`
    public static String loader() {
        try (InputStream in = WasmModule.class.getResourceAsStream("model.js")) {
            if (in == null) {
                throw new IllegalStateException("the resource model.js is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("model.js", e);
        }
    }

    /// The bytes of a file.
    public static final class Bytes {
        private final byte[] content;

        Bytes(byte[] content) {
            this.content = content;
        }

        /// Returns the bytes.
        ///
        /// @return a copy
        public byte[] toArray() {
            return content.clone();
        }

        /// Counts the bytes.
        ///
        /// @return how many
        public int size() {
            return content.length;
        }
    }
}
