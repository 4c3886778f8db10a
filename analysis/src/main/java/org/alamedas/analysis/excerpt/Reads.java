package org.alamedas.analysis.excerpt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Parts;

/// The names that the equations of a variable read while a run goes on.
///
/// What is read for the start of the run only does not count: the initial value of a stock, and the
/// argument of `INIT`.
public final class Reads {
    private static final Set<Name> AT_START = Set.of(Name.of("INIT"), Name.of("INITIAL"), Name.of("REINITIAL"));

    private Reads() {}

    /// Returns the names that a variable reads.
    ///
    /// @param variable a variable of a model
    /// @return names as written, those of the language among them, in the order in which they stand
    public static Set<Name> of(Variable variable) {
        Set<Name> names = new LinkedHashSet<>();
        switch (variable) {
            case Variable.Stock stock -> ofChange(stock.change(), names);
            case Variable.Flow flow -> ofEquations(flow.equations(), names);
            case Variable.Auxiliary auxiliary -> ofEquations(auxiliary.equations(), names);
            case Variable.Data data -> ofEquations(data.equations(), names);
            case Variable.Lookup _ -> {}
        }
        return names;
    }

    private static void ofChange(Variable.Change change, Set<Name> names) {
        switch (change) {
            case Variable.Change.Flows flows -> {
                flows.inflows().stream().map(FlowReference::name).forEach(names::add);
                flows.outflows().stream().map(FlowReference::name).forEach(names::add);
            }
            case Variable.Change.Kept kept -> {
                kept.inflows().stream().map(FlowReference::name).forEach(names::add);
                kept.container()
                        .with(
                                expression -> {
                                    ofExpression(expression, names);
                                    return expression;
                                },
                                name -> name);
            }
            case Variable.Change.Net net -> ofEquations(net.equations(), names);
            case Variable.Change.Next next -> ofEquations(next.equations(), names);
        }
    }

    private static void ofEquations(List<Equation> equations, Set<Name> names) {
        equations.forEach(equation -> ofExpression(equation.expression(), names));
    }

    private static void ofExpression(Expr root, Set<Name> names) {
        Deque<Expr> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Expr next = open.pop();
            if (next instanceof Expr.Reference reference) {
                names.add(reference.name());
            } else if (next instanceof Expr.Call call) {
                names.add(call.function().name());
            }
            parts(next).reversed().forEach(open::push);
        }
    }

    private static List<Expr> parts(Expr expr) {
        return expr instanceof Expr.Call call
                        && AT_START.contains(call.function().name())
                ? List.of()
                : Parts.of(expr);
    }
}
