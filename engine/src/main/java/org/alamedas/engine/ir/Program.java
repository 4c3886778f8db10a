package org.alamedas.engine.ir;

import java.util.AbstractList;
import java.util.List;
import org.alamedas.engine.builtin.SystemValue;

/// A model as scalar operations over numbered slots, in phases.
///
/// Slots 0 to 5 are the present moment, the start, the stop, the step, the save interval and the moment
/// of jumps, in this order.
///
/// @param name the model's name
/// @param regions the slots, variable by variable
/// @param tables the graphical functions; a table's number is its position
/// @param constants executed once a run, first
/// @param initials executed once a run, after the constants
/// @param flows executed at every evaluation
/// @param rates how the stocks change, in the order of the model
/// @param pipes the flows that touch non-negative stocks
/// @param memory what is kept from step to step besides the stocks
/// @param loops the most loops that are ever inside one another
public record Program(
        String name,
        List<Region> regions,
        List<Table> tables,
        List<Statement> constants,
        List<Statement> initials,
        List<Statement> flows,
        List<Rate> rates,
        List<Pipe> pipes,
        Memory memory,
        int loops) {

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

    /// The slot of the moment for which functions that jump are read off.
    public static final int MOMENT = SystemValue.MOMENT.number();

    /// The number of operations from the root of a tree to its deepest leaf that is never exceeded.
    public static final int DEPTH_LIMIT = 200;

    /// Copies the lists.
    public Program {
        regions = List.copyOf(regions);
        tables = List.copyOf(tables);
        constants = List.copyOf(constants);
        initials = List.copyOf(initials);
        flows = List.copyOf(flows);
        rates = List.copyOf(rates);
        pipes = List.copyOf(pipes);
    }

    /// Says whether start, stop, step and save interval are the same throughout a run.
    ///
    /// @return false if one of them is computed at every evaluation
    public boolean isTimeFixed() {
        return flows.stream()
                .noneMatch(statement -> statement instanceof Statement.Assign assign
                        && assign.target().isFixed()
                        && assign.target().base() < MOMENT);
    }

    /// Returns this program with other assignments at every evaluation.
    ///
    /// @param statements what replaces the flows
    /// @return a copy
    public Program withFlows(List<Statement> statements) {
        return with(regions, initials, statements, rates);
    }

    /// Returns this program with other assignments and rates.
    ///
    /// @param slots what replaces the regions: these, and perhaps more behind them
    /// @param once what replaces the initial assignments
    /// @param statements what replaces the flows
    /// @param changes what replaces the rates, in the same order
    /// @return a copy
    public Program with(List<Region> slots, List<Statement> once, List<Statement> statements, List<Rate> changes) {
        return new Program(name, slots, tables, constants, once, statements, changes, pipes, memory, loops);
    }

    /// Counts the slots.
    ///
    /// @return how many numbers a run holds
    public int size() {
        return regions.getLast().base() + regions.getLast().size();
    }

    /// Returns where a run keeps what its draws depend on, behind its slots and where its loops stand:
    /// the number of steps taken, the lower and the upper 32 bits of the seed, and the member.
    ///
    /// @return the number of the first of these four
    public int chance() {
        return size() + loops;
    }

    /// Describes every slot; a slot's number is its position.
    ///
    /// @return a view that makes each description when it is asked for
    public List<Slot> slots() {
        return new AbstractList<>() {
            @Override
            public Slot get(int number) {
                Region region = region(number);
                return region.slot(number - region.base());
            }

            @Override
            public int size() {
                return Program.this.size();
            }
        };
    }

    /// Finds the region of a slot.
    ///
    /// @param slot its number
    /// @return the region that holds it
    public Region region(int slot) {
        int low = 0;
        int high = regions.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (regions.get(middle).base() <= slot) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return regions.get(low);
    }

    /// Returns the slots of the stocks, in the order of the rates.
    ///
    /// @return one for each element
    public List<Integer> stocks() {
        return rates.stream().flatMap(rate -> rate.stocks().stream()).toList();
    }
}
