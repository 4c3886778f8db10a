package org.alamedas.engine.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.run.SimulationException.Operand;

/// Finds the operation in an equation that made a value that is not a number or infinite.
///
/// A value that merely passed through, from an infinity that the author wrote or a variable that
/// was let pass, was not
/// made in the equation.
final class BirthFinder {
    private static final int SHOWN = 8;

    private final Program program;
    private final Nodes nodes;
    private final double[] values;
    private final Parts parts;

    BirthFinder(Program program, Nodes nodes, double[] values) {
        this.program = program;
        this.nodes = nodes;
        this.values = values;
        parts = new Parts(program);
    }

    /// Returns the operation whose value is not finite although those of its operands are.
    ///
    /// @param op an operation whose value is not finite
    /// @return the operation, or nothing if the value only passed through
    Optional<Op> find(Op op) {
        if (op instanceof Op.Reduce reduce) {
            return findInside(reduce);
        }
        if (op instanceof Op.Load load) {
            return parts.producer(slot(load)).flatMap(producer -> findIn(producer, load));
        }
        double value = valueOf(op);
        List<Op> operands = evaluated(op);
        for (Op operand : operands) {
            if (!Double.isFinite(valueOf(operand))) {
                Optional<Op> below = find(operand);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return isMadeHere(op, value, operands) ? Optional.of(op) : Optional.empty();
    }

    /// Looks into the statement that computed a part; where it made an array, the load itself stands for
    /// the call.
    private Optional<Op> findIn(Parts.Producer producer, Op.Load load) {
        for (int loop = 0; loop < producer.counters().size(); loop++) {
            values[program.size() + loop] = producer.counters().get(loop);
        }
        return switch (producer.statement()) {
            case Statement.Assign assign -> find(assign.value());
            case Statement.Apply apply -> {
                List<Op.Load> bad = apply.inputs().stream()
                        .flatMap(run -> run.slots(producer.counters()).stream())
                        .filter(slot -> !Double.isFinite(values[slot]))
                        .map(slot -> new Op.Load(slot, load.span()))
                        .toList();
                yield bad.isEmpty()
                        ? Optional.of(load)
                        : bad.stream().flatMap(read -> find(read).stream()).findFirst();
            }
        };
    }

    private int slot(Op.Load load) {
        return nodes.place(load.address()).at(values);
    }

    /// Looks at each place of the loops; they are left where the value was born, so that operands
    /// show what was there.
    private Optional<Op> findInside(Op.Reduce reduce) {
        Nest nest = nodes.nest(reduce.first(), reduce.loops());
        nest.start(values);
        do {
            if (!Double.isFinite(valueOf(reduce.body()))) {
                return find(reduce.body());
            }
        } while (nest.next(values));
        return Optional.of(reduce);
    }

    private boolean isMadeHere(Op op, double value, List<Op> operands) {
        return switch (op) {
            case Op.Constant _, Op.Load _, Op.LoadAt _, Op.Counter _, Op.Recall _ -> false;
            case Op.Reduce _ -> true;
            case Op.Unary _, Op.Binary _, Op.Select _, Op.Call _, Op.TableRead _, Op.TableCall _, Op.Draw _ ->
                Double.isNaN(value)
                        ? operands.stream().noneMatch(operand -> Double.isNaN(valueOf(operand)))
                        : Double.isInfinite(value)
                                && operands.stream().allMatch(operand -> Double.isFinite(valueOf(operand)));
        };
    }

    /// Returns the operands that were evaluated: of a choice, the condition and the chosen branch.
    private List<Op> evaluated(Op op) {
        return op instanceof Op.Select select
                ? List.of(select.condition(), valueOf(select.condition()) != 0 ? select.whenTrue() : select.whenFalse())
                : op.operands();
    }

    private double valueOf(Op op) {
        return nodes.of(op).value(values);
    }

    /// Returns the variables that an operation reads, with their values, in source order.
    List<Operand> operands(Op op) {
        Map<Integer, Operand> found = new LinkedHashMap<>();
        collect(op, found);
        return new ArrayList<>(found.values());
    }

    private void collect(Op op, Map<Integer, Operand> found) {
        if (op instanceof Op.Load load && found.size() < SHOWN) {
            collect(slot(load), found);
        }
        evaluated(op).forEach(operand -> collect(operand, found));
    }

    private void collect(int slot, Map<Integer, Operand> found) {
        Optional<Parts.Producer> producer = parts.producer(slot);
        if (producer.isEmpty()) {
            Slot read = program.slots().get(slot);
            found.putIfAbsent(slot, new Operand(read.name().written(), values[slot]));
            return;
        }
        switch (producer.get().statement()) {
            case Statement.Assign assign -> collect(assign.value(), found);
            case Statement.Apply apply ->
                apply.inputs().stream()
                        .flatMap(run -> run.slots(producer.get().counters()).stream())
                        .limit(SHOWN)
                        .forEach(input -> collect(input, found));
        }
    }
}
