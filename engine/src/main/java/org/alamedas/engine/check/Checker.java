package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Checks a model: says everything that keeps it from running, or returns it with names resolved and
/// equations ordered.
public final class Checker {
    private final Model model;
    private final Scope scope;
    private final List<Diagnostic> problems = new ArrayList<>();

    private Checker(Model model) {
        this.model = model;
        this.scope = new Scope(model.dialect(), model.variables());
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
        Definitions definitions = new DefinitionBuilder(model, scope, problems).build();
        checkNames(definitions);
        new FlowCheck(scope, problems).check(model);
        Dependencies dependencies = new Dependencies(scope, definitions);
        CheckedModel.Order order = new Ordering(definitions, dependencies, problems).order();
        return Outcome.of(new CheckedModel(model, scope, definitions, order), problems);
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
        for (Definition definition : definitions.all()) {
            switch (definition) {
                case Definition.Control control -> checkIfGiven(names, control.active());
                case Definition.Computed computed -> {
                    names.check(computed.active());
                    checkIfGiven(names, computed.start());
                }
                case Definition.Level level -> {
                    names.check(level.initial());
                    checkIfGiven(names, DefinitionBuilder.netRate(level.variable()));
                }
                case Definition.Held _ -> {}
            }
        }
        names.finish();
    }

    private static void checkIfGiven(NameCheck names, @Nullable Expr expr) {
        if (expr != null) {
            names.check(expr);
        }
    }
}
