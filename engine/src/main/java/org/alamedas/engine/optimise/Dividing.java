package org.alamedas.engine.optimise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.expr.Name;

/// Divides equations of arrays between what can be computed for several elements at once and what cannot, where the
/// former is much.
///
/// What cannot, such as a sum over other elements, becomes an array of its own, which the equation reads; so do the
/// values that a sum goes through where these are much to compute.
public final class Dividing {
    /// What reading and keeping an array costs is little against this.
    private static final int MUCH = 40;

    private static final int FEWEST = 8;
    private static final int MOST_PLACES = 1 << 16;

    private final Program program;
    private final Weights weights;
    private final List<Region> regions;
    private final List<Statement> flows = new ArrayList<>();
    private int size;

    private Dividing(Program program, Weights weights) {
        this.program = program;
        this.weights = weights;
        regions = new ArrayList<>(program.regions());
        size = program.size();
    }

    /// What it costs to compute elements several at once.
    @FunctionalInterface
    public interface Weights {
        /// Returns the cost of an operation without its operands.
        ///
        /// @param op the operation
        /// @param loops how often each loop around it runs, the outermost first
        /// @return 0 and more; below 0 where it cannot be computed so
        int of(Op op, List<Integer> loops);
    }

    /// Divides.
    ///
    /// @param program the program
    /// @param weights what can be computed for several elements at once
    /// @return a program with the same bits in every slot of the first
    public static Program apply(Program program, Weights weights) {
        return new Dividing(program, weights).apply();
    }

    private Program apply() {
        for (Statement flow : program.flows()) {
            flows.add(
                    flow instanceof Statement.Assign assign && holdsLoops(assign) && !readsItself(assign)
                            ? new Statement.Assign(assign.loops(), assign.target(), divided(assign))
                            : flow);
        }
        return program.with(regions, program.initials(), flows, program.rates());
    }

    private static boolean holdsLoops(Statement.Assign assign) {
        return !assign.loops().isEmpty() || Lifting.reduces(assign.value());
    }

    /// Later elements may read what earlier ones have just become.
    private boolean readsItself(Statement.Assign assign) {
        Set<Integer> read = new HashSet<>();
        collect(assign.value(), read);
        return !assign.loops().isEmpty()
                && read.contains(program.region(assign.slots().getFirst()).base());
    }

    private void collect(Op op, Set<Integer> read) {
        switch (op) {
            case Op.Load load -> read.add(program.region(load.address().base()).base());
            case Op.LoadAt at -> read.add(program.region(at.address().base()).base());
            case Op.Constant _, Op.Counter _, Op.Reduce _, Op.Unary _, Op.Binary _, Op.Select _ -> {}
            case Op.Call _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> {}
        }
        op.operands().forEach(operand -> collect(operand, read));
    }

    private Op divided(Statement.Assign assign) {
        List<Integer> loops = assign.loops();
        Op value = withBodies(assign.value(), loops);
        boolean worth = count(loops) >= FEWEST && weights.of(value, loops) >= 0 && weight(value, loops) >= MUCH;
        return worth ? withIslands(value, loops) : value;
    }

    private static long count(List<Integer> loops) {
        long count = 1;
        for (int size : loops) {
            count = Math.min(count * size, Integer.MAX_VALUE);
        }
        return count;
    }

    /// Adds up what can be computed for several elements at once.
    private int weight(Op op, List<Integer> loops) {
        int own = weights.of(op, loops);
        return own < 0
                ? 0
                : own
                        + op.operands().stream()
                                .mapToInt(operand -> weight(operand, loops))
                                .sum();
    }

    private boolean isWhole(Op op, List<Integer> loops) {
        return weights.of(op, loops) >= 0 && op.operands().stream().allMatch(operand -> isWhole(operand, loops));
    }

    /// Makes arrays of what sums go through, where that is worth it.
    private Op withBodies(Op op, List<Integer> loops) {
        if (!(op instanceof Op.Reduce reduce)) {
            return Rewriting.operands(op, operand -> withBodies(operand, loops));
        }
        List<Integer> all =
                Stream.concat(loops.stream(), reduce.loops().stream()).toList();
        long places = count(all);
        boolean worth = reduce.first() == loops.size()
                && places >= FEWEST
                && places <= MOST_PLACES
                && isWhole(reduce.body(), all)
                && weight(reduce.body(), all) >= MUCH;
        return worth
                ? new Op.Reduce(
                        reduce.aggregate(), reduce.first(), reduce.loops(), part(reduce.body(), all), reduce.span())
                : reduce;
    }

    /// Makes arrays of what cannot be computed for several elements at once.
    private Op withIslands(Op op, List<Integer> loops) {
        return weights.of(op, loops) < 0
                ? part(op, loops)
                : Rewriting.operands(op, operand -> withIslands(operand, loops));
    }

    private Op part(Op op, List<Integer> loops) {
        Slot slot = new Slot(Name.of("<part " + size + ">"), Slot.Kind.PART, null, "", null, op.span());
        List<List<Name>> shape = loops.stream()
                .map(length -> IntStream.rangeClosed(1, length)
                        .mapToObj(i -> Name.of(Integer.toString(i)))
                        .toList())
                .toList();
        Region region = new Region(size, shape, slot);
        regions.add(region);
        size += region.size();
        List<Address.Term> terms = new ArrayList<>();
        int stride = 1;
        for (int axis = loops.size() - 1; axis >= 0; axis--) {
            terms.addFirst(new Address.Term.Stride(axis, stride));
            stride *= loops.get(axis);
        }
        Address address = new Address(region.base(), terms);
        flows.add(new Statement.Assign(loops, address, op));
        return new Op.Load(address, op.span());
    }
}
