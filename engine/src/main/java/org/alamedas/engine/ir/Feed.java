package org.alamedas.engine.ir;

import java.util.List;
import org.alamedas.engine.builtin.Device;

/// What a memory, or each of some memories, is given.
///
/// @param loops how often each loop runs, the outermost first
/// @param memory the slot that stands for the memory: in a run it holds where the cells of the memory begin
/// @param device what keeps it
/// @param values what is handed over
public record Feed(List<Integer> loops, Address memory, Device device, List<Op> values) {
    /// Copies the lists.
    public Feed {
        loops = List.copyOf(loops);
        values = List.copyOf(values);
    }
}
