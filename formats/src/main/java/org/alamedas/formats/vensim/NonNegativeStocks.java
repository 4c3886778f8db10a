package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;

/// Gives back to a model with marked stocks what Vensim has no words for: that these do not fall
/// below zero, and the flows that are limited so that they do not.
///
/// What such a stock cannot give does not reach the stock at the other end either, so that every
/// stock whose rate is a sum of auxiliaries gets them as its flows.
final class NonNegativeStocks {
    private NonNegativeStocks() {}

    static List<Variable> restore(List<Variable> variables, Set<Name> marked) {
        if (marked.isEmpty()) {
            return variables;
        }
        Set<Name> auxiliaries = new HashSet<>();
        for (Variable variable : variables) {
            if (variable instanceof Variable.Auxiliary) {
                auxiliaries.add(variable.name());
            }
        }
        Set<Name> flows = new HashSet<>();
        Map<Name, Variable> stocks = new HashMap<>();
        for (Variable variable : variables) {
            if (variable instanceof Variable.Stock stock
                    && stock.change() instanceof Variable.Change.Net(List<Equation> rates)) {
                List<FlowReference> inflows = new ArrayList<>();
                List<FlowReference> outflows = new ArrayList<>();
                boolean known = split(rates.getFirst().expression(), inflows, outflows)
                        && Stream.concat(inflows.stream(), outflows.stream())
                                .allMatch(flow -> auxiliaries.contains(flow.name()));
                if (known) {
                    inflows.forEach(flow -> flows.add(flow.name()));
                    outflows.forEach(flow -> flows.add(flow.name()));
                    Variable.Change change = new Variable.Change.Flows(inflows, outflows);
                    boolean nonNegative = marked.contains(stock.name());
                    stocks.put(
                            stock.name(),
                            new Variable.Stock(stock.declaration(), stock.initial(), change, nonNegative));
                }
            }
        }
        return variables.stream()
                .map(variable -> variable instanceof Variable.Auxiliary auxiliary && flows.contains(variable.name())
                        ? new Variable.Flow(auxiliary.declaration(), auxiliary.equations(), false)
                        : stocks.getOrDefault(variable.name(), variable))
                .toList();
    }

    /// Takes a sum of names apart; says no where it is something else.
    private static boolean split(Expr rate, List<FlowReference> inflows, List<FlowReference> outflows) {
        return switch (rate) {
            case Expr.Reference flow -> inflows.add(new FlowReference(flow.name(), flow.span()));
            case Expr.Unary(UnaryOperator operator, Expr.Reference flow, var _) ->
                operator == UnaryOperator.NEGATE && outflows.add(new FlowReference(flow.name(), flow.span()));
            case Expr.Binary(BinaryOperator operator, Expr left, Expr.Reference flow, var _) ->
                split(left, inflows, outflows)
                        && switch (operator) {
                            case ADD -> inflows.add(new FlowReference(flow.name(), flow.span()));
                            case SUBTRACT -> outflows.add(new FlowReference(flow.name(), flow.span()));
                            case MULTIPLY, DIVIDE, MODULO, POWER, AND, OR -> false;
                            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
                        };
            case Expr.Literal literal -> literal.value() == 0;
            case Expr.Text _, Expr.Call _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> false;
        };
    }
}
