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
    /// The position of the element that has a rank.
    FIND_RANK("*, 1, * -> 1"),
    /// How far elements are from their mean.
    DEVIATION("* -> 1"),
    /// Something of the elements that are selected.
    SELECT("*, *, 1, 1, 1 -> 1"),
    /// The elements read as a graphical function.
    READ("v, 1, 1, 1, 1 -> 1"),
    /// The inverse of a matrix.
    INVERT("mm, 1 -> mm"),
    /// The shares of a supply, by priority profiles.
    ALLOCATE("v, v4, 1 -> v"),
    /// The shares of a supply, by priorities of one width.
    ALLOCATE_BY_PRIORITY("v, v, 1, 1, 1 -> v"),
    /// The priority at which demands, by priorities of one width, meet a supply.
    MARKET_PRIORITY("v, v, 1, 1, 1 -> 1"),
    /// The price at which demands meet supplies, by profiles.
    MARKET_PRICE("v, v4, w, w4 -> 1"),
    /// What is asked for at a price, by a profile.
    DEMANDED("1, 4, 1 -> 1"),
    /// What is offered at a price, by a profile.
    SUPPLIED("1, 4, 1 -> 1");

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
