package org.alamedas.engine.builtin;

/// How many arguments a function takes.
///
/// @param least the fewest, from 0
/// @param most the most, at least `least`; [#ANY] where there is no limit
public record Arity(int least, int most) {
    /// The `most` of a function that takes as many arguments as it is given.
    public static final int ANY = Integer.MAX_VALUE;

    /// Refuses limits in the wrong order.
    public Arity {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("an arity needs 0 <= least <= most, not " + least + " and " + most);
        }
    }

    /// Says whether a call may have this many arguments.
    ///
    /// @param count how many there are
    /// @return true if so
    public boolean accepts(int count) {
        return count >= least && count <= most;
    }

    /// Says how many arguments are expected, for messages.
    ///
    /// @return such as `1 argument`, `2 or 3 arguments`, `at least 1 argument`
    public String describe() {
        if (most == ANY) {
            return "at least " + count(least);
        }
        if (least == most) {
            return least == 0 ? "no arguments" : count(least);
        }
        return least + (most == least + 1 ? " or " : " to ") + count(most);
    }

    private static String count(int number) {
        return number + (number == 1 ? " argument" : " arguments");
    }
}
