package org.alamedas.engine.expand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function that has stocks, as a model of its parameters.
///
/// @param function the row of the function table that it defines
/// @param parameters in order
/// @param order how many members its chain has: a number or a parameter; absent where there is no
///     chain
/// @param asked whether other functions may ask about its memory, which is then called after the
///     variable alone
/// @param lines its stocks and auxiliaries
record Template(
        String function,
        List<Parameter> parameters,
        @Nullable String order,
        boolean asked,
        List<Line> lines) {
    Template {
        parameters = List.copyOf(parameters);
        lines = List.copyOf(lines);
    }

    /// Returns the name of its memory.
    ///
    /// @throws IllegalStateException if it has none
    String memory() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.MEMORY)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(function + " has no memory"))
                .name();
    }

    /// A parameter.
    ///
    /// @param kind what a call gives
    /// @param otherwise what stands for it where a call leaves it out; absent where a call must
    ///     give it
    record Parameter(Given kind, String name, @Nullable String otherwise) {
        /// What a call gives.
        enum Given {
            /// An expression.
            PARAMETER,
            /// The name of a graphical function, whose points are handed to a device.
            POINTS,
            /// The name of a variable that is a call of another function alone, whose memory is
            /// meant.
            KEPT
        }
    }

    /// A variable, or one for each member of the chain.
    ///
    /// @param member for which members it stands
    /// @param kind what it is
    /// @param name with `#` where it stands for several
    /// @param first the equation of an auxiliary; of others, what it starts with
    /// @param second the equation of an auxiliary at the start, absent where it is the same; of
    ///     others, how it
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
        /// For every member, or once where its name has no `#`; not for a first one that has a line
        /// of its own.
        ANY,
        /// For the first.
        FIRST,
        /// For the last.
        LAST
    }
}
