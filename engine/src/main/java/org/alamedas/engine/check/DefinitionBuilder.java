package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Numbers everything in a model that has a value, and says which variables lack what they need to
/// have one.
final class DefinitionBuilder {
    private static final int SHOWN = 3;

    private final Model model;
    private final Scope scope;
    private final Shapes shapes;
    private final List<Diagnostic> problems;
    private final Binder binder;
    private final Targets targets;
    private final DataSeries series;
    private final Definitions definitions;

    DefinitionBuilder(Model model, Scope scope, Shapes shapes, List<Diagnostic> problems) {
        this.model = model;
        this.scope = scope;
        this.shapes = shapes;
        this.problems = problems;
        binder = new Binder(scope, shapes, problems);
        targets = new Targets(shapes, problems);
        series = new DataSeries(scope, shapes, problems);
        definitions = new Definitions(shapes);
    }

    Definitions build() {
        TimeSpec time = model.time();
        definitions.add(new Definition.Control(
                SystemValue.TIME, null, new Bindings(), model.source().start()));
        control(SystemValue.START, time.start());
        control(SystemValue.STOP, time.stop());
        control(SystemValue.STEP, time.step());
        control(SystemValue.SAVE_EVERY, time.saveEvery());
        definitions.add(new Definition.Control(
                SystemValue.MOMENT, null, new Bindings(), model.source().start()));
        Set<Name> seen = new HashSet<>();
        for (Variable variable : model.variables()) {
            if (seen.add(variable.name())) {
                define(variable);
            }
        }
        holdAll();
        DrawNumbers.assign(scope, definitions);
        definitions.freeze(series.constants());
        return definitions;
    }

    private void control(SystemValue value, @Nullable Expr expr) {
        Bindings bindings = binder.bind(List.of(), Collections.singletonList(expr));
        definitions.add(new Definition.Control(
                value, expr, bindings, expr == null ? model.time().step().span() : expr.span()));
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
        if (!isComplete(stock, stock.initial(), "initial value")) {
            return;
        }
        for (Equation equation : stock.initial()) {
            List<Extent> extents = targets.of(stock, equation);
            Bindings bindings = bind(extents, List.of(equation.expression()));
            for (Extent extent : extents) {
                add(stock, equation, new Definition.Level(stock, equation.expression(), extent, bindings));
            }
        }
        requireEveryElement(stock);
        switch (stock.change()) {
            case Variable.Change.Flows flows ->
                defineRate(stock, sum(stock, flows), List.of(Extent.whole(shapes.of(stock.name()))));
            case Variable.Change.Kept _ -> throw new IllegalStateException("\"" + stock.name() + "\" was not expanded");
            case Variable.Change.Net(List<Equation> equations) -> {
                if (isComplete(stock, equations, "rate of change")) {
                    for (Equation equation : equations) {
                        defineRate(stock, equation.expression(), targets.of(stock, equation));
                    }
                }
            }
            case Variable.Change.Next(List<Equation> equations) -> {
                if (isComplete(stock, equations, "next value")) {
                    equations.forEach(equation -> defineNext(stock, equation));
                }
            }
        }
    }

    private void defineRate(Variable.Stock stock, Expr rate, List<Extent> extents) {
        Bindings bindings = bind(extents, List.of(rate));
        extents.forEach(extent -> definitions.add(new Definition.Derivative(stock, rate, extent, bindings)));
    }

    private void defineNext(Variable.Stock stock, Equation equation) {
        List<Extent> extents = targets.of(stock, equation);
        Expr next = equation.expression();
        Bindings bindings = bind(extents, List.of(next));
        extents.forEach(extent -> definitions.add(new Definition.Next(stock, next, extent, bindings)));
    }

    /// Binds the sides of an equation once for all its extents, which differ only in where they
    /// start.
    private Bindings bind(List<Extent> extents, List<@Nullable Expr> sides) {
        return extents.isEmpty()
                ? new Bindings()
                : binder.bind(extents.getFirst().axes(), sides);
    }

