package org.alamedas.formats.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.jspecify.annotations.Nullable;

/// Which variables the equations of a model use.
final class Uses {
    private final Map<Name, Set<Name>> used = new HashMap<>();

    private Uses() {}

    static Uses of(Model model) {
        Uses uses = new Uses();
        for (Variable variable : model.variables()) {
            Set<Name> names = uses.used.computeIfAbsent(variable.name(), _ -> new LinkedHashSet<>());
            equations(variable).forEach(equation -> {
                collect(equation.expression(), names);
                collect(equation.initial(), names);
            });
        }
        return uses;
    }

    /// The equations of a variable; of a stock, those of its initial value, since what its rate
    /// uses are its flows.
    private static List<Equation> equations(Variable variable) {
        return switch (variable) {
            case Variable.Stock stock ->
                switch (stock.change()) {
                    case Variable.Change.Flows _, Variable.Change.Net _, Variable.Change.Kept _ -> stock.initial();
                    case Variable.Change.Next(List<Equation> values) -> values;
                };
            case Variable.Flow flow -> flow.equations();
            case Variable.Auxiliary auxiliary -> auxiliary.equations();
            case Variable.Data data -> data.equations();
            case Variable.Lookup _ -> List.of();
        };
    }

    private static void collect(@Nullable Expr expr, Set<Name> names) {
        if (expr != null) {
            Rewriting.rename(expr, reference -> {
                names.add(reference.name());
                return reference;
            });
        }
    }

    /// Returns the names in the equations of a variable.
    Set<Name> by(Name variable) {
        return used.getOrDefault(variable, Set.of());
    }

    /// Returns the variables that act on some others, directly or through one another, nearest
    /// first.
    ///
    /// @param some the others
    /// @param without variables that are not looked through
    List<Name> actingOn(Set<Name> some, Predicate<Name> without) {
        List<Name> found = new ArrayList<>();
        Set<Name> seen = new LinkedHashSet<>(some);
        Deque<Name> open = new ArrayDeque<>(some);
        while (!open.isEmpty()) {
            for (Name name : by(open.remove())) {
                if (used.containsKey(name) && !without.test(name) && seen.add(name)) {
                    found.add(name);
                    open.add(name);
                }
            }
        }
        return found;
    }
}
