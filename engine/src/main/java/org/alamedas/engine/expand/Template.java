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

    /// A stock or an auxiliary, or one for each member of the chain.
    ///
    /// @param member for which members it stands
    /// @param name with `#` where it stands for several
    /// @param value the initial value of a stock, the equation of an auxiliary
    /// @param rate the net rate of a stock; absent for an auxiliary
    record Line(
            Member member,
            String name,
            String value,
            @Nullable String rate) {}

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