    /// The inflows less the outflows, in the order in which the stock names them.
    private static Expr sum(Variable.Stock stock, Variable.Change.Flows flows) {
        Expr total = null;
        for (FlowReference inflow : flows.inflows()) {
            total = sum(BinaryOperator.ADD, total, inflow);
        }
        for (FlowReference outflow : flows.outflows()) {
            total = sum(BinaryOperator.SUBTRACT, total, outflow);
        }
        return total == null ? new Expr.Literal(0, stock.declaration().span()) : total;
    }

    private static Expr sum(BinaryOperator operator, @Nullable Expr total, FlowReference flow) {
        Expr load = new Expr.Reference(flow.name(), List.of(), flow.span());
        if (total != null) {
            Span span = total.span().to(flow.span());
            return new Expr.Binary(operator, total, load, span);
        }
        return operator == BinaryOperator.ADD ? load : new Expr.Unary(UnaryOperator.NEGATE, load, flow.span());
    }

    private void defineComputed(Variable variable, List<Equation> equations) {
        if (!isComplete(variable, equations, "equation")) {
            return;
        }
        equations.forEach(equation -> define(variable, equation));
        requireEveryElement(variable);
    }

    private void define(Variable variable, Equation equation) {
        List<@Nullable Expr> sides = new ArrayList<>();
        sides.add(equation.expression());
        sides.add(equation.initial());
        List<Extent> extents = targets.of(variable, equation);
        Bindings bindings = bind(extents, sides);
        for (Extent extent : extents) {
            add(
                    variable,
                    equation,
                    new Definition.Computed(variable, equation.expression(), equation.initial(), extent, bindings));
        }
    }

    private void add(Variable variable, Equation equation, Definition definition) {
        int earlier = definitions.add(definition);
        if (earlier >= 0) {
            problems.add(Diagnostic.error(
                            DiagnosticCode.DUPLICATE_NAME,
                            equation.span(),
                            "some elements of \"" + variable.name() + "\" have two equations: "
                                    + definition.label() + " and "
                                    + definitions.get(earlier).label())
                    .relate(variable.declaration().span(), "declared here"));
        }
    }

    /// In Vensim an array may leave out elements of the smallest range that covers those it has.
    private void requireEveryElement(Variable variable) {
        List<Integer> missing = definitions.undefined(variable.name());
        if (missing.isEmpty()) {
            return;
        }
        Extent whole = Extent.whole(shapes.of(variable.name()));
        List<String> shown = missing.stream()
                .limit(SHOWN)
                .map(flat -> variable.name() + whole.at(flat).label())
                .toList();
        String more = missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more elements" : "";
        String message = String.join(", ", shown) + more + (missing.size() == 1 ? " has" : " have") + " no equation";
        Span span = variable.declaration().span();
        problems.add(
                scope.dialect() == Dialect.VENSIM
                        ? Diagnostic.note(DiagnosticCode.MISSING_EQUATION, span, message)
                        : Diagnostic.error(DiagnosticCode.MISSING_EQUATION, span, message));
    }

    private void defineData(Variable.Data data) {
        DataSeries.Found found = series.of(data);
        boolean observed = found.series().stream().anyMatch(Objects::nonNull);
        if (observed) {
            defineObserved(data, found.series());
        }
        if (!observed && data.equations().isEmpty()) {
            problems.add(Diagnostic.error(
                            DiagnosticCode.UNSUPPORTED,
                            data.declaration().span(),
                            "\"" + data.name() + "\" is a data variable, and no data is handed to the run")
                    .hint("hand it over: --data FILE, where the file has a series with this name")
                    .hint("or give it an equation, such as a graphical function of time"));
        } else {
            found.computed().forEach(equation -> define(data, equation));
            requireEveryElement(data);
        }
    }

