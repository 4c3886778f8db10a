package org.alamedas.engine.memory;

import org.alamedas.engine.builtin.Device;

/// Starts, reads and steps memories of every device.
///
/// An array of cells may hold many memories; each method is told where the one at hand begins.
public final class Memories {
    /// The most cells that one memory may have.
    public static final int LIMIT = 10_000_000;

    private Memories() {}

    /// Counts the cells that a memory needs.
    ///
    /// @param device what keeps it
    /// @param given what it is started with
    /// @return how many; more than [#LIMIT], or not a number, where they cannot be had
    public static double size(Device device, double... given) {
        return switch (device) {
            case LINE -> Line.size(given[0]);
        };
    }

    /// Starts a memory.
    ///
    /// @param device what keeps it
    /// @param cells all cells
    /// @param at where those of the memory begin; they are 0
    /// @param given what it is started with
    public static void start(Device device, double[] cells, int at, double... given) {
        switch (device) {
            case LINE -> Line.start(cells, at, given[0], given[1]);
        }
    }

    /// Says what a memory tells; nothing changes.
    ///
    /// @param part which of the things that its device tells
    /// @param cells all cells
    /// @param at where those of the memory begin
    /// @param first the first number given, of no use to a part that takes none
    /// @param second the second number given, likewise
    /// @return the value
    public static double read(Device.Part part, double[] cells, int at, double first, double second) {
        return switch (part) {
            case PAST -> Line.past(cells, at, first);
        };
    }

    /// Steps a memory; its first cells hold what is handed over.
    ///
    /// @param device what keeps it
    /// @param cells all cells
    /// @param at where those of the memory begin
    public static void step(Device device, double[] cells, int at) {
        switch (device) {
            case LINE -> Line.step(cells, at);
        }
    }
}
