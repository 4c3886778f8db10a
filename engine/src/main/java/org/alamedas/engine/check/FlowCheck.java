package org.alamedas.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;

/// Says which flows no stock has, and which flows of stocks are none.
final class FlowCheck {
    private final Scope scope;
    private final List<Diagnostic> problems;
    private final Set<Name> used = new HashSet<>();

    FlowCheck(Scope scope, List<Diagnostic> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    void check(Model model) {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock) {
                switch (stock.change()) {
                    case Variable.Change.Flows(var inflows, var outflows) -> check(stock, inflows, outflows);
                    case Variable.Change.Kept kept -> check(stock, kept.inflows(), kept.outflows());
                    case Variable.Change.Net _, Variable.Change.Next _ -> {}
                }
            }
        }
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Flow flow && !used.contains(flow.name())) {
                problems.add(Diagnostic.note(
                        DiagnosticCode.FLOW_WITHOUT_STOCK,
                        flow.declaration().span(),
                        "the flow \"" + flow.name() + "\" neither enters nor leaves a stock"));
            }
        }
    }

    private void check(Variable.Stock stock, List<FlowReference> inflows, List<FlowReference> outflows) {
        inflows.forEach(flow -> checkFlow(stock, flow));
        outflows.forEach(flow -> checkFlow(stock, flow));
    }

    private void checkFlow(Variable.Stock stock, FlowReference reference) {
        used.add(reference.name());
        switch (scope.variable(reference.name())) {
            case null -> unknown(reference);
            case Variable.Flow _ -> {}
            case Variable.Auxiliary _ ->
                problems.add(Diagnostic.warning(
                        DiagnosticCode.FLOW_WITHOUT_STOCK,
                        reference.span(),
                        "\"" + reference.name() + "\" is an auxiliary and changes the stock \"" + stock.name()
                                + "\" as if it were a flow"));
            case Variable.Stock other -> wrongKind(stock, reference, other);
            case Variable.Data other -> wrongKind(stock, reference, other);
            case Variable.Lookup other -> wrongKind(stock, reference, other);
        }
    }

    private void unknown(FlowReference reference) {
        Diagnostic problem = Diagnostic.error(
                DiagnosticCode.UNKNOWN_NAME,
                reference.span(),
                "nothing in this model is called \"" + reference.name() + "\"");
        problems.add(scope.didYouMean(reference.name(), scope.names())
                .map(problem::hint)
                .orElse(problem));
    }

    private void wrongKind(Variable.Stock stock, FlowReference reference, Variable other) {
        problems.add(Diagnostic.error(
                        DiagnosticCode.WRONG_KIND,
                        reference.span(),
                        "\"" + reference.name() + "\" is " + NameCheck.kind(other) + ", and the stock \"" + stock.name()
                                + "\" needs a flow there")
                .relate(other.declaration().span(), "defined here"));
    }
}
