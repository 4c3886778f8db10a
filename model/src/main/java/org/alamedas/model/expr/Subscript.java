package org.alamedas.model.expr;

import org.alamedas.model.source.Span;

/// One position in the brackets after an arrayed name.
public sealed interface Subscript {
    /// Returns where the subscript stands in its source.
    ///
    /// @return the range of its characters
    Span span();

    /// An element, a dimension or a subrange, by name.
    ///
    /// @param name the name; which of the three it is, the checker finds
    /// @param aggregated whether it carries the mark (`!`) that an enclosing function runs over it
    /// @param span its place
    record Named(Name name, boolean aggregated, Span span) implements Subscript {}

    /// Every element of the dimension at this position, written `*`.
    ///
    /// @param span its place
    record Wildcard(Span span) implements Subscript {}

    /// A run of elements, written `from:to`.
    ///
    /// @param from the first element: its name or its number from 1
    /// @param to the last element
    /// @param span its place
    record Range(Expr from, Expr to, Span span) implements Subscript {}

    /// The element whose number, from 1, is the value of an expression.
    ///
    /// @param expression the number
    /// @param span its place
    record Index(Expr expression, Span span) implements Subscript {}
}
