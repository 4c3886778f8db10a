package org.alamedas.model.definition;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;

/// One quantity of a model.
public sealed interface Variable {
    /// Returns what the variable has besides its equations.
    ///
    /// @return name, dimensions, unit, documentation, range and place
    Declaration declaration();

    /// Returns the variable's name.
    ///
    /// @return the name of its declaration
    default Name name() {
        return declaration().name();
    }

    /// Says whether the variable is a graphical function, alone or of an input: such a one can be
    /// called, and hides a function of its name.
    ///
    /// @return true if it is
    default boolean isCallable() {
        return switch (this) {
            case Lookup _ -> true;
            case Auxiliary(var _, List<Equation> equations) -> isTable(equations);
            case Flow(var _, List<Equation> equations, var _) -> isTable(equations);
            case Stock _, Data _ -> false;
        };
    }

    private static boolean isTable(List<Equation> equations) {
        return equations.size() == 1 && equations.getFirst().expression() instanceof Expr.Lookup;
    }

    /// A quantity that accumulates.
    ///
    /// @param declaration what it has besides its equations
    /// @param initial its value at the start of a run
    /// @param change how it changes
    /// @param nonNegative whether its outflows stop short of taking it below zero
    record Stock(Declaration declaration, List<Equation> initial, Change change, boolean nonNegative)
            implements Variable {
        /// Copies the equations.
        public Stock {
            initial = List.copyOf(initial);
        }
    }

    /// A rate at which a stock changes, in the stock's unit per unit of time.
    ///
    /// @param declaration what it has besides its equations
    /// @param equations its value at each moment
    /// @param uniflow whether a negative value counts as zero
    record Flow(Declaration declaration, List<Equation> equations, boolean uniflow) implements Variable {
        /// Copies the equations.
        public Flow {
            equations = List.copyOf(equations);
        }
    }

    /// A quantity computed afresh at each moment, a constant among them.
    ///
    /// @param declaration what it has besides its equations
    /// @param equations its value at each moment
    record Auxiliary(Declaration declaration, List<Equation> equations) implements Variable {
        /// Copies the equations.
        public Auxiliary {
            equations = List.copyOf(equations);
        }
    }

    /// A graphical function with a name, to be applied to inputs by other variables.
    ///
    /// @param declaration what it has besides its tables
    /// @param tables one for the whole, or one for each group of elements
    record Lookup(Declaration declaration, List<Table> tables) implements Variable {
        /// Copies the tables.
        public Lookup {
            tables = List.copyOf(tables);
        }
    }

    /// A quantity known from observation rather than from the model.
    ///
    /// @param declaration what it has besides its equations
    /// @param equations how it follows from other data; empty where all of it is observed
    /// @param interpolation what it is worth between observations
    /// @param observed its values at moments; elements that have neither these nor an equation are
    ///     unknown
    record Data(Declaration declaration, List<Equation> equations, Interpolation interpolation, List<Observed> observed)
            implements Variable {
        /// Copies the lists.
        public Data {
            equations = List.copyOf(equations);
            observed = List.copyOf(observed);
        }

        /// Makes a data variable without observations.
        ///
        /// @param declaration what it has besides its equations
        /// @param equations how it follows from other data
        /// @param interpolation what it is worth between observations
        public Data(Declaration declaration, List<Equation> equations, Interpolation interpolation) {
            this(declaration, equations, interpolation, List.of());
        }
    }

    /// The observations of some elements of a [Data] variable.
    ///
    /// @param target the elements; empty for a scalar or for every element
    /// @param series their values
    record Observed(List<Subscript> target, TimeSeries series) {
        /// Copies the target.
        public Observed {
            target = List.copyOf(target);
        }
    }

    /// The graphical function of some elements of a [Lookup].
    ///
    /// @param target the elements; empty for a scalar or for every element
    /// @param function the points
    record Table(List<Subscript> target, GraphicalFunction function) {
        /// Copies the target.
        public Table {
            target = List.copyOf(target);
        }
    }

    /// How a stock changes.
    sealed interface Change {
        /// By named flows.
        ///
        /// @param inflows the flows that add to it
        /// @param outflows the flows that take from it
        record Flows(List<FlowReference> inflows, List<FlowReference> outflows) implements Change {
            /// Copies the lists.
            public Flows {
                inflows = List.copyOf(inflows);
                outflows = List.copyOf(outflows);
            }
        }

        /// By named flows, between which the material is kept apart; the flows that leave have no equation of
        /// their own.
        ///
        /// @param inflows the flows that add to it, those with priority first
        /// @param outflows the flows that take from it, likewise
        /// @param container how the material is kept
        /// @param contents what it holds at the start, part by part, the first to leave first; empty where the
        ///     initial value of the stock is the whole of it
        record Kept(List<FlowReference> inflows, List<FlowReference> outflows, Container container, List<Expr> contents)
                implements Change {
            /// Copies the lists.
            public Kept {
                inflows = List.copyOf(inflows);
                outflows = List.copyOf(outflows);
                contents = List.copyOf(contents);
            }

            /// Puts other expressions and names in the place of those inside.
            ///
            /// @param expressions what stands for an expression
            /// @param names what stands for the name of a flow
            /// @return the same way of changing
            public Kept with(UnaryOperator<Expr> expressions, UnaryOperator<Name> names) {
                return new Kept(
                        named(inflows, names),
                        named(outflows, names),
                        container.with(expressions, names),
                        contents.stream().map(expressions).toList());
            }

            private static List<FlowReference> named(List<FlowReference> flows, UnaryOperator<Name> names) {
                return flows.stream()
                        .map(flow -> new FlowReference(names.apply(flow.name()), flow.span()))
                        .toList();
            }
        }

        /// By an expression for the net rate.
        ///
        /// @param equations the net rate, in the stock's unit per unit of time
        record Net(List<Equation> equations) implements Change {
            /// Copies the equations.
            public Net {
                equations = List.copyOf(equations);
            }
        }

        /// By an expression for the value that it takes over after a step, which may be any other.
        ///
        /// @param equations that value, of what holds at the start of the step
        record Next(List<Equation> equations) implements Change {
            /// Copies the equations.
            public Next {
                equations = List.copyOf(equations);
            }
        }
    }
}
