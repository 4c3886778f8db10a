package org.alamedas.engine.wasm;

import org.alamedas.engine.ir.Program;

/// Where numbers lie in the memory of a module, in bytes: first the slots, from 0, then the rest.
///
/// @param given one byte a slot: whether the host gave it a value for the run
/// @param stages runs of doubles, each with a place for every stock and every pipe: the stocks at
///     the start of
///     a step, the rates, their sum
/// @param width how many bytes such a run takes
/// @param data where tables and constants begin
record Layout(int given, int stages, int width, int data) {
    private static final int STAGES = 3;

    static Layout of(Program program) {
        int given = program.size() * Double.BYTES;
        int stages = (given + program.size() + Double.BYTES - 1) / Double.BYTES * Double.BYTES;
        int width = (program.stocks().size() + program.pipes().size()) * Double.BYTES;
        return new Layout(given, stages, width, stages + STAGES * width);
    }

    int from() {
        return stages;
    }

    int rates() {
        return stages + width;
    }

    int sum() {
        return stages + 2 * width;
    }
}
