package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Writes out a macro that runs by itself, from its start to its stop at each moment of the model (XMILE 1.0, section
/// 4.8.3): each of its variables becomes one for each step, and a stock what it was a step before and its flows.
final class Unrolling {
    /// The most steps that are written out.
    static final int MOST_STEPS = 1000;

    private static final double NEAR = 1e-9;

    private final Macro macro;
    private final double start;
    private final double step;
    private final int steps;
    private final Map<Name, Variable> own = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();

    private Unrolling(Macro macro, double start, double step, int steps) {
        this.macro = macro;
        this.start = start;
        this.step = step;
        this.steps = steps;
        macro.variables().forEach(variable -> own.put(variable.name(), variable));
    }

    /// Writes out the macro of a call.
    ///
    /// @return a macro that steps with the model; the macro itself if it does
    /// @throws Refused if the number of its steps is not known, or something in it cannot be written out
    static Macro unroll(Macro macro, Expr.Call call, Orders numbers, Dialect dialect) throws Refused {
        TimeSpec time = macro.time();
        if (time == null) {
            return macro;
        }
        if (time.method() != IntegrationMethod.EULER) {
            throw new Refused("the macro " + macro.name() + " runs by itself, which only Euler's method does here");
        }
        double from = known(time.start(), macro, call, numbers);
        double to = known(time.stop(), macro, call, numbers);
        double by = known(time.step(), macro, call, numbers);
        double steps = (to - from) / by;
        if (!(by > 0 && steps >= 0 && steps <= MOST_STEPS) || Math.abs(steps - Math.rint(steps)) > NEAR) {
            throw new Refused("the macro " + macro.name() + " would run for " + steps
                    + " steps, where a whole number from 0 to " + MOST_STEPS + " is possible");
        }
        return new Unrolling(macro, from, by, (int) Math.rint(steps)).unroll(dialect);
    }

    /// Leaves what cannot be written out; never leaves this package.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private static double known(Expr limit, Macro macro, Expr.Call call, Orders numbers) throws Refused {
        Double value = numbers.constant(Rewriting.rename(limit, reference -> given(reference, macro, call)));
        if (value == null) {
            throw new Refused(
                    "how many steps the macro " + macro.name() + " runs for is not known before the model runs");
        }
        return value;
    }

    private static Expr given(Expr.Reference reference, Macro macro, Expr.Call call) {
        for (int i = 0; i < macro.inputs().size(); i++) {
            Macro.Parameter input = macro.inputs().get(i);
            if (input.name().equals(reference.name())) {
                Expr given = i < call.arguments().size() ? call.arguments().get(i) : input.otherwise();
                return given == null ? reference : given;
            }
        }
        return reference;
    }

    private Macro unroll(Dialect dialect) throws Refused {
        for (int at = 0; at <= steps; at++) {
            for (Variable variable : macro.variables()) {
                add(variable, at, dialect);
            }
        }
        Variable value = own.get(macro.name());
        if (value != null) {
            Expr last = new Expr.Reference(at(macro.name(), steps), List.of(), macro.span());
            variables.add(auxiliary(value, macro.name(), List.of(Equation.of(last))));
        }
        return new Macro(macro.name(), macro.inputs(), macro.outputs(), variables, macro.documentation(), macro.span());
    }

    private void add(Variable variable, int at, Dialect dialect) throws Refused {
        Name name = at(variable.name(), at);
        switch (variable) {
            case Variable.Auxiliary auxiliary ->
                variables.add(auxiliary(variable, name, all(auxiliary.equations(), at, dialect)));
            case Variable.Flow flow -> variables.add(auxiliary(variable, name, flow(flow, at, dialect)));
            case Variable.Stock stock -> variables.add(auxiliary(variable, name, stock(stock, at, dialect)));
            case Variable.Lookup lookup -> {
                if (at == 0) {
                    variables.add(lookup);
                }
            }
            case Variable.Data _ -> throw new Refused("data in a macro that runs by itself is not supported");
        }
    }

    private static Variable auxiliary(Variable like, Name name, List<Equation> equations) {
        Declaration same = like.declaration();
        return new Variable.Auxiliary(new Declaration(name, same.dimensions(), null, "", null, same.span()), equations);
    }

    private List<Equation> flow(Variable.Flow flow, int at, Dialect dialect) throws Refused {
        List<Equation> equations = all(flow.equations(), at, dialect);
        return !flow.uniflow()
                ? equations
                : equations.stream()
                        .map(equation -> new Equation(
                                equation.target(),
                                equation.exceptions(),
                                notNegative(equation.expression()),
                                null,
                                equation.span()))
                        .toList();
    }

    private static Expr notNegative(Expr value) {
        Expr zero = new Expr.Literal(0, value.span());
        return new Expr.If(
                new Expr.Binary(BinaryOperator.GREATER, value, zero, value.span()), value, zero, value.span());
    }

    private List<Equation> stock(Variable.Stock stock, int at, Dialect dialect) throws Refused {
        if (at == 0) {
            return all(stock.initial(), 0, dialect);
        }
        if (stock.nonNegative()) {
            throw new Refused("a stock that stays above 0, in a macro that runs by itself, is not supported");
        }
        Span span = stock.declaration().span();
        Expr rate = switch (stock.change()) {
            case Variable.Change.Flows(List<FlowReference> inflows, List<FlowReference> outflows) ->
                sum(sum(null, inflows, BinaryOperator.ADD, at), outflows, BinaryOperator.SUBTRACT, at);
            case Variable.Change.Kept _ ->
                throw new Refused("a conveyor, queue or oven, in a macro that runs by itself, is not supported");
            case Variable.Change.Net _, Variable.Change.Next _ ->
                throw new Refused("a stock without flows, in a macro that runs by itself, is not supported");
        };
        Expr before = new Expr.Reference(at(stock.name(), at - 1), List.of(), span);
        if (rate == null) {
            return List.of(Equation.of(before));
        }
        Expr change = new Expr.Binary(BinaryOperator.MULTIPLY, new Expr.Literal(step, span), rate, span);
        return List.of(Equation.of(new Expr.Binary(BinaryOperator.ADD, before, change, span)));
    }

    private @Nullable Expr sum(@Nullable Expr first, List<FlowReference> flows, BinaryOperator operator, int at) {
        Expr sum = first;
        for (FlowReference flow : flows) {
            Expr each = new Expr.Reference(
                    own.containsKey(flow.name()) ? at(flow.name(), at - 1) : flow.name(), List.of(), flow.span());
            Expr zero = new Expr.Literal(0, flow.span());
            boolean plain = sum == null && operator == BinaryOperator.ADD;
            sum = plain ? each : new Expr.Binary(operator, sum == null ? zero : sum, each, flow.span());
        }
        return sum;
    }

    private List<Equation> all(List<Equation> equations, int at, Dialect dialect) throws Refused {
        List<Equation> all = new ArrayList<>();
        for (Equation equation : equations) {
            refuseMemory(equation.expression(), dialect);
            all.add(new Equation(
                    equation.target(),
                    equation.exceptions(),
                    Rewriting.rename(equation.expression(), reference -> renamed(reference, at), this::called),
                    null,
                    equation.span()));
        }
        return all;
    }

    /// A function that has stocks would step with the model, not with the macro.
    private static void refuseMemory(Expr expression, Dialect dialect) throws Refused {
        List<Name> found = new ArrayList<>();
        Rewriting.rewrite(expression, call -> {
            Optional.ofNullable(Builtins.find(dialect, call.function().name()))
                    .filter(row -> row.meaning() instanceof Meaning.Expanded)
                    .ifPresent(_ -> found.add(call.function().name()));
            return call;
        });
        if (!found.isEmpty()) {
            throw new Refused(found.getFirst() + " in a macro that runs by itself is not supported");
        }
    }

    private Expr renamed(Expr.Reference reference, int at) {
        Name name = reference.name();
        Variable variable = own.get(name);
        if (variable != null) {
            Name other = variable instanceof Variable.Lookup ? name : at(name, at);
            return new Expr.Reference(other, reference.subscripts(), reference.span());
        }
        return switch (name.canonical()) {
            case "time" -> new Expr.Literal(start + at * step, reference.span());
            case "dt" -> new Expr.Literal(step, reference.span());
            case "starttime" -> new Expr.Literal(start, reference.span());
            case "stoptime" -> new Expr.Literal(start + steps * step, reference.span());
            default -> reference;
        };
    }

    private Expr called(Expr.Reference function) {
        return function;
    }

    private static Name at(Name name, int step) {
        return Name.of(name.written() + "@" + step);
    }
}
