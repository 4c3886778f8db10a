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
            case CHAIN -> Chain.size(given[0]);
            case SMOOTHING -> Smoothing.size(given[0]);
            case INFORMATION -> Information.size(given[0]);
            case MATERIAL -> Material.size(given[0]);
            case BELT -> Belt.size(given);
            case QUEUE -> Queue.size(given);
            case CONVEYOR -> Conveyor.size(given);
            case BATCHES -> Batches.size(given);
            case RESPONSE -> Response.size(given);
            case RETURNS -> Returns.size();
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
            case CHAIN -> Chain.start(cells, at, given[0], given[1], given[2], given[3]);
            case SMOOTHING -> Smoothing.start(cells, at, given[0], given[1], given[2], given[3]);
            case INFORMATION -> Information.start(cells, at, given[0], given[1]);
            case MATERIAL -> Material.start(cells, at, given[0], given[1]);
            case BELT -> Belt.start(cells, at, given);
            case QUEUE -> Queue.start(cells, at, given);
            case CONVEYOR -> Conveyor.start(cells, at, given);
            case BATCHES -> Batches.start(cells, at, given);
            case RESPONSE -> Response.start(cells, at, given);
            case RETURNS -> Returns.start(cells, at, given);
        }
    }

    /// Says what a memory tells; nothing changes.
    ///
    /// @param part which of the things that its device tells
    /// @param cells all cells
    /// @param at where those of the memory begin
    /// @param given as many numbers as the part takes
    /// @return the value
    public static double read(Device.Part part, double[] cells, int at, double... given) {
        return switch (part) {
            case PAST -> Line.past(cells, at, given[0]);
            case CHAIN_OUTFLOW -> Chain.outflow(cells, at);
            case SMOOTHED -> Smoothing.smoothed(cells, at);
            case TOLD -> Information.told(cells, at);
            case ARRIVING -> Material.arriving(cells, at);
            case ARRIVES -> Material.arrives(cells, at);
            case CONVEYED -> Belt.outflow(cells, at);
            case WAITING -> Queue.total(cells, at);
            case MEAN_AGE -> Queue.meanAge(cells, at, given[0]);
            case GREATEST_AGE -> Queue.greatestAge(cells, at);
            case OF_AGE -> Queue.ofAge(cells, at, given[0], given[1]);
            case MEAN_ATTRIBUTE -> Queue.meanAttribute(cells, at, given[0]);
            case OF_ATTRIBUTE -> Queue.ofAttribute(cells, at, given[0], given[1]);
            case WITH_ATTRIBUTES -> Queue.withAttributes(cells, at, given[0]);
            case COMES_OUT -> Response.outflow(cells, at);
            case RATE_OF_RETURN -> Returns.rate(cells, at, given[0]);
            case COMES_OFF -> Conveyor.outflow(cells, at, given);
            case LEAKS -> Conveyor.leakage(cells, at, given);
            case TAKEN -> Batches.taken(cells, at, given);
        };
    }

    /// Counts the cells that a memory needs to be stepped; its first cells hold what is handed
    /// over.
    ///
    /// @param device what keeps it
    /// @param cells all cells
    /// @param at where those of the memory begin
    /// @return how many it needs in all; 0 if those that it has are enough
    public static double wanted(Device device, double[] cells, int at) {
        return switch (device) {
            case LINE, CHAIN, SMOOTHING -> 0;
            case INFORMATION -> Information.wanted(cells, at);
            case MATERIAL -> Material.wanted(cells, at);
            case BELT -> Belt.wanted(cells, at);
            case QUEUE -> Queue.wanted(cells, at);
            case CONVEYOR -> Conveyor.wanted(cells, at);
            case BATCHES -> Batches.wanted(cells, at);
            case RESPONSE -> Response.wanted(cells, at);
            case RETURNS -> Returns.wanted(cells, at);
        };
    }

    /// Copies a memory to where it has more cells.
    ///
    /// @param device what keeps it
    /// @param cells all cells
    /// @param from where the memory begins
    /// @param to where it is to begin; the cells there are 0
    /// @param size how many cells there are, as [#wanted] said
    public static void move(Device device, double[] cells, int from, int to, int size) {
        switch (device) {
            case LINE, CHAIN, SMOOTHING -> throw new IllegalArgumentException(device + " does not grow");
            case INFORMATION -> Information.move(cells, from, to, size);
            case MATERIAL -> Material.move(cells, from, to, size);
            case BELT -> Belt.move(cells, from, to, size);
            case QUEUE -> Queue.move(cells, from, to, size);
            case CONVEYOR -> Conveyor.move(cells, from, to, size);
            case BATCHES -> Batches.move(cells, from, to, size);
            case RESPONSE -> Response.move(cells, from, to, size);
            case RETURNS -> Returns.move(cells, from, to, size);
        }
    }

    /// Steps a memory; its first cells hold what is handed over.
    ///
    /// @param device what keeps it
    /// @param cells all cells
    /// @param at where those of the memory begin
    public static void step(Device device, double[] cells, int at) {
        switch (device) {
            case LINE -> Line.step(cells, at);
            case CHAIN -> Chain.step(cells, at);
            case SMOOTHING -> Smoothing.step(cells, at);
            case INFORMATION -> Information.step(cells, at);
            case MATERIAL -> Material.step(cells, at);
            case BELT -> Belt.step(cells, at);
            case QUEUE -> Queue.step(cells, at);
            case CONVEYOR -> Conveyor.step(cells, at);
            case BATCHES -> Batches.step(cells, at);
            case RESPONSE -> Response.step(cells, at);
            case RETURNS -> Returns.step(cells, at);
        }
    }
}
