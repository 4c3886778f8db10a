package org.alamedas.engine.ir;

import java.util.List;

/// What a run keeps from step to step besides the stocks that rates change.
///
/// @param holds slots that take over another value after each step; all values are computed before any is
///     taken over
/// @param starts what the memories are started with, once a run, each after some of the initial assignments
/// @param feeds what the memories take in after each step
public record Memory(List<Statement.Assign> holds, List<Start> starts, List<Feed> feeds) {
    /// No holds and no memories.
    public static final Memory NONE = new Memory(List.of(), List.of(), List.of());

    /// Copies the lists.
    public Memory {
        holds = List.copyOf(holds);
        starts = List.copyOf(starts);
        feeds = List.copyOf(feeds);
    }

    /// Says whether there is anything to keep.
    ///
    /// @return true if there is no hold and no memory
    public boolean isEmpty() {
        return holds.isEmpty() && starts.isEmpty();
    }
}
