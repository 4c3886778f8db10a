package org.alamedas.engine.check.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.unit.Unit;
import org.alamedas.model.unit.UnitParser;
import org.alamedas.model.unit.UnitReading;
import org.alamedas.model.unit.UnitVocabulary;
import org.jspecify.annotations.Nullable;

/// Checks the units of one model; it gathers what there is to say.
///
/// Nothing is said about a model that declares no unit at all.
public final class UnitChecker {
    private static final int NAMED = 5;

    private final CheckedModel model;
    private final UnitParser parser;
    private final UnitTable table;
    private final Wording wording;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Unit> readings = new HashMap<>();
    private final Set<Name> undeclared = new HashSet<>();
    private final Map<Name, List<Variable.Stock>> stocks;

    private UnitChecker(CheckedModel model) {
        UnitVocabulary vocabulary = UnitVocabulary.of(model.model().units());
        this.model = model;
        this.parser = new UnitParser(vocabulary);
        this.diagnostics.addAll(vocabulary.diagnostics());
        this.table = new UnitTable(model.scope(), timeUnit());
        this.wording = new Wording(table.time());
        this.stocks = stocksOfFlows(model.model().variables());
    }

    /// Checks the units of a model.
    ///
    /// @param model a model proven runnable
    /// @return the units of its variables, and warnings and notes about those that do not agree
    public static UnitAnalysis check(CheckedModel model) {
        return new UnitChecker(model).check();
    }

    private UnitAnalysis check() {
        model.model().variables().forEach(this::declare);
        if (undeclared.size() < model.model().variables().size()) {
            new UnitInference(model, table, stocks).fill(undeclared);
            model.model().variables().forEach(this::checkVariable);
            noteMissing();
        }
        return new UnitAnalysis(known(), diagnostics);
    }

    private Inference timeUnit() {
        UnitText unit = model.model().time().unit();
        return unit == null || unit.written().isBlank() ? Inference.free() : read(unit, null);
    }

    /// Reads a unit; models repeat a few units hundreds of times, and each is read once.
    private Inference read(UnitText text, @Nullable Declaration owner) {
        Unit known = readings.get(text.written());
        if (known != null) {
            return new Inference.Known(known);
        }
        return switch (parser.parse(text)) {
            case UnitReading.Read(Unit unit) -> {
                readings.put(text.written(), unit);
                yield new Inference.Known(unit);
            }
            case UnitReading.Unreadable(Diagnostic why) -> {
                diagnostics.add(owner == null ? why : Explanation.apply(why, owner));
                yield Inference.free();
            }
        };
    }

    private void declare(Variable variable) {
        Declaration declaration = variable.declaration();
        UnitText unit = declaration.unit();
        if (unit == null || unit.written().isBlank()) {
            undeclared.add(declaration.name());
        } else {
            table.put(declaration.name(), read(unit, declaration));
        }
    }

    private void checkVariable(Variable variable) {
        Declaration declaration = variable.declaration();
        Inference own = table.of(declaration.name());
        switch (variable) {
            case Variable.Stock stock -> {
                checkEquations(declaration, own, stock.initial(), "its initial value");
                switch (stock.change()) {
                    case Variable.Change.Net(List<Equation> net) -> checkRate(declaration, own.over(table.time()), net);
                    case Variable.Change.Next(List<Equation> next) ->
                        checkEquations(declaration, own, next, "its next value");
                    case Variable.Change.Flows _, Variable.Change.Kept _ -> {}
                }
            }
            case Variable.Flow flow -> checkFlow(flow, own);
            case Variable.Auxiliary auxiliary ->
                checkEquations(declaration, own, auxiliary.equations(), "its equation");
            case Variable.Data data -> checkEquations(declaration, own, data.equations(), "its equation");
            case Variable.Lookup _ -> {}
        }
    }

    /// A flow declared in its stock's unit is one fault, although both its equation and its stock
    /// disagree with it.
    private void checkFlow(Variable.Flow flow, Inference own) {
        Declaration declaration = flow.declaration();
        Variable.Stock stock = disagreeing(flow, own);
        if (isGiven(flow)) {
            if (stock != null) {
                Inference expected = table.of(stock.name()).over(table.time());
                say(wording.flow(declaration, own, stock.declaration(), expected), declaration);
            }
            return;
        }
        if (stock == null) {
            checkEquations(declaration, own, flow.equations(), "its equation");
            return;
        }
        Inference expected = table.of(stock.name()).over(table.time());
        boolean explained = Explanation.of(declaration).isPresent();
        say(
                wording.flow(declaration, own, stock.declaration(), expected),
                explained ? declaration : stock.declaration());
        for (Equation equation : flow.equations()) {
            Inference found = unit(declaration, equation.expression());
            if (found.differsFrom(own) && found.differsFrom(expected)) {
                say(wording.equation(declaration, own, equation.expression(), "its equation", found), declaration);
            }
        }
    }

