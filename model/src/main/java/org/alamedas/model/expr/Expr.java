package org.alamedas.model.expr;

import java.util.List;
import org.alamedas.model.source.Span;

/// One equation's right-hand side, as written.
///
/// The nodes are what all the languages have in common; a reader translates its own spelling into them. Nothing here is
/// resolved: a [Reference] may name a variable, a built-in value such as `TIME`, or nothing at all.
public sealed interface Expr {
    /// Returns where the expression stands in its source.
    ///
    /// @return the range from its first to its last character
    Span span();

    /// A number.
    ///
    /// @param value the number, finite
    /// @param span its place
    record Literal(double value, Span span) implements Expr {}

    /// A piece of text in quotation marks, an argument of functions that read files.
    ///
    /// @param text the characters between the marks
    /// @param span its place
    record Text(String text, Span span) implements Expr {}

    /// A name, with subscripts where it is arrayed.
    ///
    /// @param name the name
    /// @param subscripts one for each dimension; empty for a scalar or a whole array
    /// @param span the place of name and subscripts
    record Reference(Name name, List<Subscript> subscripts, Span span) implements Expr {
        /// Copies the subscripts.
        public Reference {
            subscripts = List.copyOf(subscripts);
        }
    }

    /// A function, macro or graphical function applied to arguments.
    ///
    /// @param function what is called; it has subscripts only if it is an arrayed graphical function
    /// @param arguments in order
    /// @param span the place from the name to the closing parenthesis
    record Call(Reference function, List<Expr> arguments, Span span) implements Expr {
        /// Copies the arguments.
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// An operator before one operand.
    ///
    /// @param operator the operator
    /// @param operand what it applies to
    /// @param span the place of both
    record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {}

    /// An operator between two operands.
    ///
    /// @param operator the operator
    /// @param left the operand before it
    /// @param right the operand after it
    /// @param span the place of all three
    record Binary(BinaryOperator operator, Expr left, Expr right, Span span) implements Expr {}

    /// A choice between two values.
    ///
    /// @param condition true when not zero
    /// @param whenTrue the value if so
    /// @param whenFalse the value if not
    /// @param span the place of the whole choice
    record If(Expr condition, Expr whenTrue, Expr whenFalse, Span span) implements Expr {}

    /// A graphical function written in place and applied to an input.
    ///
    /// @param table the function
    /// @param input where it is read off
    /// @param span the place of both
    record Lookup(GraphicalFunction table, Expr input, Span span) implements Expr {}
}
