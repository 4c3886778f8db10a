package org.alamedas.engine.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.check.Access;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Definition;
import org.alamedas.engine.check.Expressions;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;

/// Finds the flows that touch non-negative stocks, and what is at their two ends.
final class Plumbing {
    private final CheckedModel checked;
    private final Layout layout;
    private final Map<Integer, List<Integer>> from = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> to = new LinkedHashMap<>();
    private final Set<Integer> touching = new LinkedHashSet<>();

    Plumbing(CheckedModel checked, Layout layout) {
        this.checked = checked;
        this.layout = layout;
    }

    List<Pipe> pipes() {
        if (checked.model().variables().stream()
                .noneMatch(variable -> variable instanceof Variable.Stock stock && stock.nonNegative())) {
            return List.of();
        }
        int position = 0;
        for (Definition definition : checked.definitions()) {
            if (definition instanceof Definition.Derivative rate) {
                connect(rate, position);
                position += rate.extent().size();
            }
        }
        return touching.stream()
                .map(flow -> new Pipe(flow, from.getOrDefault(flow, List.of()), to.getOrDefault(flow, List.of())))
                .toList();
    }

    private void connect(Definition.Derivative rate, int position) {
        if (rate.variable().change() instanceof Variable.Change.Flows(var inflows, var _)) {
            Loops loops = Loops.of(rate.extent().axes());
            List<Address> flows = flows(rate, loops);
            List<Address> entering = flows.subList(0, inflows.size());
            List<Address> leaving = flows.subList(inflows.size(), flows.size());
            int[] at = {position};
            Statement.forEach(loops.sizes(), counters -> {
                connect(leaving, counters, at[0], rate.variable().nonNegative(), from);
                connect(entering, counters, at[0], rate.variable().nonNegative(), to);
                at[0]++;
            });
        }
    }

    private void connect(
            List<Address> flows,
            List<Integer> counters,
            int position,
            boolean touches,
            Map<Integer, List<Integer>> ends) {
        for (Address flow : flows) {
            int slot = flow.at(counters);
            ends.computeIfAbsent(slot, _ -> new ArrayList<>()).add(position);
            if (touches) {
                touching.add(slot);
            }
        }
    }

    /// Finds the flows in the net rate of a stock: inflows first, then outflows, in source order.
    private List<Address> flows(Definition.Derivative rate, Loops loops) {
        List<Address> flows = new ArrayList<>();
        Expressions.visit(rate.active(), Expressions::parts, part -> {
            Access access =
                    part instanceof Expr.Reference reference ? rate.bindings().access(reference) : null;
            if (access != null) {
                Region region = layout.of(access.variable());
                flows.add(loops.address(region.base(), Layout.dimensions(region), access.positions()));
            }
        });
        return flows;
    }
}