    /// Says whether a flow is what leaves a conveyor, a queue or an oven: its equation is no rate
    /// then, but the fraction that leaks, or none.
    private boolean isGiven(Variable.Flow flow) {
        return stocks.getOrDefault(flow.name(), List.of()).stream()
                .anyMatch(stock -> stock.change() instanceof Variable.Change.Kept kept
                        && kept.outflows().stream()
                                .anyMatch(reference -> reference.name().equals(flow.name())));
    }

    private Variable.@Nullable Stock disagreeing(Variable.Flow flow, Inference own) {
        for (Variable.Stock stock : stocks.getOrDefault(flow.name(), List.of())) {
            if (own.differsFrom(table.of(stock.name()).over(table.time()))) {
                return stock;
            }
        }
        return null;
    }

    private void checkEquations(Declaration declaration, Inference unit, List<Equation> equations, String what) {
        for (Equation equation : equations) {
            checkEquation(declaration, unit, equation.expression(), what);
            if (equation.initial() != null) {
                checkEquation(declaration, unit, equation.initial(), "its equation at the start");
            }
        }
    }

    private void checkRate(Declaration stock, Inference expected, List<Equation> net) {
        for (Equation equation : net) {
            Inference found = unit(stock, equation.expression());
            if (found.differsFrom(expected)) {
                say(wording.rate(stock, expected, equation.expression(), found), stock);
            }
        }
    }

    private void checkEquation(Declaration declaration, Inference unit, Expr equation, String what) {
        Inference found = unit(declaration, equation);
        if (found.differsFrom(unit)) {
            say(wording.equation(declaration, unit, equation, what, found), declaration);
        }
    }

    private Inference unit(Declaration declaration, Expr equation) {
        return new EquationUnits(table, wording, d -> say(d, declaration)).of(equation);
    }

    private void say(Diagnostic warning, Declaration owner) {
        diagnostics.add(Explanation.apply(warning, owner));
    }

    private void noteMissing() {
        List<Variable> without = model.model().variables().stream()
                .filter(v -> undeclared.contains(v.name()))
                .sorted(Comparator.comparingInt(v -> v.declaration().span().start()))
                .toList();
        if (!without.isEmpty()) {
            diagnostics.add(missing(without));
        }
        UnitText time = model.model().time().unit();
        if (!stocks.isEmpty() && (time == null || time.written().isBlank())) {
            diagnostics.add(Diagnostic.note(
                    DiagnosticCode.MISSING_UNIT,
                    model.model().time().step().span(),
                    "the model gives no unit of time, so its flows are not held against their stocks"));
        }
    }

    private Diagnostic missing(List<Variable> without) {
        int all = model.model().variables().size();
        String names =
                without.stream().limit(NAMED).map(v -> v.name().written()).collect(Collectors.joining(", "));
        long settled = without.stream()
                .filter(v -> table.of(v.name()) instanceof Inference.Known)
                .count();
        Diagnostic note = Diagnostic.note(
                        DiagnosticCode.MISSING_UNIT,
                        without.getFirst().declaration().span(),
                        without.size() + " of " + all + " variables " + (without.size() == 1 ? "has" : "have")
                                + " no unit")
                .hint((without.size() > NAMED ? "the first are " : "without a unit: ") + names);
        return settled == 0 ? note : note.hint("worked out from equations and flows: " + settled);
    }

    private static Map<Name, List<Variable.Stock>> stocksOfFlows(List<Variable> variables) {
        Map<Name, List<Variable.Stock>> stocks = new HashMap<>();
        for (Variable variable : variables) {
            if (variable instanceof Variable.Stock stock) {
                for (FlowReference flow : UnitInference.flows(stock)) {
                    stocks.computeIfAbsent(flow.name(), _ -> new ArrayList<>()).add(stock);
                }
            }
        }
        return stocks;
    }

    private Map<Name, Unit> known() {
        Map<Name, Unit> units = new LinkedHashMap<>();
        for (Variable variable : model.model().variables()) {
            if (table.of(variable.name()) instanceof Inference.Known(Unit unit)) {
                units.put(variable.name(), unit);
            }
        }
        return units;
    }
}
