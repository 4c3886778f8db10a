package org.alamedas.model.definition;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// How a stock keeps its material apart, and so gives the flows that leave it (XMILE 1.0, 3.7.2 and
/// 3.7.3).
public sealed interface Container {
    /// Puts other expressions and names in the place of those inside.
    ///
    /// @param expressions what stands for an expression
    /// @param names what stands for the name of a flow
    /// @return a container of the same kind
    Container with(UnaryOperator<Expr> expressions, UnaryOperator<Name> names);

    private static @Nullable Expr apply(UnaryOperator<Expr> expressions, @Nullable Expr expr) {
        return expr == null ? null : expressions.apply(expr);
    }

    /// Material on a belt: what comes on leaves when the transit time is over, but for what leaks.
    ///
    /// @param transit the transit time, in units of time, of what comes on
    /// @param capacity the most that the belt holds; absent where there is no limit
    /// @param limit the most that comes on in a unit of time; absent where there is no limit
    /// @param sample when the transit time is taken anew; absent for always
    /// @param arrest when everything stands still; absent for never
    /// @param options the rest
    /// @param leaks the outflows that leak, in the order of their priority; the equation of each
    ///     flow is the fraction
    record Conveyor(
            Expr transit,
            @Nullable Expr capacity,
            @Nullable Expr limit,
            @Nullable Expr sample,
            @Nullable Expr arrest,
            Options options,
            List<Leak> leaks)
            implements Container {
        /// Copies the leaks.
        public Conveyor {
            leaks = List.copyOf(leaks);
        }

        @Override
        public Conveyor with(UnaryOperator<Expr> expressions, UnaryOperator<Name> names) {
            return new Conveyor(
                    expressions.apply(transit),
                    apply(expressions, capacity),
                    apply(expressions, limit),
                    apply(expressions, sample),
                    apply(expressions, arrest),
                    options,
                    leaks.stream()
                            .map(leak -> new Leak(names.apply(leak.flow()), leak.from(), leak.to(), leak.whole()))
                            .toList());
        }
    }

    /// What a conveyor does besides conveying.
    ///
    /// @param discrete whether what is on it at the start comes off in a lump for each unit of
    ///     time, and what may come
    ///     on in a unit of time may do so at once
    /// @param exponential whether a fraction of what is there leaks, rather than of what came on
    /// @param intake how it takes from a queue
    record Options(boolean discrete, boolean exponential, Intake intake) {}

    /// How material is taken from a queue.
    ///
    /// @param single whether one batch at most is taken in a step
    /// @param intact whether batches are taken whole or not at all
    record Intake(boolean single, boolean intact) {}

    /// A flow that leaks from a conveyor.
    ///
    /// @param flow its name
    /// @param from the place where leaking begins, as a part of the way from the entry
    /// @param to the place where it ends, likewise
    /// @param whole whether whole units leak, once a whole one has come together
    record Leak(Name flow, double from, double to, boolean whole) {}

    /// Batches that wait in line: what came first leaves first.
    ///
    /// @param overflows the outflows that flow only while those before them are blocked
    record Queue(List<Name> overflows) implements Container {
        /// Copies the names.
        public Queue {
            overflows = List.copyOf(overflows);
        }

        @Override
        public Queue with(UnaryOperator<Expr> expressions, UnaryOperator<Name> names) {
            return new Queue(overflows.stream().map(names).toList());
        }
    }

    /// A batch that is collected, held for a while, and let go at once.
    ///
    /// @param cooking how long a batch is held, in units of time
    /// @param capacity the largest batch; absent where there is no limit
    /// @param filling how long a batch is collected; absent where there is no limit
    /// @param cleaning how long nothing is taken in after a batch; absent for not at all
    /// @param arrest when everything stands still; absent for never
    /// @param intake how it takes from a queue
    record Oven(
            Expr cooking,
            @Nullable Expr capacity,
            @Nullable Expr filling,
            @Nullable Expr cleaning,
            @Nullable Expr arrest,
            Intake intake)
            implements Container {
        @Override
        public Oven with(UnaryOperator<Expr> expressions, UnaryOperator<Name> names) {
            return new Oven(
                    expressions.apply(cooking),
                    apply(expressions, capacity),
                    apply(expressions, filling),
                    apply(expressions, cleaning),
                    apply(expressions, arrest),
                    intake);
        }
    }
}
