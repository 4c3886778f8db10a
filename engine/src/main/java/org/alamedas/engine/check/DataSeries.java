package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.SeriesFunction;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Finds the series of each element of data variables; it holds those found so far.
///
/// An equation of data over other data and constants makes a series before the run: it has a point
/// wherever one of the series that it reads has one (Vensim Reference Manual, "Data Equations").
final class DataSeries {
    private static final int MOST_POINTS = 5_000_000;
    private static final int DEEPEST = 200;
    private static final GraphicalFunction UNKNOWN =
            GraphicalFunction.of(GraphicalFunction.Kind.DISCRETE, new double[] {0}, new double[] {TimeSeries.MISSING});

    private final Scope scope;
    private final Shapes shapes;
    private final List<Diagnostic> problems;
    private final Map<Name, Found> found = new HashMap<>();
    private final Map<Name, List<@Nullable Double>> constants = new HashMap<>();
    private final Set<Name> open = new HashSet<>();
    private final Set<Name> used = new HashSet<>();
    private long points;

    /// What is known of a data variable before the run.
    ///
    /// @param series one for each element in row-major order; null for an element without one
    /// @param computed the equations that make no series and are computed at each step
    record Found(List<@Nullable TimeSeries> series, List<Equation> computed) {}

    /// One element of an equation.
    private record Element(Extent extent, Bindings bindings, int flat) {}

    DataSeries(Scope scope, Shapes shapes, List<Diagnostic> problems) {
        this.scope = scope;
        this.shapes = shapes;
        this.problems = problems;
    }

    /// Returns the constants that series were made with.
    Set<Name> constants() {
        return used;
    }

    /// Makes graphical functions of series.
    ///
    /// @return one for each element; that of an element without series gives the missing value
    static List<GraphicalFunction> functions(List<@Nullable TimeSeries> series, Interpolation interpolation) {
        List<GraphicalFunction> functions = new ArrayList<>();
        for (TimeSeries one : series) {
            functions.add(one == null ? UNKNOWN : one.function(interpolation));
        }
        return functions;
    }

    /// Returns what is known of a variable.
    Found of(Variable.Data data) {
        Found known = found.get(data.name());
        if (known != null) {
            return known;
        }
        List<@Nullable TimeSeries> series = new ArrayList<>();
        for (int flat = 0; flat < Extent.whole(shapes.of(data.name())).size(); flat++) {
            series.add(null);
        }
        data.observed().forEach(observed -> observe(data, observed, series));
        List<Equation> computed = new ArrayList<>(data.equations());
        if (open.size() < DEEPEST && open.add(data.name())) {
            computed.removeIf(equation -> make(data, equation, series));
            open.remove(data.name());
        }
        Found result = new Found(series, computed);
        found.put(data.name(), result);
        return result;
    }

    private void observe(Variable.Data data, Variable.Observed observed, List<@Nullable TimeSeries> series) {
        try {
            Extent extent = new Targets(shapes, problems).of(data, observed);
            new Elements(shapes.of(data.name()), extent.positions(), extent.axes()).forEach(flat -> {
                if (series.set(flat, observed.series()) != null) {
                    problems.add(Diagnostic.error(
                            DiagnosticCode.DUPLICATE_NAME,
                            data.declaration().span(),
                            "\"" + data.name() + extent.label() + "\" has two series of data"));
                }
            });
        } catch (SubscriptFault fault) {
            problems.add(fault.diagnostic());
        }
    }

    /// Makes the series of an equation; says no if it is not decided by data and constants, and
    /// then its faults are found where it is defined as any other equation.
    private boolean make(Variable.Data data, Equation equation, List<@Nullable TimeSeries> series) {
        List<TimeSeries> made = new ArrayList<>();
        List<Element> elements = elements(data, equation);
        for (Element element : elements) {
            TimeSeries one = make(element, equation.expression());
            if (one == null) {
                return false;
            }
            made.add(one);
        }
        for (int i = 0; i < elements.size(); i++) {
            series.set(elements.get(i).flat(), made.get(i));
        }
        return !elements.isEmpty();
    }

    private List<Element> elements(Variable variable, Equation equation) {
        List<Diagnostic> faults = new ArrayList<>();
        List<Extent> extents = new Targets(shapes, faults).of(variable, equation);
        List<Element> elements = new ArrayList<>();
        if (extents.isEmpty()) {
            return elements;
        }
        Bindings bindings =
                new Binder(scope, shapes, faults).bind(extents.getFirst().axes(), List.of(equation.expression()));
        List<Axis> dimensions = shapes.of(variable.name());
        for (Extent extent : extents) {
            for (int i = 0; i < extent.size(); i++) {
                Extent single = extent.at(i);
                new Elements(dimensions, single.positions(), single.axes())
                        .forEach(flat -> elements.add(new Element(single, bindings, flat)));
            }
        }
        return faults.isEmpty() ? elements : List.of();
    }

