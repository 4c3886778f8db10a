package org.alamedas.engine.builtin;

import java.util.List;
import java.util.stream.Stream;

/// A method that takes whole arrays: a closed set, which each back end calls or translates.
///
/// What each gives is said with its implementation, in `engine.vector`.
///
/// A method is described by the last dimensions of its arguments and of its result, a letter each:
/// where two have one letter, they are of one length. `4` is a dimension of four elements, `1` stands
/// for a single number, and `*` for all elements that the marked subscripts or wildcards of the
/// argument go through, which all such arguments go through together.
public enum ArrayMethod {
    /// The positions of the elements in the order of their values.
    SORT_ORDER("v, 1 -> v"),
    /// The place of each element in the order of their values.
    RANK_EACH("v, 1 -> v"),
    /// The elements in a given order.
    REORDER("v, v -> v"),
    /// The inverse of a matrix.
    INVERT("mm, 1 -> mm");

    /// What stands for the elements that an argument goes through.
    public static final String MARKED = "*";

    private static final String ARROW = " -> ";

    private final String description;

    ArrayMethod(String description) {
        this.description = description;
    }

    /// Returns the last dimensions of each argument.
    ///
    /// @return a letter for each; empty for a single number
    public List<String> arguments() {
        String before = description.substring(0, description.indexOf(ARROW));
        return Stream.of(before.split(", ", -1)).map(ArrayMethod::letters).toList();
    }

    /// Returns the last dimensions of the result.
    ///
    /// @return a letter for each; empty for a single number
    public String result() {
        return letters(description.substring(description.indexOf(ARROW) + ARROW.length()));
    }

    private static String letters(String word) {
        return word.equals("1") ? "" : word;
    }
}
