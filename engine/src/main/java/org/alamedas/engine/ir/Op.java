package org.alamedas.engine.ir;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.random.Distribution;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

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
    /// @param address which
    /// @param span where the name stands
    record Load(Address address, Span span) implements Op {
        /// Makes the load of a slot that is the same wherever the loops stand.
        ///
        /// @param slot its number
        /// @param span where the name stands
        public Load(int slot, Span span) {
            this(Address.of(slot), span);
        }
    }

    /// The value of an element whose number is computed.
    ///
    /// A number is cut to a whole one.
    ///
    /// @param address the slot of the first element
    /// @param indices the numbers, from 1
    /// @param outside the value where a number is outside of its dimension, or not a number
    /// @param span where the name stands
    record LoadAt(Address address, List<Index> indices, double outside, Span span) implements Op {
        /// Copies the indices.
        public LoadAt {
            indices = List.copyOf(indices);
        }
    }

    /// The computed number of an element.
    ///
    /// @param number what computes it, from 1
    /// @param size the number of elements of the dimension
    /// @param stride the distance of their slots
    record Index(Op number, int size, int stride) {}

    /// The number of the element at which loops stand.
    ///
    /// @param number the number, counted as an address is
    /// @param span where the name of the dimension stands
    record Counter(Address number, Span span) implements Op {}

    /// A number made of the values at all places of some loops, in their order.
    ///
    /// @param aggregate how
    /// @param first the number of the outermost of the loops; those around the operation have lower
    ///     numbers
    /// @param loops how often each runs, the outermost first; none for the value alone
    /// @param body the value
    /// @param span the place of the call
    record Reduce(Aggregate aggregate, int first, List<Integer> loops, Op body, Span span) implements Op {
        /// Copies the loops.
        public Reduce {
            loops = List.copyOf(loops);
        }
    }

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
    record TableRead(Address table, Op input, Span span) implements Op {}

    /// What a device tells about its memory.
    ///
    /// @param part which of the things that it tells
    /// @param memory the slot that stands for the memory
    /// @param arguments as many as the part takes
    /// @param span the place of the call
    record Recall(Device.Part part, Address memory, List<Op> arguments, Span span) implements Op {
        /// Copies the arguments and refuses a wrong number of them.
        public Recall {
            arguments = List.copyOf(arguments);
            if (part.given() != Device.Part.ANY && arguments.size() != part.given()) {
                throw new IllegalArgumentException(
                        part + " takes " + part.given() + " doubles, not " + arguments.size());
            }
        }
    }

    /// Something else of a graphical function.
    ///
    /// @param method what
    /// @param table its number in [Program#tables()]
    /// @param arguments as many numbers as the method takes
    /// @param span the place of the call
    record TableCall(TableMethod method, Address table, List<Op> arguments, Span span) implements Op {
        /// Copies the arguments and refuses a wrong number of them.
        public TableCall {
            arguments = List.copyOf(arguments);
            if (arguments.size() != method.size()) {
                throw new IllegalArgumentException(
                        method + " takes " + method.size() + " doubles, not " + arguments.size());
            }
        }
    }

    /// A random number.
    ///
    /// @param distribution what it is drawn from
    /// @param stream which of all sequences it belongs to
    /// @param seed the seed of its own; 0 for none
    /// @param arguments as many as the distribution takes
    /// @param density the number in [Program#tables()] of the points of
    ///     [Distribution#DENSITY_BETWEEN]; absent for any other distribution
    /// @param span the place of the call
    record Draw(
            Distribution distribution,
            Stream stream,
            Op seed,
            List<Op> arguments,
            @Nullable Address density,
            Span span) implements Op {
        /// Copies the arguments and refuses a wrong number of them.
        public Draw {
            arguments = List.copyOf(arguments);
            if (arguments.size() != distribution.size()) {
                throw new IllegalArgumentException(
                        distribution + " takes " + distribution.size() + " doubles, not " + arguments.size());
            }
        }
    }

    /// A sequence of random numbers, in the terms of [org.alamedas.engine.random.Streams].
    ///
    /// @param variable what stands for the name of the variable
    /// @param element the number of the element, counted as an address is
    /// @param call which of the random functions of the equation it is, from 0
    record Stream(long variable, Address element, int call) {}

    /// Returns the operations inside this one.
    ///
    /// @return in the order of evaluation; both sides of a choice
    default List<Op> operands() {
        return switch (this) {
            case Constant _, Load _, Counter _ -> List.of();
            case LoadAt at -> at.indices().stream().map(Index::number).toList();
            case Reduce reduce -> List.of(reduce.body());
            case Unary unary -> List.of(unary.operand());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Select select -> List.of(select.condition(), select.whenTrue(), select.whenFalse());
            case Call call -> call.arguments();
            case TableRead read -> List.of(read.input());
            case TableCall call -> call.arguments();
            case Recall recall -> recall.arguments();
            case Draw draw -> operands(draw);
        };
    }

    private static List<Op> operands(Draw draw) {
        List<Op> operands = new ArrayList<>(draw.arguments());
        operands.addFirst(draw.seed());
        return operands;
    }
}