    /// Makes the variable read its own series, as a graphical function, at the present moment.
    private void defineObserved(Variable.Data data, List<@Nullable TimeSeries> observed) {
        definitions.addTables(data.name(), DataSeries.functions(observed, data.interpolation()));
        definitions.addPoints(data.name(), DataSeries.functions(observed, Interpolation.LINEAR));
        Span span = data.declaration().span();
        List<Axis> axes = shapes.of(data.name());
        List<Subscript> own = axes.stream()
                .<Subscript>map(axis -> new Subscript.Named(axis.label(), false, span))
                .toList();
        Expr now = new Expr.Reference(Name.of("TIME"), List.of(), span);
        Expr read = new Expr.Call(new Expr.Reference(data.name(), own, span), List.of(now), span);
        Extent whole = Extent.whole(axes);
        List<Extent> extents = new ArrayList<>();
        if (observed.stream().allMatch(Objects::nonNull)) {
            extents.add(whole);
        } else {
            for (int flat = 0; flat < observed.size(); flat++) {
                if (observed.get(flat) != null) {
                    extents.add(whole.at(flat));
                }
            }
        }
        Bindings bindings = binder.bind(axes, List.of(read));
        extents.forEach(extent -> definitions.add(new Definition.Computed(data, read, null, extent, bindings)));
    }

    private void requirePoints(Variable.Lookup lookup) {
        if (lookup.tables().isEmpty()) {
            missing(lookup, "points");
            return;
        }
        List<Axis> dimensions = shapes.of(lookup.name());
        GraphicalFunction[] all = new GraphicalFunction[Extent.whole(dimensions).size()];
        for (Variable.Table table : lookup.tables()) {
            try {
                Extent extent = targets.of(lookup, table);
                new Elements(dimensions, extent.positions(), extent.axes())
                        .forEach(flat -> all[flat] = table.function());
            } catch (SubscriptFault fault) {
                problems.add(fault.diagnostic());
            }
        }
        if (Arrays.asList(all).contains(null)) {
            missing(lookup, "points for some of its elements");
        } else {
            definitions.addTables(lookup.name(), List.of(all));
        }
    }

    private boolean isComplete(Variable variable, List<Equation> equations, String what) {
        if (equations.isEmpty()) {
            missing(variable, what);
            return false;
        }
        if (equations.size() > 1 && variable.declaration().dimensions().isEmpty()) {
            problems.add(Diagnostic.error(
                            DiagnosticCode.DUPLICATE_NAME,
                            equations.get(1).span(),
                            "\"" + variable.name() + "\" has " + equations.size() + " equations, and a scalar has one")
                    .relate(equations.getFirst().span(), "the first of them"));
            return false;
        }
        return true;
    }

    private void missing(Variable variable, String what) {
        problems.add(Diagnostic.error(
                DiagnosticCode.MISSING_EQUATION,
                variable.declaration().span(),
                "\"" + variable.name() + "\" has no " + what));
    }

    private void holdAll() {
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            hold(definition, definition.active(), Phase.ACTIVE);
            hold(definition, definition.initial(), Phase.INITIAL);
        }
    }

    private void hold(Definition definition, @Nullable Expr expr, Phase phase) {
        if (expr != null) {
            Expressions.visit(
                    expr,
                    definition.bindings().parts(part -> phase.parts(part, scope)),
                    part -> holdCall(definition, part));
        }
    }

    private void holdCall(Definition definition, Expr expr) {
        if (expr instanceof Expr.Call call
                && call.arguments().size() == 1
                && definitions.held(definition.bindings(), call) < 0
                && scope.find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row)
                && row.meaning() instanceof Meaning.AtStart) {
            Extent extent = Extent.whole(definition.extent().axes().stream()
                    .map(axis -> new Axis(axis.label(), axis.names()))
                    .toList());
            definitions.add(
                    new Definition.Held(call, call.arguments().getFirst(), definition, extent, definition.bindings()));
        }
    }
}
