package org.alamedas.engine.lanes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Statement;

/// What is computed in the same way for every element of an array, elements side by side.
///
/// @param loops how often each loop runs, the outermost first
/// @param rate whether the results are rates of stocks, not values of slots
/// @param first where the result of the first element goes: its slot, or its place among the rates; those of the
///     others come behind it
/// @param value what computes one of them
/// @param watched whether results that are not finite must be noticed
public record Elementwise(List<Integer> loops, boolean rate, int first, Op value, boolean watched) {
    /// What several loops go through together is as many addresses, written down one by one.
    private static final int MOST_PLACES = 1 << 17;

    /// Copies the loops.
    public Elementwise {
        loops = List.copyOf(loops);
    }

    /// Finds what an assignment computes.
    ///
    /// @param program what it is part of
    /// @param assign the assignment
    /// @param watched whether its value must be looked at
    /// @return nothing if it is no array, its slots are not side by side, or later elements read earlier ones
    public static Optional<Elementwise> of(Program program, Statement.Assign assign, boolean watched) {
        if (!isArray(assign.loops()) || assign.target().isFixed()) {
            return Optional.empty();
        }
        int[] slots = Loops.of(assign.loops()).numbers(assign.target());
        return Loops.areConsecutive(slots) && !reads(program, assign.value(), slots[0])
                ? Optional.of(new Elementwise(assign.loops(), false, slots[0], assign.value(), watched))
                : Optional.empty();
    }

    /// Finds what a rate computes.
    ///
    /// @param rate the rate
    /// @param first the place of the first of its stocks among all
    /// @return nothing if it is no array
    public static Optional<Elementwise> of(Rate rate, int first) {
        return isArray(rate.loops())
                ? Optional.of(new Elementwise(rate.loops(), true, first, rate.value(), false))
                : Optional.empty();
    }

    private static boolean isArray(List<Integer> loops) {
        long places = 1;
        for (int size : loops) {
            places *= Math.min(size, MOST_PLACES);
            if (places > MOST_PLACES) {
                return false;
            }
        }
        return !loops.isEmpty();
    }

    private static boolean reads(Program program, Op value, int slot) {
        Set<Region> read = new HashSet<>();
        Support.collect(program, value, read);
        return read.contains(program.region(slot));
    }

    /// Counts the elements.
    int count() {
        return places().count();
    }

    /// Returns the loops with their numbers.
    Loops places() {
        return Loops.of(loops);
    }
}
