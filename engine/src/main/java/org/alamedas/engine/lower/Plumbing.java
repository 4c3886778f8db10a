package org.alamedas.engine.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Definition;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Rate;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;

/// Finds the flows that touch non-negative stocks, and what is at their two ends.
final class Plumbing {
    private Plumbing() {}

    /// Lists the flows that touch a non-negative stock.
    ///
    /// @param checked the model
    /// @param rates its stocks
    /// @return the flows, those that leave a stock in the order in which the stock lists them
    static List<Pipe> pipes(CheckedModel checked, List<Rate> rates) {
        Map<Integer, List<Integer>> from = new LinkedHashMap<>();
        Map<Integer, List<Integer>> to = new LinkedHashMap<>();
        Set<Integer> touching = new LinkedHashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            if (checked.definitions().get(rates.get(i).stock()) instanceof Definition.Level level
                    && level.variable().change() instanceof Variable.Change.Flows(var inflows, var outflows)) {
                List<Integer> leaving = numbers(checked, outflows);
                List<Integer> entering = numbers(checked, inflows);
                for (int flow : leaving) {
                    from.computeIfAbsent(flow, _ -> new ArrayList<>()).add(i);
                }
                for (int flow : entering) {
                    to.computeIfAbsent(flow, _ -> new ArrayList<>()).add(i);
                }
                if (rates.get(i).nonNegative()) {
                    touching.addAll(leaving);
                    touching.addAll(entering);
                }
            }
        }
        return touching.stream()
                .map(flow -> new Pipe(flow, from.getOrDefault(flow, List.of()), to.getOrDefault(flow, List.of())))
                .toList();
    }

    private static List<Integer> numbers(CheckedModel checked, List<FlowReference> flows) {
        return flows.stream().map(flow -> checked.number(flow.name())).toList();
    }
}
