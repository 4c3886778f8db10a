package org.alamedas.lab.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;

/// What fills a stock and what drains it: its flows, or the variables that its net rate adds and subtracts.
///
/// @param inflows names of what adds to it
/// @param outflows names of what takes from it
record StockFlows(Set<Name> inflows, Set<Name> outflows) {
    static StockFlows of(Variable.Stock stock) {
        StockFlows flows = new StockFlows(new LinkedHashSet<>(), new LinkedHashSet<>());
        switch (stock.change()) {
            case Variable.Change.Flows(var in, var out) -> {
                in.forEach(flow -> flows.inflows.add(flow.name()));
                out.forEach(flow -> flows.outflows.add(flow.name()));
            }
            case Variable.Change.Kept kept -> {
                kept.inflows().forEach(flow -> flows.inflows.add(flow.name()));
                kept.outflows().forEach(flow -> flows.outflows.add(flow.name()));
            }
            case Variable.Change.Net(List<Equation> equations) ->
                equations.forEach(equation -> flows.add(equation.expression(), true));
            case Variable.Change.Next _ -> {
                // it is given its next value, and nothing flows
            }
        }
        return flows;
    }

    /// Adds the terms of a sum. A product or a call is no variable that a reader could look up.
    private void add(Expr expression, boolean positive) {
        switch (expression) {
            case Expr.Reference reference -> (positive ? inflows : outflows).add(reference.name());
            case Expr.Unary(UnaryOperator operator, Expr operand, Span _) ->
                add(operand, operator == UnaryOperator.NEGATE ? !positive : positive);
            case Expr.Binary(BinaryOperator operator, Expr left, Expr right, Span _) -> {
                if (operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT) {
                    add(left, positive);
                    add(right, operator == BinaryOperator.ADD ? positive : !positive);
                }
            }
            case Expr.Literal _, Expr.Text _, Expr.Call _, Expr.If _, Expr.Lookup _ -> {
                // no variable by itself
            }
        }
    }
}
