package org.alamedas.engine;

import static org.alamedas.engine.Sketch.num;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Builds a model line by line, with a source text in which every part has its place.
public final class ModelBuilder {
    private final String name;
    private final List<Function<Writing, Variable>> lines = new ArrayList<>();
    private final List<Dimension> dimensions = new ArrayList<>();
    private Dialect dialect = Dialect.XMILE;
    private Sketch start = num(0);
    private Sketch stop = num(10);
    private Sketch step = num(1);
    private @Nullable Sketch saveEvery;
    private IntegrationMethod method = IntegrationMethod.EULER;

    private ModelBuilder(String name) {
        this.name = name;
    }

    public static ModelBuilder model(String name) {
        return new ModelBuilder(name);
    }

    public ModelBuilder in(Dialect language) {
        dialect = language;
        return this;
    }

    public ModelBuilder time(double from, double to, double by) {
        return time(num(from), num(to), num(by));
    }

    public ModelBuilder time(Sketch from, Sketch to, Sketch by) {
        start = from;
        stop = to;
        step = by;
        return this;
    }

    public ModelBuilder saveEvery(Sketch interval) {
        saveEvery = interval;
        return this;
    }

    public ModelBuilder by(IntegrationMethod integration) {
        method = integration;
        return this;
    }

    /// Adds a dimension.
    public ModelBuilder dimension(String dimension, String... elements) {
        List<Name> names = java.util.Arrays.stream(elements).map(Name::of).toList();
        dimensions.add(
                new Dimension(Name.of(dimension), names, SourceText.of("", "").start()));
        return this;
    }

    /// Adds an auxiliary over dimensions, which are separated by commas, with one equation for all of it.
    public ModelBuilder array(String variable, String over, Sketch equation) {
        lines.add(out -> {
            Declaration declaration = declare(out, variable, over.split(",", -1));
            return new Variable.Auxiliary(declaration, equations(out, equation, null));
        });
        return this;
    }

    /// Adds an auxiliary over dimensions with an equation for each of some elements: names and sketches by turns.
    public ModelBuilder elements(String variable, String over, Object... parts) {
        lines.add(out -> {
            Declaration declaration = declare(out, variable, over.split(",", -1));
            List<Equation> equations = new ArrayList<>();
            for (int i = 0; i < parts.length; i += 2) {
                Span span = out.word((String) parts[i]);
                out.text(": ");
                Expr expression = ((Sketch) parts[i + 1]).write(out);
                Subscript target = new Subscript.Named(Name.of((String) parts[i]), false, span);
                equations.add(new Equation(List.of(target), List.of(), expression, null, expression.span()));
                out.text("; ");
            }
            return new Variable.Auxiliary(declaration, equations);
        });
        return this;
    }

    /// Adds a stock over dimensions with one inflow.
    public ModelBuilder arrayStock(String variable, String over, Sketch initial, String inflow) {
        lines.add(out -> {
            Declaration declaration = declare(out, variable, over.split(",", -1));
            List<Equation> equations = equations(out, initial, null);
            Variable.Change change = new Variable.Change.Flows(flows(out, " in ", List.of(inflow)), List.of());
            return new Variable.Stock(declaration, equations, change, false);
        });
        return this;
    }

    public ModelBuilder aux(String variable, Sketch equation) {
        return aux(variable, equation, null);
    }

    public ModelBuilder aux(String variable, Sketch equation, @Nullable Sketch initial) {
        lines.add(out -> {
            Declaration declaration = declare(out, variable);
            return new Variable.Auxiliary(declaration, equations(out, equation, initial));
        });
        return this;
    }

    public ModelBuilder flow(String variable, Sketch equation) {
        return flow(variable, equation, false);
    }

    public ModelBuilder uniflow(String variable, Sketch equation) {
        return flow(variable, equation, true);
    }

    private ModelBuilder flow(String variable, Sketch equation, boolean uniflow) {
        lines.add(out -> {
            Declaration declaration = declare(out, variable);
            return new Variable.Flow(declaration, equations(out, equation, null), uniflow);
        });
        return this;
    }

    public ModelBuilder stock(String variable, Sketch initial, List<String> inflows, List<String> outflows) {
        return stock(variable, initial, inflows, outflows, false);
    }

    public ModelBuilder nonNegative(String variable, Sketch initial, List<String> inflows, List<String> outflows) {
        return stock(variable, initial, inflows, outflows, true);
    }

    private ModelBuilder stock(
            String variable, Sketch initial, List<String> inflows, List<String> outflows, boolean nonNegative) {
        lines.add(out -> {
            Declaration declaration = declare(out, variable);
            List<Equation> equations = equations(out, initial, null);
            List<FlowReference> in = flows(out, " in ", inflows);
            List<FlowReference> from = flows(out, " out ", outflows);
            return new Variable.Stock(declaration, equations, new Variable.Change.Flows(in, from), nonNegative);
        });
        return this;
    }

    public ModelBuilder integral(String variable, Sketch rate, Sketch initial) {
        lines.add(out -> {
            Declaration declaration = declare(out, variable);
            List<Equation> net = equations(out, rate, null);
            out.text(" from ");
            return new Variable.Stock(declaration, equations(out, initial, null), new Variable.Change.Net(net), false);
        });
        return this;
    }

    public ModelBuilder lookup(String variable, GraphicalFunction points) {
        lines.add(out -> new Variable.Lookup(declare(out, variable), List.of(new Variable.Table(List.of(), points))));
        return this;
    }

    /// Adds a variable that the other methods do not make.
    public ModelBuilder line(Function<Writing, Variable> variable) {
        lines.add(variable);
        return this;
    }

    public static Declaration declare(Writing out, String variable, String... dimensions) {
        Span span = out.word(variable);
        out.text(" = ");
        return new Declaration(
                Name.of(variable),
                java.util.Arrays.stream(dimensions).map(Name::of).toList(),
                null,
                "",
                null,
                span);
    }

    static List<Equation> equations(Writing out, Sketch equation, @Nullable Sketch initial) {
        int from = out.at();
        Expr expression = equation.write(out);
        Expr other = null;
        if (initial != null) {
            out.text(" initially ");
            other = initial.write(out);
        }
        return List.of(new Equation(List.of(), List.of(), expression, other, out.from(from)));
    }

    private static List<FlowReference> flows(Writing out, String word, List<String> names) {
        List<FlowReference> flows = new ArrayList<>();
        for (String flow : names) {
            out.text(word);
            flows.add(new FlowReference(Name.of(flow), out.word(flow)));
        }
        return flows;
    }

    public Model build() {
        Writing draft = new Writing(null);
        write(draft, SourceText.of("", ""));
        SourceText source = SourceText.of(name + ".txt", draft.toString());
        return write(new Writing(source), source);
    }

    private Model write(Writing out, SourceText source) {
        out.text("time ");
        Expr from = start.write(out);
        out.text(" to ");
        Expr to = stop.write(out);
        out.text(" by ");
        Expr by = step.write(out);
        Expr save = null;
        if (saveEvery != null) {
            out.text(" saved every ");
            save = saveEvery.write(out);
        }
        out.text("\n");
        List<Variable> variables = new ArrayList<>();
        for (Function<Writing, Variable> line : lines) {
            variables.add(line.apply(out));
            out.text("\n");
        }
        return new Model(
                Name.of(name),
                dialect,
                source,
                "",
                new TimeSpec(from, to, by, save, method, null),
                dimensions,
                variables,
                List.of(),
                List.of());
    }
}
