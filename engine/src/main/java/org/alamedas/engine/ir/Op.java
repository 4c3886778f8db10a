package org.alamedas.engine.ir;

import java.util.List;
import org.alamedas.engine.builtin.Method;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;

/// One scalar operation on slots.
///
/// A tree of operations is never deeper than [Program#DEPTH_LIMIT], so that it may be walked
/// recursively.
public sealed interface Op {
    /// Returns where the operation was written.
    ///
    /// @return the range of its characters in the model's source
    Span span();

    /// A number.
    ///
    /// @param value the number; infinite only where the author wrote infinity
    /// @param span its place
    record Constant(double value, Span span) implements Op {}

    /// The value of a slot.
    ///
    /// @param slot its number
    /// @param span where the name stands
    record Load(int slot, Span span) implements Op {}

    /// An operator before one operand.
    ///
    /// @param operator the operator
    /// @param operand what it applies to
    /// @param span the place of both
    record Unary(UnaryOperator operator, Op operand, Span span) implements Op {}

    /// An operator between two operands.
    ///
    /// @param operator the operator
    /// @param left the operand before it, evaluated first
    /// @param right the operand after it
    /// @param span the place of all three
    record Binary(BinaryOperator operator, Op left, Op right, Span span) implements Op {}

    /// A choice between two values.
    ///
    /// @param condition true when not 0
    /// @param whenTrue the value if so
    /// @param whenFalse the value if not
    /// @param span the place of the whole choice
    record Select(Op condition, Op whenTrue, Op whenFalse, Span span) implements Op {}

    /// A function of the function table.
    ///
    /// @param name what the table calls it
    /// @param method its reference method
    /// @param arguments as many as the method takes
    /// @param span the place of the call
    record Call(String name, Method method, List<Op> arguments, Span span) implements Op {
        /// Copies the arguments and refuses a wrong number of them.
        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.size() != method.size()) {
                throw new IllegalArgumentException(
                        name + " takes " + method.size() + " doubles, not " + arguments.size());
            }
        }
    }

    /// A graphical function read off at an input.
    ///
    /// @param table its number in [Program#tables()]
    /// @param input where it is read off
    /// @param span the place of table and input
    record TableRead(int table, Op input, Span span) implements Op {}
}
