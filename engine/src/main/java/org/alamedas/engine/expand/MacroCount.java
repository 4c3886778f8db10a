package org.alamedas.engine.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;

/// How often the macros of a model are called, by it and by one another, counted before any of them is expanded: two
/// calls in each of forty macros are a trillion.
///
/// Of several macros with one name the largest counts for each. A macro that calls itself counts once; that it may not
/// is said elsewhere.
final class MacroCount {
    private final Map<Name, List<Variable>> bodies = new HashMap<>();
    private final Map<Name, Double> counts = new HashMap<>();

    private MacroCount(Model model) {
        for (Macro macro : model.macros()) {
            bodies.merge(
                    macro.name(),
                    macro.variables(),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
    }

    /// Counts the calls; infinite where a double has no room for them.
    static double of(Model model) {
        MacroCount count = new MacroCount(model);
        return count.bodies.isEmpty() ? 0 : count.in(model.variables());
    }

    private double in(List<Variable> variables) {
        double[] sum = new double[1];
        variables.stream()
                .flatMap(MacroCount::expressions)
                .forEach(expr -> Rewriting.rewrite(expr, call -> {
                    sum[0] += of(call.function().name());
                    return call;
                }));
        return sum[0];
    }

    private double of(Name name) {
        List<Variable> body = bodies.get(name);
        if (body == null) {
            return 0;
        }
        Double known = counts.putIfAbsent(name, 0.0);
        if (known != null) {
            return known;
        }
        double count = 1 + in(body);
        counts.put(name, count);
        return count;
    }

    private static Stream<Expr> expressions(Variable variable) {
        Stream<Equation> equations = switch (variable) {
            case Variable.Stock stock -> Stream.concat(stock.initial().stream(), change(stock.change()));
            case Variable.Flow flow -> flow.equations().stream();
            case Variable.Auxiliary auxiliary -> auxiliary.equations().stream();
            case Variable.Data data -> data.equations().stream();
            case Variable.Lookup _ -> Stream.of();
        };
        return equations.flatMap(equation -> equation.initial() == null
                ? Stream.of(equation.expression())
                : Stream.of(equation.expression(), equation.initial()));
    }

    private static Stream<Equation> change(Variable.Change change) {
        return switch (change) {
            case Variable.Change.Net(var equations) -> equations.stream();
            case Variable.Change.Next(var equations) -> equations.stream();
            case Variable.Change.Flows _, Variable.Change.Kept _ -> Stream.of();
        };
    }
}
