package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.expr.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes flows of the auxiliaries whose sums and differences are the net rates of stocks.
///
/// A rate becomes flows only where they come in the order in which a stock adds them up, first what
/// flows in and then what
/// flows out: another order would change the last digits.
final class NaturalFlows {
    private static final Name MAX = Name.of("MAX");

    private final Map<Name, Variable.Auxiliary> auxiliaries = new HashMap<>();
    private final Set<Name> into = new HashSet<>();
    private final Set<Name> outOf = new HashSet<>();
    private final Map<Name, Variable.Change> changes = new HashMap<>();

    private NaturalFlows(Model model) {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Auxiliary auxiliary) {
                auxiliaries.put(auxiliary.name(), auxiliary);
            }
        }
        model.variables().forEach(this::find);
    }

    static Model find(Model model) {
        NaturalFlows flows = new NaturalFlows(model);
        return model.with(model.variables().stream().map(flows::with).toList());
    }

    private void find(Variable variable) {
        if (variable instanceof Variable.Stock stock
                && stock.change() instanceof Variable.Change.Net(List<Equation> rates)
                && rates.size() == 1
                && rates.getFirst().target().isEmpty()
                && rates.getFirst().initial() == null) {
            List<FlowReference> inflows = new ArrayList<>();
            List<FlowReference> outflows = new ArrayList<>();
            if (split(rates.getFirst().expression(), stock.declaration(), inflows, outflows)
                    && areFree(inflows, into)
                    && areFree(outflows, outOf)) {
                inflows.forEach(flow -> into.add(flow.name()));
                outflows.forEach(flow -> outOf.add(flow.name()));
                changes.put(stock.name(), new Variable.Change.Flows(inflows, outflows));
            }
        }
    }

    private static boolean areFree(List<FlowReference> flows, Set<Name> taken) {
        Set<Name> distinct = new HashSet<>();
        return flows.stream().allMatch(flow -> distinct.add(flow.name()) && !taken.contains(flow.name()));
    }

    private boolean split(Expr rate, Declaration stock, List<FlowReference> inflows, List<FlowReference> outflows) {
        return switch (rate) {
            case Expr.Reference flow -> outflows.isEmpty() && add(flow, stock, inflows);
            case Expr.Unary(UnaryOperator operator, Expr.Reference flow, var _) ->
                operator == UnaryOperator.NEGATE && add(flow, stock, outflows);
            case Expr.Binary(BinaryOperator operator, Expr left, Expr.Reference flow, var _)
            when operator == BinaryOperator.ADD ->
                split(left, stock, inflows, outflows) && outflows.isEmpty() && add(flow, stock, inflows);
            case Expr.Binary(BinaryOperator operator, Expr left, Expr.Reference flow, var _)
            when operator == BinaryOperator.SUBTRACT ->
                split(left, stock, inflows, outflows) && add(flow, stock, outflows);
            case Expr.Literal _, Expr.Text _, Expr.Call _, Expr.Unary _ -> false;
            case Expr.Binary _, Expr.If _, Expr.Lookup _ -> false;
        };
    }

    private boolean add(Expr.Reference flow, Declaration stock, List<FlowReference> flows) {
        Variable.Auxiliary auxiliary = auxiliaries.get(flow.name());
        List<Name> subscripts = new ArrayList<>();
        for (Subscript subscript : flow.subscripts()) {
            if (subscript instanceof Subscript.Named named && !named.aggregated()) {
                subscripts.add(named.name());
            }
        }
        return auxiliary != null
                && auxiliary.declaration().dimensions().equals(stock.dimensions())
                && subscripts.equals(stock.dimensions())
                && subscripts.size() == flow.subscripts().size()
                && flows.add(new FlowReference(flow.name(), flow.span()));
    }

    private Variable with(Variable variable) {
        boolean flow = into.contains(variable.name()) || outOf.contains(variable.name());
        if (variable instanceof Variable.Stock stock && changes.containsKey(stock.name())) {
            return new Variable.Stock(
                    stock.declaration(), stock.initial(), changes.get(stock.name()), stock.nonNegative());
        }
        return flow && variable instanceof Variable.Auxiliary auxiliary ? flow(auxiliary) : variable;
    }

    /// A flow of which every equation is at least zero is a uniflow.
    private static Variable flow(Variable.Auxiliary auxiliary) {
        boolean uniflow = !auxiliary.equations().isEmpty()
                && auxiliary.equations().stream().allMatch(equation -> least(equation.expression()) != null);
        List<Equation> equations = !uniflow
                ? auxiliary.equations()
                : auxiliary.equations().stream()
                        .map(equation -> Edits.rewrite(equation, expr -> {
                            Expr inner = least(expr);
                            return inner == null ? expr : inner;
                        }))
                        .toList();
        return new Variable.Flow(auxiliary.declaration(), equations, uniflow);
    }

    private static @Nullable Expr least(Expr expr) {
        return expr instanceof Expr.Call(Expr.Reference function, List<Expr> arguments, var _)
                        && function.name().equals(MAX)
                        && arguments.size() == 2
                        && arguments.getFirst() instanceof Expr.Literal zero
                        && Double.compare(zero.value(), 0) == 0
                ? arguments.get(1)
                : null;
    }
}
