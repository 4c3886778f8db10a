package org.alamedas.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Numbers everything in a model that has a value, and says which variables lack what they need to
/// have one.
final class DefinitionBuilder {
    private final Model model;
    private final Scope scope;
    private final List<Diagnostic> problems;
    private final Definitions definitions = new Definitions();

    DefinitionBuilder(Model model, Scope scope, List<Diagnostic> problems) {
        this.model = model;
        this.scope = scope;
        this.problems = problems;
    }

    Definitions build() {
        TimeSpec time = model.time();
        definitions.add(
                new Definition.Control(SystemValue.TIME, null, model.source().start()));
        control(SystemValue.START, time.start());
        control(SystemValue.STOP, time.stop());
        control(SystemValue.STEP, time.step());
        control(SystemValue.SAVE_EVERY, time.saveEvery());
        Set<Name> seen = new HashSet<>();
        for (Variable variable : model.variables()) {
            if (seen.add(variable.name()) && isScalar(variable.declaration())) {
                define(variable);
            }
        }
        holdAll();
        return definitions;
    }

    private void control(SystemValue value, @Nullable Expr expr) {
        definitions.add(new Definition.Control(
                value, expr, expr == null ? model.time().step().span() : expr.span()));
    }

    private boolean isScalar(Declaration declaration) {
        if (declaration.dimensions().isEmpty()) {
            return true;
        }
        problems.add(Diagnostic.error(
                DiagnosticCode.UNSUPPORTED,
                declaration.span(),
                "\"" + declaration.name() + "\" is an array over " + declaration.dimensions()
                        + ", and arrays are not computed"));
        return false;
    }

    private void define(Variable variable) {
        switch (variable) {
            case Variable.Stock stock -> defineStock(stock);
            case Variable.Flow flow -> defineComputed(flow, flow.equations());
            case Variable.Auxiliary auxiliary -> defineComputed(auxiliary, auxiliary.equations());
            case Variable.Lookup lookup -> requirePoints(lookup);
            case Variable.Data data -> defineData(data);
        }
    }

    private void defineStock(Variable.Stock stock) {
        Equation initial = single(stock, stock.initial(), "initial value");
        boolean changes = switch (stock.change()) {
            case Variable.Change.Flows _ -> true;
            case Variable.Change.Net net -> single(stock, net.equations(), "rate of change") != null;
        };
        if (initial != null && changes) {
            definitions.add(new Definition.Level(stock, initial.expression()));
        }
    }

    private void defineComputed(Variable variable, List<Equation> equations) {
        Equation equation = single(variable, equations, "equation");
        if (equation != null) {
            definitions.add(new Definition.Computed(variable, equation.expression(), equation.initial()));
        }
    }

    private void defineData(Variable.Data data) {
        if (data.equations().isEmpty()) {
            problems.add(Diagnostic.error(
                            DiagnosticCode.UNSUPPORTED,
                            data.declaration().span(),
                            "\"" + data.name() + "\" is a data variable, and no data is handed to the run")
                    .hint("give it an equation, such as a graphical function of time"));
        } else {
            defineComputed(data, data.equations());
        }
    }

    private void requirePoints(Variable.Lookup lookup) {
        if (lookup.tables().isEmpty()) {
            missing(lookup, "points");
        }
    }

    private @Nullable Equation single(Variable variable, List<Equation> equations, String what) {
        if (equations.isEmpty()) {
            missing(variable, what);
            return null;
        }
        if (equations.size() > 1) {
            problems.add(Diagnostic.error(
                            DiagnosticCode.DUPLICATE_NAME,
                            equations.get(1).span(),
                            "\"" + variable.name() + "\" has " + equations.size() + " equations, and a scalar has one")
                    .relate(equations.getFirst().span(), "the first of them"));
            return null;
        }
        return equations.getFirst();
    }

    private void missing(Variable variable, String what) {
        problems.add(Diagnostic.error(
                DiagnosticCode.MISSING_EQUATION,
                variable.declaration().span(),
                "\"" + variable.name() + "\" has no " + what));
    }

    /// Defines what calls hold from the start; one of them may hold another, so new definitions are
    /// looked through too.
    private void holdAll() {
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            hold(definition.active(), Phase.ACTIVE);
            hold(definition.initial(), Phase.INITIAL);
            if (definition instanceof Definition.Level level) {
                hold(netRate(level.variable()), Phase.ACTIVE);
            }
        }
    }

    static @Nullable Expr netRate(Variable.Stock stock) {
        return switch (stock.change()) {
            case Variable.Change.Flows _ -> null;
            case Variable.Change.Net net -> net.equations().getFirst().expression();
        };
    }

    private void hold(@Nullable Expr expr, Phase phase) {
        if (expr != null) {
            Expressions.visit(expr, part -> phase.parts(part, scope), this::holdCall);
        }
    }

    private void holdCall(Expr expr) {
        if (expr instanceof Expr.Call call
                && call.arguments().size() == 1
                && definitions.held(call) < 0
                && scope.find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row)
                && row.meaning() instanceof Meaning.AtStart) {
            definitions.add(new Definition.Held(call, call.arguments().getFirst()));
        }
    }
}
