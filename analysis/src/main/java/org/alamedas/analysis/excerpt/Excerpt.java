package org.alamedas.analysis.excerpt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;

/// The equation of one variable as a model of its own, whose inputs are what a run of the whole model
/// recorded.
///
/// Every input becomes a graphical function of time through the recorded values. Replayed as it is, the
/// excerpt gives what the run gave; with another course of one input it gives what the equation would
/// have made of that. The net rate of a stock stands for the stock.
public final class Excerpt {
    /// Time as an input like any other, so that it can be given another course too.
    public static final Name TIME = Name.of("TIME");

    private static final Name RATE = Name.of("net rate in the excerpt");
    private static final Name CLOCK = Name.of("time in the excerpt");

    private final Model model;
    private final RunResult run;
    private final Variable variable;
    private final Span place;
    private final double[] times;

    /// Makes an excerpt.
    ///
    /// @param model the whole model
    /// @param run a run of it that recorded all its variables at every step
    /// @param variable a variable of it
    public Excerpt(Model model, RunResult run, Variable variable) {
        this.model = model;
        this.run = run;
        this.variable = variable;
        this.place = model.source().start();
        this.times = new double[run.rows()];
        Arrays.setAll(times, run::time);
    }

    /// Returns the inputs whose course can be changed.
    ///
    /// @return variables that were recorded, in the order in which the equation reads them, and time
    ///     where it reads time
    public List<Name> inputs() {
        Set<Name> reads = Reads.of(variable);
        List<Name> inputs = new ArrayList<>();
        for (Name name : reads) {
            boolean own = find(name).isPresent();
            if (own ? !columns(name).isEmpty() : name.equals(TIME)) {
                inputs.add(name);
            }
        }
        return inputs;
    }

    /// Replays the equation.
    ///
    /// @param input the input that takes another course
    /// @param course makes its other values of those it had, one for each recorded moment
    /// @return the values of the variable; of the first element of an array; empty where the equation
    ///     cannot stand by itself
    public Optional<double[]> replay(Name input, Function<double[], double[]> course) {
        Name read = read();
        Outcome<CompiledModel> compiled = new Engine().compile(excerpt(input, course));
        return switch (compiled) {
            case Outcome.Refused<CompiledModel> _ -> Optional.empty();
            case Outcome.Made<CompiledModel>(CompiledModel ready, var _) -> {
                try {
                    yield Optional.of(ready.run(RunSpec.AS_MODELLED.recording(List.of(read)))
                            .values(0));
                } catch (SimulationException _) {
                    yield Optional.empty();
                }
            }
        };
    }

    /// Replays the equation as it was.
    ///
    /// @return the values of the variable, as [#replay(Name,Function)] gives them
    public Optional<double[]> replay() {
        return replay(CLOCK, values -> values);
    }

    private Name read() {
        return switch (variable) {
            case Variable.Stock _ -> RATE;
            case Variable.Flow _, Variable.Auxiliary _, Variable.Lookup _, Variable.Data _ -> variable.name();
        };
    }

    private Model excerpt(Name input, Function<double[], double[]> course) {
        Map<Name, Variable> variables = new LinkedHashMap<>();
        variables.put(CLOCK, scalar(CLOCK, input.equals(TIME) ? course.apply(times.clone()) : times.clone()));
        for (Name name : Reads.of(variable)) {
            find(name).ifPresent(one -> variables.put(name, input(one, name.equals(input) ? course : v -> v)));
        }
        variables.put(read(), subject());
        return new Model(
                model.name(),
                model.dialect(),
                model.source(),
                "",
                time(),
                model.dimensions(),
                List.copyOf(variables.values()),
                List.of(),
                model.units(),
                model.macros(),
                List.of(),
                List.of());
    }

    private TimeSpec time() {
        double step = times.length > 1 ? times[1] - times[0] : 1;
        return new TimeSpec(
                literal(times[0]),
                literal(times[times.length - 1]),
                literal(step),
                null,
                IntegrationMethod.EULER,
                model.time().unit());
    }

    private Variable subject() {
        List<Equation> equations = switch (variable) {
            case Variable.Stock stock -> rate(stock.change());
            case Variable.Flow flow -> flow.equations();
            case Variable.Auxiliary auxiliary -> auxiliary.equations();
            case Variable.Data data -> data.equations();
            case Variable.Lookup _ -> List.of();
        };
        Declaration declaration = new Declaration(read(), variable.declaration().dimensions(), null, "", null, place);
        return new Variable.Auxiliary(
                declaration, equations.stream().map(this::onClock).toList());
    }

    private List<Equation> rate(Variable.Change change) {
        return switch (change) {
            case Variable.Change.Flows _, Variable.Change.Kept _ -> List.of();
            case Variable.Change.Net net -> net.equations();
            case Variable.Change.Next next -> next.equations();
        };
    }

    private Equation onClock(Equation equation) {
        Expr expression = Rewriting.rename(
                equation.expression(),
                reference -> readsTime(reference) ? new Expr.Reference(CLOCK, List.of(), reference.span()) : reference);
        return new Equation(equation.target(), equation.exceptions(), expression, null, equation.span());
    }

    private boolean readsTime(Expr.Reference reference) {
        return reference.name().equals(TIME) && find(TIME).isEmpty();
    }

    private Variable input(Variable input, Function<double[], double[]> course) {
        List<RunResult.Column> columns = columns(input.name());
        if (columns.isEmpty()) {
            return input;
        }
        Declaration old = input.declaration();
        Declaration declaration = new Declaration(old.name(), old.dimensions(), null, "", null, place);
        List<Equation> equations = new ArrayList<>();
        for (RunResult.Column column : columns) {
            double[] values = course.apply(run.values(run.column(column.name())));
            equations.add(new Equation(elements(column.name()), List.of(), function(values), null, place));
        }
        return new Variable.Auxiliary(declaration, equations);
    }

    private Variable scalar(Name name, double[] values) {
        return new Variable.Auxiliary(
                new Declaration(name, List.of(), null, "", null, place), List.of(Equation.of(function(values))));
    }

    private Expr function(double[] values) {
        GraphicalFunction points = GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, times, values);
        return new Expr.Lookup(points, new Expr.Reference(TIME, List.of(), place), place);
    }

    private List<Subscript> elements(Name column) {
        String written = column.written();
        int open = written.indexOf('[');
        if (open < 0) {
            return List.of();
        }
        List<Subscript> elements = new ArrayList<>();
        for (String element : written.substring(open + 1, written.length() - 1).split(",", -1)) {
            elements.add(new Subscript.Named(Name.of(element.strip()), false, place));
        }
        return elements;
    }

    /// Returns the recorded columns of a variable: one, or one for each element.
    private List<RunResult.Column> columns(Name name) {
        int column = run.column(name);
        if (column >= 0) {
            return List.of(run.columns().get(column));
        }
        boolean array =
                find(name).map(one -> !one.declaration().dimensions().isEmpty()).orElse(false);
        return !array
                ? List.of()
                : run.columns().stream()
                        .filter(one -> isElement(one.name().written(), name))
                        .toList();
    }

    private static boolean isElement(String column, Name array) {
        int open = column.indexOf('[');
        return open > 0 && Name.of(column.substring(0, open)).equals(array);
    }

    private Optional<Variable> find(Name name) {
        return model.variables().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private Expr literal(double value) {
        return new Expr.Literal(value, place);
    }
}
