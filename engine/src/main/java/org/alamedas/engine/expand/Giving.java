package org.alamedas.engine.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// What non-negative stocks can give to containers in a step.
///
/// Elsewhere a flow keeps the value of its equation, and only what it moves is cut. What a container takes in
/// is the flow itself, so that the flow is cut here: to what the stock holds at the start of the step, less
/// what its outflows before this one take.
final class Giving {
    private final Map<Name, Source> sources = new HashMap<>();

    /// @param before the outflows that are served first
    private record Source(Name stock, List<FlowReference> before) {}

    /// Finds the outflows of non-negative stocks.
    Giving(List<Variable> all) {
        for (Variable variable : all) {
            if (variable instanceof Variable.Stock stock
                    && stock.nonNegative()
                    && stock.change() instanceof Variable.Change.Flows flows) {
                add(stock.name(), flows.outflows());
            }
        }
    }

    private void add(Name stock, List<FlowReference> outflows) {
        for (int i = 0; i < outflows.size(); i++) {
            sources.put(outflows.get(i).name(), new Source(stock, outflows.subList(0, i)));
        }
    }

    /// Cuts an equation of a flow to what there is.
    Expr limited(Name flow, Expr equation) {
        Source source = sources.get(flow);
        if (source == null) {
            return equation;
        }
        Span span = equation.span();
        Expr rest = new Expr.Binary(BinaryOperator.DIVIDE, reference(source.stock, span), own("DT", span), span);
        for (FlowReference other : source.before) {
            rest = new Expr.Binary(BinaryOperator.SUBTRACT, rest, reference(other.name(), span), span);
        }
        Expr held = new Expr.Call(own("MAX", span), List.of(new Expr.Literal(0, span), rest), span);
        return new Expr.Call(own("MIN", span), List.of(equation, held), span);
    }

    private static Expr.Reference own(String name, Span span) {
        return reference(Name.of(Builtins.OWN + name), span);
    }

    private static Expr.Reference reference(Name name, Span span) {
        return new Expr.Reference(name, List.of(), span);
    }
}
