package org.alamedas.engine.check;

import java.util.HashMap;
import java.util.Map;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Numbers the random functions of each equation in the order in which they are written; it holds how
/// many the initial values of stocks have.
///
/// A number depends on nothing but the equation, so that no other equation moves a sequence. Both sides
/// of an equation that means something else at the start are one equation, the usual side first; in a
/// stock, the initial value comes before the rate of change, or before what is taken over after a step.
final class DrawNumbers {
    private final Scope scope;
    private final Map<Name, Integer> ofInitials = new HashMap<>();

    private DrawNumbers(Scope scope) {
        this.scope = scope;
    }

    static void assign(Scope scope, Definitions definitions) {
        DrawNumbers numbers = new DrawNumbers(scope);
        definitions.all().forEach(numbers::number);
    }

    private void number(Definition definition) {
        Bindings bindings = definition.bindings();
        switch (definition) {
            case Definition.Control control -> number(control.active(), Name.of(control.label()), 0, bindings);
            case Definition.Computed computed -> {
                Name name = computed.variable().name();
                int next = number(computed.active(), name, 0, bindings);
                number(computed.start(), name, next, bindings);
            }
            case Definition.Level level -> {
                Name name = level.variable().name();
                ofInitials.merge(name, number(level.initial(), name, 0, bindings), Math::max);
            }
            case Definition.Derivative derivative -> {
                Name name = derivative.variable().name();
                number(derivative.active(), name, ofInitials.getOrDefault(name, 0), bindings);
            }
            case Definition.Next next -> {
                Name name = next.variable().name();
                number(next.active(), name, ofInitials.getOrDefault(name, 0), bindings);
            }
            case Definition.Held _ -> {}
        }
    }

    /// @return the number of the next one
    private int number(@Nullable Expr root, Name variable, int first, Bindings bindings) {
        int[] next = {first};
        if (root != null) {
            Expressions.visit(root, bindings.parts(Expressions::parts), part -> {
                if (isRandom(part)) {
                    bindings.putDraw(part, new Bindings.Draw(variable, next[0]++));
                }
            });
        }
        return next[0];
    }

    private boolean isRandom(Expr expr) {
        return switch (expr) {
            case Expr.Reference reference -> isRandom(reference.name());
            case Expr.Call call -> isRandom(call.function().name());
            case Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> false;
        };
    }

    private boolean isRandom(Name name) {
        return scope.find(name) instanceof Symbol.OfLanguage(Builtin row) && row.meaning() instanceof Meaning.Drawn;
    }
}
