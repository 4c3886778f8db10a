package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.expand.Expanded;
import org.alamedas.engine.expand.Expansion;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// Checks a model: says everything that keeps it from running, or returns it with names resolved
/// and equations ordered.
public final class Checker {
    private final Model model;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Model expanded;
    private final Set<Name> inner;
    private final Scope scope;

    private Checker(Model model) {
        this.model = model;
        Expanded variables = Expansion.expand(model, problems);
        this.expanded = model.with(variables.variables());
        this.inner = variables.inner();
        this.scope = new Scope(model.dialect(), variables.variables(), inner);
    }

    /// Checks a model.
    ///
    /// @param model the model as written
    /// @return the checked model, or every error that it has
    public static Outcome<CheckedModel> check(Model model) {
        return new Checker(model).check();
    }

    private Outcome<CheckedModel> check() {
        checkDuplicates();
        Shapes shapes = new Shapes(expanded, problems);
        Definitions written = new DefinitionBuilder(expanded, scope, shapes, problems).build();
        checkNames(written);
        new FlowCheck(scope, problems).check(model);
        Definitions definitions = Untangling.untangle(scope, written, problems);
        Dependencies dependencies = new Dependencies(scope, definitions);
        CheckedModel.Order order = new Ordering(definitions, dependencies, problems).order();
        return Outcome.of(new CheckedModel(model, new Resolution(scope, shapes, inner), definitions, order), problems);
    }

    private void checkDuplicates() {
        Map<Name, Variable> first = new HashMap<>();
        for (Variable variable : model.variables()) {
            Variable other = first.putIfAbsent(variable.name(), variable);
            if (other != null) {
                problems.add(Diagnostic.error(
                                DiagnosticCode.DUPLICATE_NAME,
                                variable.declaration().span(),
                                "\"" + variable.name() + "\" is defined twice" + spelling(variable, other))
                        .relate(other.declaration().span(), "first defined here"));
            }
        }
    }

    private static String spelling(Variable variable, Variable other) {
        String written = other.name().written();
        return written.equals(variable.name().written()) ? "" : ", the first time as \"" + written + "\"";
    }

    private void checkNames(Definitions definitions) {
        NameCheck names = new NameCheck(scope, problems);
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Definition definition : definitions.all()) {
            boolean flows =
                    definition instanceof Definition.Derivative(Variable.Stock stock, Expr _, Extent _, Bindings _)
                            && stock.change() instanceof Variable.Change.Flows;
            boolean observed = definition instanceof Definition.Computed computed && computed.isObserved();
            if (!flows && !observed && !(definition instanceof Definition.Held)) {
                for (Expr expr : Arrays.asList(definition.active(), definition.initial())) {
                    if (expr != null && seen.add(expr)) {
                        names.check(expr, definition.bindings());
                    }
                }
            }
        }
        names.finish();
    }
}
