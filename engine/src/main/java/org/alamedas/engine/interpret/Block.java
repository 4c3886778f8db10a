package org.alamedas.engine.interpret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.vector.ArrayMethods;
import org.jspecify.annotations.Nullable;

/// The assignments of one phase, ready to be executed in order; immutable.
final class Block {
    private final Step[] steps;

    /// A statement ready to be executed.
    private sealed interface Step {
        Step without(Set<Integer> given);

        void execute(double[] values, Guard guard);
    }

    /// @param slot where a single value goes; of no use where there are loops
    /// @param given slots that keep the value they have; absent if there are none
    private record Assign(
            Statement.Assign statement,
            Node node,
            int slot,
            Place target,
            @Nullable Nest nest,
            @Nullable BitSet given) implements Step {
        @Override
        public Step without(Set<Integer> all) {
            BitSet kept = new BitSet();
            statement.slots().stream().filter(all::contains).forEach(kept::set);
            return kept.isEmpty() ? this : new Assign(statement, node, slot, target, nest, kept);
        }

        @Override
        public void execute(double[] values, Guard guard) {
            if (nest == null) {
                put(slot, values, guard);
                return;
            }
            nest.start(values);
            do {
                put(target.at(values), values, guard);
            } while (nest.next(values));
        }

        private void put(int into, double[] values, Guard guard) {
            if (given != null && given.get(into)) {
                return;
            }
            double value = node.value(values);
            values[into] = value;
            if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                guard.met(into, value, statement.value());
            }
        }
    }

    /// @param places where the inputs begin, and last the output
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Apply(
            ArrayMethod method,
            Place[] places,
            int[] lengths,
            int length,
            @Nullable Nest nest) implements Step {
        @Override
        public Step without(Set<Integer> given) {
            return this;
        }

        @Override
        public void execute(double[] values, Guard guard) {
            if (nest == null) {
                apply(values);
                return;
            }
            nest.start(values);
            do {
                apply(values);
            } while (nest.next(values));
        }

        private void apply(double[] values) {
            int[] starts = new int[lengths.length];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = places[i].at(values);
            }
            ArrayMethods.apply(method, values, starts, lengths, places[starts.length].at(values), length);
        }
    }

    private Block(Step[] steps) {
        this.steps = steps;
    }

    static Block of(List<Statement> statements, Nodes nodes) {
        return new Block(
                statements.stream().map(statement -> step(statement, nodes)).toArray(Step[]::new));
    }

    private static Step step(Statement statement, Nodes nodes) {
        Nest nest = statement.loops().isEmpty() ? null : nodes.nest(0, statement.loops());
        return switch (statement) {
            case Statement.Assign assign ->
                new Assign(
                        assign,
                        nodes.of(assign.value()),
                        assign.target().base(),
                        nodes.place(assign.target()),
                        nest,
                        null);
            case Statement.Apply apply -> {
                List<Statement.Run> runs = new ArrayList<>(apply.inputs());
                runs.add(apply.output());
                yield new Apply(
                        apply.method(),
                        runs.stream().map(run -> nodes.place(run.start())).toArray(Place[]::new),
                        apply.inputs().stream().mapToInt(Statement.Run::length).toArray(),
                        apply.output().length(),
                        nest);
            }
        };
    }

    /// Returns the same statements, leaving alone the slots that were given a value.
    Block without(Set<Integer> given) {
        if (given.isEmpty()) {
            return this;
        }
        Step[] kept = steps.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = kept[i].without(given);
        }
        return new Block(kept);
    }

    /// Executes the statements in order.
    void execute(double[] values, Guard guard) {
        for (Step step : steps) {
            step.execute(values, guard);
        }
    }

    /// Is asked about values that are not numbers or infinite.
    @FunctionalInterface
    interface Guard {
        /// Lets the value pass, or throws.
        void met(int slot, double value, Op op);
    }
}
