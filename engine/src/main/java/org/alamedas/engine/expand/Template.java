package org.alamedas.engine.expand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function that has stocks, as a model of its parameters.
///
/// @param function the row of the function table that it defines
/// @param parameters in order
/// @param order how many members its chain has: a number or a parameter; absent where there is no chain
/// @param lines its stocks and auxiliaries
record Template(
        String function,
        List<Parameter> parameters,
        @Nullable String order,
        List<Line> lines) {
    Template {
        parameters = List.copyOf(parameters);
        lines = List.copyOf(lines);
    }

    /// A parameter.
    ///
    /// @param otherwise what stands for it where a call leaves it out; absent where a call must give it
    record Parameter(String name, @Nullable String otherwise) {}

    /// A variable, or one for each member of the chain.
    ///
    /// @param member for which members it stands
    /// @param kind what it is
    /// @param name with `#` where it stands for several
    /// @param first the equation of an auxiliary; of others, what it starts with
    /// @param second the equation of an auxiliary at the start, absent where it is the same; of others, how it
    ///     goes on
    record Line(
            Member member,
            Kind kind,
            String name,
            String first,
            @Nullable String second) {}

    /// What a line stands for.
    enum Kind {
        /// A stock: initial value and net rate.
        STOCK,
        /// A stock that takes over a value after each step: initial value and that value.
        HOLD,
        /// A memory: what its device is started with, and what it takes in after each step.
        MEMORY,
        /// An auxiliary: its equation, and perhaps another one at the start.
        AUXILIARY
    }

    /// For which members of a chain a line stands.
    enum Member {
        /// For every member, or once where its name has no `#`; not for a first one that has a line of its own.
        ANY,
        /// For the first.
        FIRST,
        /// For the last.
        LAST
    }
}
