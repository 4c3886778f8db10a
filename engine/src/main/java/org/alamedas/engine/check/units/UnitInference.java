package org.alamedas.engine.check.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Definition;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// Works out units for the variables whose author gave none.
///
/// Variables are gone through in the order of evaluation, so that nearly all are settled in one
/// pass; stocks, which
/// take their unit from their flows where their initial value is just a number, may need another.
final class UnitInference {
    private static final int PASSES = 20;

    private final CheckedModel model;
    private final UnitTable table;
    private final EquationUnits equations;
    private final Map<Name, List<Variable.Stock>> stocks;

    /// Prepares for one model.
    ///
    /// @param stocks the stocks of each flow
    UnitInference(CheckedModel model, UnitTable table, Map<Name, List<Variable.Stock>> stocks) {
        this.model = model;
        this.table = table;
        this.equations = new EquationUnits(table, new Wording(table.time()), _ -> {});
        this.stocks = stocks;
    }

    /// Adds to the table what can be worked out.
    ///
    /// @param undeclared the variables without a unit
    void fill(Set<Name> undeclared) {
        List<Variable> pending = new ArrayList<>(inOrder());
        pending.removeIf(variable -> !undeclared.contains(variable.name()));
        for (int pass = 0; pass < PASSES && pending.removeIf(this::settle); pass++) {
            // each pass settles what the last one made possible
        }
    }

    private Collection<Variable> inOrder() {
        Map<Name, Variable> written = new HashMap<>();
        model.model().variables().forEach(variable -> written.putIfAbsent(variable.name(), variable));
        Map<Name, Variable> order = new LinkedHashMap<>();
        Stream.of(model.constants(), model.initials(), model.flows())
                .flatMap(List::stream)
                .map(number -> model.definitions().get(number))
                .forEach(definition -> {
                    switch (definition) {
                        case Definition.Computed computed -> {
                            Variable variable = written.get(computed.variable().name());
                            if (variable != null) {
                                order.putIfAbsent(variable.name(), variable);
                            }
                        }
                        case Definition.Level _, Definition.Control _, Definition.Held _ -> {}
                        case Definition.Derivative _, Definition.Next _ -> {}
                    }
                });
        model.model().variables().forEach(variable -> order.putIfAbsent(variable.name(), variable));
        return order.values();
    }

    private boolean settle(Variable variable) {
        Inference unit = infer(variable);
        table.put(variable.name(), unit);
        return unit instanceof Inference.Known;
    }

    private Inference infer(Variable variable) {
        return switch (variable) {
            case Variable.Stock stock -> firstKnown(ofEquations(stock.initial()), fromChange(stock));
            case Variable.Flow flow -> firstKnown(ofEquations(flow.equations()), fromStocks(flow));
            case Variable.Auxiliary auxiliary -> ofEquations(auxiliary.equations());
            case Variable.Data data -> ofEquations(data.equations());
            case Variable.Lookup _ -> Inference.free();
        };
    }

    private static Inference firstKnown(Inference one, Inference other) {
        return one instanceof Inference.Known ? one : other;
    }

    private Inference ofEquations(List<Equation> all) {
        Inference unit = Inference.free();
        for (Equation equation : all) {
            unit = firstKnown(unit, equations.of(equation.expression()));
        }
        return unit;
    }

    private Inference fromChange(Variable.Stock stock) {
        return switch (stock.change()) {
            case Variable.Change.Net(List<Equation> net) -> ofEquations(net).times(table.time());
            case Variable.Change.Next(List<Equation> next) -> ofEquations(next);
            case Variable.Change.Flows _, Variable.Change.Kept _ ->
                flows(stock).stream()
                        .map(flow -> table.of(flow.name()))
                        .reduce(Inference.free(), UnitInference::firstKnown)
                        .times(table.time());
        };
    }

    private Inference fromStocks(Variable.Flow flow) {
        Inference unit = Inference.free();
        for (Variable.Stock stock : stocks.getOrDefault(flow.name(), List.of())) {
            unit = firstKnown(unit, table.of(stock.name()).over(table.time()));
        }
        return unit;
    }

    static List<FlowReference> flows(Variable.Stock stock) {
        return switch (stock.change()) {
            case Variable.Change.Net _, Variable.Change.Next _ -> List.of();
            case Variable.Change.Kept kept ->
                Stream.concat(kept.inflows().stream(), kept.outflows().stream()).toList();
            case Variable.Change.Flows(List<FlowReference> inflows, List<FlowReference> outflows) ->
                Stream.concat(inflows.stream(), outflows.stream()).toList();
        };
    }
}
