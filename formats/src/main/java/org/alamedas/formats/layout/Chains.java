package org.alamedas.formats.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Which flows lead from which stock to which. Auxiliaries that are added up in the rate of a stock
/// count as its flows.
final class Chains {
    private final Map<Name, Variable.Stock> stocks = new LinkedHashMap<>();
    private final Map<Name, Name> sources = new HashMap<>();
    private final Map<Name, Name> targets = new HashMap<>();
    private final Map<Name, List<FlowReference>> flows = new HashMap<>();
    private final Set<Name> variables = new HashSet<>();

    Chains(Model model) {
        model.variables().forEach(variable -> {
            variables.add(variable.name());
            if (variable instanceof Variable.Stock stock) {
                stocks.putIfAbsent(stock.name(), stock);
            }
        });
        stocks.values().forEach(this::connect);
    }

    private void connect(Variable.Stock stock) {
        List<FlowReference> all = new ArrayList<>();
        switch (stock.change()) {
            case Variable.Change.Flows(List<FlowReference> inflows, List<FlowReference> outflows) -> {
                inflows.forEach(flow -> add(flow, targets, stock.name(), all));
                outflows.forEach(flow -> add(flow, sources, stock.name(), all));
            }
            case Variable.Change.Net(var equations) ->
                equations.stream().limit(1).forEach(rate -> terms(rate.expression(), true, stock.name(), all));
            case Variable.Change.Kept kept -> {
                kept.inflows().forEach(flow -> add(flow, targets, stock.name(), all));
                kept.outflows().forEach(flow -> add(flow, sources, stock.name(), all));
            }
            case Variable.Change.Next _ -> {}
        }
        flows.put(stock.name(), all);
    }

    private void terms(Expr rate, boolean adds, Name stock, List<FlowReference> all) {
        switch (rate) {
            case Expr.Reference(Name name, var _, Span span) ->
                add(new FlowReference(name, span), adds ? targets : sources, stock, all);
            case Expr.Unary(UnaryOperator operator, Expr operand, var _) ->
                terms(operand, adds == (operator != UnaryOperator.NEGATE), stock, all);
            case Expr.Binary(BinaryOperator operator, Expr left, Expr right, var _) -> {
                if (operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT) {
                    terms(left, adds, stock, all);
                    terms(right, adds == (operator == BinaryOperator.ADD), stock, all);
                }
            }
            case Expr.Literal _, Expr.Text _, Expr.Call _, Expr.If _, Expr.Lookup _ -> {}
        }
    }

    private void add(FlowReference flow, Map<Name, Name> ends, Name stock, List<FlowReference> all) {
        boolean free = variables.contains(flow.name()) && !stocks.containsKey(flow.name());
        if (free && ends.putIfAbsent(flow.name(), stock) == null) {
            all.add(flow);
        }
    }

    List<FlowReference> flows(Variable.Stock stock) {
        return flows.getOrDefault(stock.name(), List.of());
    }

    @Nullable
    Name source(Name flow) {
        return sources.get(flow);
    }

    @Nullable
    Name target(Name flow) {
        return targets.get(flow);
    }

    /// Says whether a variable is a stock or one of its flows.
    boolean holds(Name variable) {
        return stocks.containsKey(variable) || sources.containsKey(variable) || targets.containsKey(variable);
    }

    /// Returns the stocks that flows connect, each chain from its beginnings downstream.
    List<List<Variable.Stock>> chains() {
        List<List<Variable.Stock>> chains = new ArrayList<>();
        Set<Name> seen = new HashSet<>();
        for (Variable.Stock start : stocks.values()) {
            if (seen.add(start.name())) {
                List<Variable.Stock> connected = follow(List.of(start), seen, true);
                Set<Name> ordered = new HashSet<>();
                List<Variable.Stock> begin =
                        connected.stream().filter(this::begins).toList();
                begin.forEach(stock -> ordered.add(stock.name()));
                List<Variable.Stock> chain = new ArrayList<>(follow(begin, ordered, false));
                connected.stream()
                        .filter(stock -> !ordered.contains(stock.name()))
                        .forEach(chain::add);
                chains.add(chain);
            }
        }
        return chains;
    }

    private boolean begins(Variable.Stock stock) {
        return flows(stock).stream()
                .noneMatch(flow -> sources.containsKey(flow.name())
                        && targets.getOrDefault(flow.name(), flow.name()).equals(stock.name()));
    }

    /// Follows flows downstream, or in both directions.
    private List<Variable.Stock> follow(List<Variable.Stock> starts, Set<Name> seen, boolean both) {
        List<Variable.Stock> found = new ArrayList<>();
        Deque<Variable.Stock> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            Variable.Stock stock = open.remove();
            found.add(stock);
            for (FlowReference flow : flows(stock)) {
                List<Name> ends = new ArrayList<>();
                ends.add(targets.getOrDefault(flow.name(), stock.name()));
                ends.add(both ? sources.getOrDefault(flow.name(), stock.name()) : stock.name());
                for (Name end : ends) {
                    Variable.Stock next = stocks.get(end);
                    if (next != null && seen.add(end)) {
                        open.add(next);
                    }
                }
            }
        }
        return found;
    }
}
