package org.alamedas.engine.jvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;

/// Puts the flows of a program into an order in which those of a kind stand together, as far as what reads a value may
/// come after what makes it.
final class Clusters {
    /// Where more than this depends on one another, the order stays as it is.
    private static final int MOST_LINKS = 300_000;

    private final Program program;
    private final Predicate<Statement> kind;
    private final List<Set<Integer>> next = new ArrayList<>();
    private final int[] waiting;
    private int links;

    /// Makes the order of a program's flows.
    ///
    /// @param kind says which of two kinds a statement is
    Clusters(Program program, Predicate<Statement> kind) {
        this.program = program;
        this.kind = kind;
        waiting = new int[program.flows().size()];
        link();
    }

    /// What reads a region comes after what made it before, what makes it after what read it before.
    private void link() {
        Map<Integer, List<Integer>> made = new HashMap<>();
        Map<Integer, List<Integer>> read = new HashMap<>();
        for (int i = 0; i < waiting.length && links <= MOST_LINKS; i++) {
            Statement statement = program.flows().get(i);
            next.add(new HashSet<>());
            int target = region(target(statement));
            Set<Integer> sources = sources(statement);
            for (int source : sources) {
                after(i, made.getOrDefault(source, List.of()));
                read.computeIfAbsent(source, _ -> new ArrayList<>()).add(i);
            }
            after(i, read.getOrDefault(target, List.of()));
            made.computeIfAbsent(target, _ -> new ArrayList<>()).add(i);
        }
    }

    private void after(int statement, List<Integer> before) {
        links += before.size();
        for (int earlier : before) {
            if (earlier != statement && next.get(earlier).add(statement)) {
                waiting[statement]++;
            }
        }
    }

    private int region(Address address) {
        return program.region(address.base()).base();
    }

    private static Address target(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> assign.target();
            case Statement.Apply apply -> apply.output().start();
        };
    }

    private Set<Integer> sources(Statement statement) {
        Set<Integer> sources = new HashSet<>();
        switch (statement) {
            case Statement.Assign assign -> collect(assign.value(), sources);
            case Statement.Apply apply -> apply.inputs().forEach(input -> sources.add(region(input.start())));
        }
        return sources;
    }

    private void collect(Op op, Set<Integer> sources) {
        switch (op) {
            case Op.Load load -> sources.add(region(load.address()));
            case Op.LoadAt at -> sources.add(region(at.address()));
            case Op.Constant _, Op.Counter _, Op.Reduce _, Op.Unary _, Op.Binary _, Op.Select _ -> {}
            case Op.Call _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> {}
        }
        op.operands().forEach(operand -> collect(operand, sources));
    }

    /// Returns the flows, those of one kind as long as there are any that wait for nothing, then those of the other.
    List<Statement> order() {
        return links > MOST_LINKS ? program.flows() : sorted();
    }

    private List<Statement> sorted() {
        PriorityQueue<Integer> some = new PriorityQueue<>();
        PriorityQueue<Integer> others = new PriorityQueue<>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                (kind.test(program.flows().get(i)) ? some : others).add(i);
            }
        }
        List<Statement> order = new ArrayList<>();
        boolean first = false;
        while (!some.isEmpty() || !others.isEmpty()) {
            first = first ? !some.isEmpty() : others.isEmpty();
            int at = (first ? some : others).remove();
            order.add(program.flows().get(at));
            for (int later : next.get(at)) {
                waiting[later]--;
                if (waiting[later] == 0) {
                    (kind.test(program.flows().get(later)) ? some : others).add(later);
                }
            }
        }
        return order;
    }
}
