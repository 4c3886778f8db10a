package org.alamedas.engine.ir;

import java.util.List;
import org.alamedas.engine.builtin.SystemValue;

/// A model as scalar operations over numbered slots, in phases.
///
/// Slots 0 to 4 are the present moment, the start, the stop, the step and the save interval, in this
/// order.
///
/// @param name the model's name
/// @param slots the slots; a slot's number is its position
/// @param tables the graphical functions; a table's number is its position
/// @param constants executed once a run, first
/// @param initials executed once a run, after the constants
/// @param flows executed at every evaluation
/// @param rates how the stocks change, in the order of the model
/// @param pipes the flows that touch non-negative stocks
public record Program(
        String name,
        List<Slot> slots,
        List<Table> tables,
        List<Assignment> constants,
        List<Assignment> initials,
        List<Assignment> flows,
        List<Rate> rates,
        List<Pipe> pipes) {

    /// The slot of the present moment.
    public static final int TIME = SystemValue.TIME.number();

    /// The slot of the first moment.
    public static final int START = SystemValue.START.number();

    /// The slot of the last moment.
    public static final int STOP = SystemValue.STOP.number();

    /// The slot of the time step.
    public static final int STEP = SystemValue.STEP.number();

    /// The slot of the interval between recorded moments.
    public static final int SAVE_EVERY = SystemValue.SAVE_EVERY.number();

    /// The number of operations from the root of a tree to its deepest leaf that is never exceeded.
    public static final int DEPTH_LIMIT = 200;

    /// Copies the lists.
    public Program {
        slots = List.copyOf(slots);
        tables = List.copyOf(tables);
        constants = List.copyOf(constants);
        initials = List.copyOf(initials);
        flows = List.copyOf(flows);
        rates = List.copyOf(rates);
        pipes = List.copyOf(pipes);
    }
}
