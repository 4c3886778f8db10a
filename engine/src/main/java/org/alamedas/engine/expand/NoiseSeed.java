package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Gives the random functions of a Vensim model that has a variable called NOISE SEED that variable as the seed of
/// stream 0 (Vensim Reference Manual, RANDOM Number Functions).
final class NoiseSeed {
    private static final Name NAME = Name.of("NOISE SEED");
    private static final String PINK = "RANDOM PINK NOISE";
    private static final Name UNIFORM = Name.of("RANDOM UNIFORM");

    private final boolean present;

    NoiseSeed(Model model) {
        present =
                model.dialect() == Dialect.VENSIM && model.variables().stream().anyMatch(NoiseSeed::isScalarSeed);
    }

    private static boolean isScalarSeed(Variable variable) {
        return variable.name().equals(NAME)
                && variable.declaration().dimensions().isEmpty();
    }

    /// Returns the same call, with the seed put in where it has none of its own.
    Expr.Call seeded(Expr.Call call) {
        Builtin row = present ? Builtins.find(Dialect.VENSIM, call.function().name()) : null;
        if (row == null) {
            return call;
        }
        if (row.isValue() && row.meaning() instanceof Meaning.Drawn) {
            return unit(call.span());
        }
        List<Expr> arguments = new ArrayList<>(call.arguments());
        int seed = seedOf(row);
        if (seed < 0 || seed >= arguments.size()) {
            return call;
        }
        arguments.set(seed, seeded(arguments.get(seed)));
        return new Expr.Call(call.function(), arguments, call.span());
    }

    private static int seedOf(Builtin row) {
        if (row.meaning() instanceof Meaning.Drawn drawn) {
            return drawn.seed();
        }
        return PINK.equals(row.id()) ? row.arity().most() - 1 : -1;
    }

    /// The function of numbers from 0 to 1, which takes no seed.
    private static Expr.Call unit(Span span) {
        return new Expr.Call(
                new Expr.Reference(UNIFORM, List.of(), span),
                List.of(new Expr.Literal(0, span), new Expr.Literal(1, span), reference(span)),
                span);
    }

    private static Expr seeded(Expr own) {
        if (own instanceof Expr.Literal literal) {
            return literal.value() == 0 ? reference(own.span()) : own;
        }
        Expr isNone = new Expr.Binary(BinaryOperator.EQUAL, own, new Expr.Literal(0, own.span()), own.span());
        return new Expr.If(isNone, reference(own.span()), own, own.span());
    }

    private static Expr reference(Span span) {
        return new Expr.Reference(NAME, List.of(), span);
    }
}
