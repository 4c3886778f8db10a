package org.alamedas.engine.check.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alamedas.engine.builtin.UnitRule;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.unit.Rational;
import org.alamedas.model.unit.Unit;
import org.jspecify.annotations.Nullable;

/// Applies the unit rule of a function to one call; it holds what each letter of the rule stands for
/// in that call.
///
/// The first argument that a letter's unit can be worked out from decides it. Arguments made of
/// numbers alone come
/// last, and take on the time where the rule asks for one: `STEP(10, 1973)` needs no named constant.
final class RuleUnits {
    private static final char TIME = 'T';

    private final String function;
    private final UnitRule rule;
    private final Wording wording;
    private final Consumer<Diagnostic> sink;
    private final Map<Character, Inference> letters = new HashMap<>();
    private final Map<Character, Expr> deciders = new HashMap<>();
    private boolean failed;

    record Argument(Expr expr, Finding finding) {}

    RuleUnits(String function, UnitRule rule, Inference time, Wording wording, Consumer<Diagnostic> sink) {
        this.function = function;
        this.rule = rule;
        this.wording = wording;
        this.sink = sink;
        letters.put(TIME, time);
    }

    /// Checks the arguments.
    ///
    /// @return the unit of the call; free if an argument does not agree with the others
    Inference apply(List<Argument> arguments) {
        if (!rule.arguments().isEmpty()) {
            List<Integer> order = new ArrayList<>();
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < arguments.size(); i++) {
                    if (arguments.get(i).finding().bare() == (pass == 1)) {
                        order.add(i);
                    }
                }
            }
            order.forEach(i -> check(rule.argument(i), arguments.get(i)));
        }
        return failed ? Inference.free() : unit(rule.result(), null);
    }

    private void check(UnitRule.Term term, Argument argument) {
        boolean takesTime = term.factors().stream().anyMatch(f -> f.symbol() == TIME);
        if (term.free() || (argument.finding().bare() && takesTime)) {
            return;
        }
        if (argument.finding().unit() instanceof Inference.Known(Unit unit)) {
            Set<Character> open = openLetters(term);
            if (open.isEmpty()) {
                compare(term, argument, unit);
            } else if (open.size() == 1) {
                decide(term, open.iterator().next(), argument);
            }
        }
    }

    private Set<Character> openLetters(UnitRule.Term term) {
        Set<Character> open = new TreeSet<>();
        for (UnitRule.Factor factor : term.factors()) {
            if (!(letters.get(factor.symbol()) instanceof Inference.Known)) {
                open.add(factor.symbol());
            }
        }
        return open;
    }

    private void decide(UnitRule.Term term, char letter, Argument argument) {
        if (letter == TIME) {
            return;
        }
        Optional<UnitRule.Factor> factor =
                term.factors().stream().filter(f -> f.symbol() == letter).findFirst();
        factor.ifPresent(f -> {
            Inference rest = argument.finding().unit().over(unit(term, letter));
            Rational exponent = new Rational(f.numerator(), f.denominator());
            letters.put(letter, rest.power(Rational.ONE.dividedBy(exponent)));
            deciders.put(letter, argument.expr());
        });
    }

    private void compare(UnitRule.Term term, Argument argument, Unit unit) {
        if (!(unit(term, null) instanceof Inference.Known(Unit expected)) || expected.equals(unit)) {
            return;
        }
        failed = true;
        Expr decider = singleLetter(term).map(deciders::get).orElse(null);
        sink.accept(
                decider == null
                        ? wording.argument(function, argument.expr(), unit, expected)
                        : wording.operands(
                                decider, new Inference.Known(expected), argument.expr(), new Inference.Known(unit)));
    }

    private static Optional<Character> singleLetter(UnitRule.Term term) {
        if (term.factors().size() != 1) {
            return Optional.empty();
        }
        UnitRule.Factor only = term.factors().getFirst();
        boolean plain = only.numerator() == 1 && only.denominator() == 1 && only.symbol() != TIME;
        return plain ? Optional.of(only.symbol()) : Optional.empty();
    }

    /// Returns the unit of a term, leaving out one letter if asked to.
    private Inference unit(UnitRule.Term term, @Nullable Character without) {
        if (term.free()) {
            return Inference.free();
        }
        Inference unit = Inference.dimensionless();
        for (UnitRule.Factor factor : term.factors()) {
            if (without == null || factor.symbol() != without) {
                Inference letter = letters.getOrDefault(factor.symbol(), Inference.free());
                unit = unit.times(letter.power(new Rational(factor.numerator(), factor.denominator())));
            }
        }
        return unit;
    }
}
