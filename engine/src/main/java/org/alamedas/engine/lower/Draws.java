package org.alamedas.engine.lower;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.check.Bindings;
import org.alamedas.engine.check.Definition;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.random.Streams;
import org.alamedas.model.expr.Expr;
import org.jspecify.annotations.Nullable;

/// Lowers random functions.
final class Draws {
    private final Layout layout;

    Draws(Layout layout) {
        this.layout = layout;
    }

    /// Lowers one.
    ///
    /// @param expr the call or the name alone
    /// @param operands its arguments, without the name of a density
    /// @param density the table of the density; absent where the function has none
    /// @param definition the equation that it stands in
    /// @param loops what goes around it
    Op lower(
            Meaning.Drawn meaning,
            Expr expr,
            List<Op> operands,
            @Nullable Address density,
            Definition definition,
            Loops loops) {
        Bindings.Draw number = definition.bindings().draw(expr);
        if (number == null) {
            throw new IllegalStateException("a random function was not numbered: " + expr);
        }
        List<Op> arguments = new ArrayList<>(operands);
        boolean seeded = meaning.seed() != Meaning.Drawn.NO_SEED && seedAt(meaning) < operands.size();
        Op seed = seeded ? arguments.remove(seedAt(meaning)) : new Op.Constant(0, expr.span());
        int missing = meaning.distribution().size() - meaning.reads().size() - arguments.size();
        List<Double> defaults = meaning.defaults();
        for (double value : defaults.subList(defaults.size() - missing, defaults.size())) {
            arguments.add(new Op.Constant(value, expr.span()));
        }
        meaning.reads().forEach(value -> arguments.add(new Op.Load(value.number(), expr.span())));
        Op.Stream stream = new Op.Stream(Streams.of(number.variable()), element(definition, loops), number.number());
        return new Op.Draw(meaning.distribution(), stream, seed, arguments, density, expr.span());
    }

    private static int seedAt(Meaning.Drawn meaning) {
        return meaning.density() ? meaning.seed() - 1 : meaning.seed();
    }

    /// Numbers the element that is computed together with where aggregating functions around the draw
    /// stand, so that no two of them share a sequence.
    private Address element(Definition definition, Loops loops) {
        Definition owner = owner(definition);
        List<Integer> dimensions = Layout.dimensions(layout.of(owner));
        Address outer = loops.address(0, dimensions, owner.extent().positions());
        List<Address.Term> terms = new ArrayList<>(outer.terms());
        int stride = dimensions.stream().reduce(1, (a, b) -> a * b);
        int own = Loops.of(definition.extent().axes()).sizes().size();
        for (int loop = loops.sizes().size() - 1; loop >= own; loop--) {
            terms.add(new Address.Term.Stride(loop, stride));
            stride *= loops.sizes().get(loop);
        }
        return new Address(outer.base(), terms);
    }

    private static Definition owner(Definition definition) {
        Definition owner = definition;
        while (owner instanceof Definition.Held held) {
            owner = held.of();
        }
        return owner;
    }
}
