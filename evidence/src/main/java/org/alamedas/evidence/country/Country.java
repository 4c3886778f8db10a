package org.alamedas.evidence.country;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.annotation.ModeOption;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.evidence.annotation.VariableLabel;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// What a country puts in the place of a core's numbers, paths, labels and modes.
///
/// A number of behaviour of which the country says nothing keeps the core's value and loses its range:
/// no fit moves it. Paths of dates end with what is known: two constants, [#LEVERS_UNTIL] and
/// [#DRIVERS_UNTIL], hold the levers and the drivers of the country from a date on at what they were
/// then, so that a run may know of the future what a forecaster knew.
public final class Country {
    /// The constant that says until when the recorded levers are known.
    public static final Name LEVERS_UNTIL = Name.of("recorded_levers_until");

    /// The constant that says until when the recorded drivers are known.
    public static final Name DRIVERS_UNTIL = Name.of("recorded_drivers_until");

    private static final Name TIME = Name.of("TIME");

    private final Period period;
    private final Map<Name, OwnNumber> numbers;
    private final Annotations own;
    private final Map<Name, Parameter> core;

    /// The years that a country's runs cover.
    ///
    /// @param start the first moment, decimal year
    /// @param stop the last moment
    public record Period(double start, double stop) {}

    Country(Period period, Map<Name, OwnNumber> numbers, Annotations own, Map<Name, Parameter> core) {
        this.period = period;
        this.numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        this.own = own;
        this.core = core;
    }

    /// Puts the country's numbers and paths into a core.
    ///
    /// @param model the core, as the country was read against it
    /// @param name what the model is then called
    /// @return the model; its equations are the core's but where they are a number or a path
    public Model install(Model model, String name) {
        Span place = model.source().start();
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : model.variables()) {
            variables.add(changed(variable));
        }
        variables.add(horizon(LEVERS_UNTIL, place));
        variables.add(horizon(DRIVERS_UNTIL, place));
        TimeSpec time = model.time();
        return new Model(
                Name.of(name),
                model.dialect(),
                model.source(),
                model.documentation(),
                new TimeSpec(
                        new Expr.Literal(period.start(), place),
                        new Expr.Literal(period.stop(), place),
                        time.step(),
                        time.saveEvery(),
                        time.method(),
                        time.unit()),
                model.dimensions(),
                variables,
                model.groups(),
                model.units(),
                model.macros(),
                model.realityChecks(),
                List.of());
    }

    private Variable horizon(Name name, Span place) {
        OwnNumber number = numbers.get(name);
        double value = number == null || number.value() == null ? period.stop() : number.value();
        String about = number == null ? name.written() : number.source();
        return new Variable.Auxiliary(
                new Declaration(name, List.of(), new UnitText("year", place), about, null, place),
                List.of(Equation.of(new Expr.Literal(value, place))));
    }

    private Variable changed(Variable variable) {
        return switch (variable) {
            case Variable.Auxiliary auxiliary -> changed(auxiliary);
            case Variable.Stock stock -> stock;
            case Variable.Flow flow -> flow;
            case Variable.Lookup lookup -> lookup;
            case Variable.Data data -> data;
        };
    }

    private Variable changed(Variable.Auxiliary auxiliary) {
        OwnNumber number = numbers.get(auxiliary.name());
        if (number == null) {
            return behaviour(auxiliary.name()) ? ranged(auxiliary, null, auxiliary.equations()) : auxiliary;
        }
        Expr was = auxiliary.equations().getFirst().expression();
        Double value = number.value();
        Expr now = value == null ? path(number, was) : new Expr.Literal(value, was.span());
        ValueRange range = behaviour(auxiliary.name())
                ? number.range()
                : auxiliary.declaration().range();
        return ranged(auxiliary, range, List.of(Equation.of(now)));
    }

    private boolean behaviour(Name name) {
        Parameter parameter = core.get(name);
        return parameter != null && parameter.role() == ParameterRole.PARAMETER;
    }

    private static Variable ranged(Variable.Auxiliary auxiliary, @Nullable ValueRange range, List<Equation> equations) {
        Declaration old = auxiliary.declaration();
        return new Variable.Auxiliary(
                new Declaration(old.name(), old.dimensions(), old.unit(), old.documentation(), range, old.span()),
                equations);
    }

    /// A path of dates is read off no later than its horizon; a curve keeps the input that it has in the core.
    private Expr path(OwnNumber number, Expr was) {
        double[] inputs =
                number.path().stream().mapToDouble(OwnNumber.Point::input).toArray();
        double[] outputs =
                number.path().stream().mapToDouble(OwnNumber.Point::value).toArray();
        GraphicalFunction function = GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, inputs, outputs);
        if (was instanceof Expr.Lookup(var _, Expr input, var _) && !Dates.is(input)) {
            return new Expr.Lookup(function, input, was.span());
        }
        Parameter parameter = core.get(number.variable());
        boolean driver = parameter != null && parameter.role() == ParameterRole.DRIVER;
        Expr known = new Expr.Call(
                new Expr.Reference(Name.of("MIN"), List.of(), was.span()),
                List.of(
                        new Expr.Reference(TIME, List.of(), was.span()),
                        new Expr.Reference(driver ? DRIVERS_UNTIL : LEVERS_UNTIL, List.of(), was.span())),
                was.span());
        return new Expr.Lookup(function, known, was.span());
    }

    /// Puts the country's labels, modes and origins of numbers in the place of the core's.
    ///
    /// @param annotations the core's
    /// @return those of the core of which the country says nothing, and the country's own
    public Annotations annotate(Annotations annotations) {
        Map<Name, VariableLabel> labels = new LinkedHashMap<>(annotations.labels());
        labels.putAll(own.labels());
        List<Parameter> parameters = new ArrayList<>();
        annotations.parameters().values().forEach(parameter -> parameters.add(origin(parameter)));
        for (Name horizon : List.of(LEVERS_UNTIL, DRIVERS_UNTIL)) {
            OwnNumber number = numbers.get(horizon);
            if (number != null) {
                parameters.add(new Parameter(
                        horizon, ParameterRole.MODE, number.basis(), number.source(), number.note(), number.span()));
            }
        }
        List<ModeOption> modes = new ArrayList<>(own.modes());
        annotations.modes().stream()
                .filter(option -> own.modes().stream().noneMatch(mine -> same(mine, option)))
                .forEach(modes::add);
        return new Annotations(List.copyOf(labels.values()), parameters, modes);
    }

    private static boolean same(ModeOption one, ModeOption other) {
        return one.variable().equals(other.variable()) && one.value() == other.value();
    }

    private Parameter origin(Parameter parameter) {
        OwnNumber number = numbers.get(parameter.variable());
        return number == null
                ? new Parameter(
                        parameter.variable(),
                        parameter.role(),
                        parameter.basis(),
                        "Taken over from the core, not from this country: " + parameter.source(),
                        parameter.note(),
                        parameter.span())
                : new Parameter(
                        parameter.variable(),
                        parameter.role(),
                        number.basis(),
                        number.source(),
                        number.note(),
                        number.span());
    }
}
