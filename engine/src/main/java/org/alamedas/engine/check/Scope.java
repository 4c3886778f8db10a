package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// What the names in the equations of a model stand for.
///
/// A variable of the model goes before a name of the language, so that a model is not broken by a
/// function that its
/// author has never heard of.
public final class Scope {
    private final Dialect dialect;
    private final Map<Name, Variable> variables = new HashMap<>();
    private final Set<Name> inner;

    /// Makes the scope of a model; of two variables with one name, the first counts.
    ///
    /// @param dialect the language
    /// @param all the variables
    /// @param inner those that no message may suggest
    Scope(Dialect dialect, List<Variable> all, Set<Name> inner) {
        this.dialect = dialect;
        this.inner = Set.copyOf(inner);
        for (Variable variable : all) {
            variables.putIfAbsent(variable.name(), variable);
        }
    }

    /// Finds what a name stands for.
    ///
    /// @param name the name
    /// @return its symbol, or null if neither the model nor the language has it
    public @Nullable Symbol find(Name name) {
        Variable variable = variables.get(name);
        if (variable != null) {
            return new Symbol.OfModel(variable);
        }
        Builtin row = Builtins.find(dialect, name);
        return row == null ? null : new Symbol.OfLanguage(row);
    }

    /// Says whether a name stands for a value by itself, and so for no element and no dimension: for a variable, or
    /// for a word of the language that is no function with arguments.
    boolean isTaken(Name name) {
        return switch (find(name)) {
            case null -> false;
            case Symbol.OfModel _ -> true;
            case Symbol.OfLanguage(Builtin row) -> row.isValue();
        };
    }

    /// Returns the language whose functions are known.
    ///
    /// @return the model's dialect
    public Dialect dialect() {
        return dialect;
    }

    /// Returns the graphical function that a name can be read off as.
    ///
    /// @param name a graphical function with a name, or a variable whose equation is one applied to an
    ///     input
    /// @return the points, or null if there are none
    public @Nullable GraphicalFunction table(Name name) {
        return switch (variables.get(name)) {
            case null -> null;
            case Variable.Lookup lookup ->
                lookup.tables().isEmpty() ? null : lookup.tables().getFirst().function();
            case Variable.Auxiliary auxiliary -> applied(auxiliary.equations());
            case Variable.Flow flow -> applied(flow.equations());
            case Variable.Stock _, Variable.Data _ -> null;
        };
    }

    private static @Nullable GraphicalFunction applied(List<Equation> equations) {
        boolean single = equations.size() == 1;
        return single && equations.getFirst().expression() instanceof Expr.Lookup lookup ? lookup.table() : null;
    }

    @Nullable
    Variable variable(Name name) {
        return variables.get(name);
    }

    /// Says what was probably meant by a name that nothing has.
    Optional<String> didYouMean(Name wrong, Collection<Name> names) {
        return Suggestion.nearest(
                        wrong.canonical(), names.stream().map(Name::canonical).toList())
                .map(Name::of)
                .map(this::spelled);
    }

    private String spelled(Name near) {
        Variable variable = variables.get(near);
        if (variable != null) {
            return "did you mean " + variable.name() + ", defined on line "
                    + variable.declaration().span().position().line();
        }
        Builtin row = Builtins.find(dialect, near);
        return "did you mean " + (row == null ? near.written() : row.nameIn(dialect));
    }

    Collection<Name> names() {
        List<Name> names = new ArrayList<>(variables.keySet());
        names.removeAll(inner);
        for (Name name : Builtins.names(dialect)) {
            if (Character.isLetter(name.written().charAt(0))) {
                names.add(name);
            }
        }
        return names;
    }
}