    private @Nullable TimeSeries make(Element element, Expr expression) {
        if (expression instanceof Expr.Call call
                && scope.find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row)
                && row.meaning() instanceof Meaning.SeriesMade(SeriesFunction function)
                && row.arity().accepts(call.arguments().size())) {
            return make(element, function, call.arguments());
        }
        DataExpression value = DataExpression.of(scope, expression, reference -> operand(element, reference));
        if (value == null || value.series().isEmpty()) {
            return null;
        }
        Set<Double> times = new TreeSet<>();
        for (TimeSeries one : value.series()) {
            for (int i = 0; i < one.size(); i++) {
                times.add(one.time(i));
            }
        }
        return take(times, value);
    }

    private @Nullable TimeSeries take(Set<Double> times, DataExpression value) {
        points += times.size();
        if (points > MOST_POINTS) {
            return null;
        }
        List<TimeSeries.Point> taken = new ArrayList<>();
        for (double time : times) {
            double at = value.at(time);
            if (Double.isFinite(at) && Math.abs(at) < -TimeSeries.MISSING / 2) {
                taken.add(new TimeSeries.Point(time, at));
            }
        }
        return taken.isEmpty() ? null : TimeSeries.of(taken);
    }

    private @Nullable TimeSeries make(Element element, SeriesFunction function, List<Expr> arguments) {
        DataExpression.Operand operand =
                arguments.getFirst() instanceof Expr.Reference reference ? operand(element, reference) : null;
        if (!(operand instanceof DataExpression.Operand.Observed(TimeSeries series, Interpolation _))) {
            return null;
        }
        List<TimeSeries.Point> made = new ArrayList<>();
        double sum = 0;
        double shift = function == SeriesFunction.TIME_SHIFT ? number(element, arguments.get(1)) : 0;
        if (!Double.isFinite(shift)) {
            return null;
        }
        for (int i = 0; i < series.size(); i++) {
            sum += series.value(i);
            double time = series.time(i) - shift;
            switch (function) {
                case TIME_SHIFT -> made.add(new TimeSeries.Point(time, series.value(i)));
                case CUMULATE -> made.add(new TimeSeries.Point(time, sum));
                case CUMULATE_FINAL -> {
                    if (i == series.size() - 1) {
                        made.add(new TimeSeries.Point(time, sum));
                    }
                }
            }
        }
        return TimeSeries.of(made);
    }

    /// Computes a number from constants alone; not a number if it cannot be.
    private double number(Element element, Expr expression) {
        DataExpression value = DataExpression.of(scope, expression, reference -> operand(element, reference));
        return value == null || !value.series().isEmpty() ? Double.NaN : value.at(0);
    }

    private DataExpression.@Nullable Operand operand(Element element, Expr.Reference reference) {
        Position number = element.bindings().number(reference);
        if (number != null) {
            return new DataExpression.Operand.Constant(
                    1.0 + flat(List.of(wide(element, number)), List.of(number), element));
        }
        Access access = element.bindings().access(reference);
        if (access == null || !element.bindings().inner(reference).isEmpty()) {
            return null;
        }
        if (!access.indices().isEmpty()) {
            return null;
        }
        int flat = flat(shapes.of(access.variable()), access.positions(), element);
        return switch (scope.variable(access.variable())) {
            case null -> null;
            case Variable.Data data -> {
                TimeSeries series = of(data).series().get(flat);
                yield series == null ? null : new DataExpression.Operand.Observed(series, data.interpolation());
            }
            case Variable.Auxiliary auxiliary -> {
                Double value = constants(auxiliary).get(flat);
                if (value != null) {
                    used.add(auxiliary.name());
                }
                yield value == null ? null : new DataExpression.Operand.Constant(value);
            }
            case Variable.Stock _, Variable.Flow _, Variable.Lookup _ -> null;
        };
    }

    /// Any axis does for the number of an element in it.
    private static Axis wide(Element element, Position number) {
        return switch (number) {
            case Position.Along(int axis, int _) -> element.extent().axes().get(axis);
            case Position.Through(int axis, List<Integer> _) ->
                element.extent().axes().get(axis);
            case Position.Fixed _, Position.Computed _ -> new Axis(Name.of("any"), List.of());
        };
    }

    private static int flat(List<Axis> dimensions, List<Position> positions, Element element) {
        int[] found = {0};
        new Elements(dimensions, positions, element.extent().axes()).forEach(flat -> found[0] = flat);
        return found[0];
    }

    /// Returns the values of an auxiliary that constants decide, null for each element where they
    /// do not.
    private List<@Nullable Double> constants(Variable.Auxiliary auxiliary) {
        List<@Nullable Double> known = constants.get(auxiliary.name());
        if (known != null) {
            return known;
        }
        List<@Nullable Double> values = new ArrayList<>();
        for (int flat = 0; flat < Extent.whole(shapes.of(auxiliary.name())).size(); flat++) {
            values.add(null);
        }
        if (open.size() < DEEPEST && open.add(auxiliary.name())) {
            for (Equation equation : auxiliary.equations()) {
                for (Element element :
                        equation.initial() == null ? elements(auxiliary, equation) : List.<Element>of()) {
                    double value = number(element, equation.expression());
                    values.set(element.flat(), Double.isFinite(value) ? (Double) value : null);
                }
            }
            open.remove(auxiliary.name());
            constants.put(auxiliary.name(), values);
        }
        return values;
    }
}
