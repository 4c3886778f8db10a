package org.alamedas.engine.check.units;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alamedas.model.expr.Name;
import org.alamedas.model.unit.Rational;
import org.alamedas.model.unit.Unit;

/// Guesses what would bring one unit to another.
final class Reconciliation {
    private static final Name PERCENT = Name.of("percent");
    private static final List<String> PLURALS = List.of("s", "es");

    private static final Set<Rational> SIMPLE = Set.of(Rational.ONE, Rational.of(-1));

    private final Inference time;

    Reconciliation(Inference time) {
        this.time = time;
    }

    /// Suggests what is missing.
    ///
    /// @param found the unit of what should change
    /// @param wanted the unit that it should have
    /// @return one line, or nothing where no simple change does it
    Optional<String> hint(Inference found, Inference wanted) {
        return wanted.over(found) instanceof Inference.Known(Unit factor) ? hint(factor) : Optional.empty();
    }

    private Optional<String> hint(Unit factor) {
        List<Unit.Factor> parts = factor.factors();
        boolean simple = parts.stream().allMatch(part -> SIMPLE.contains(part.exponent()));
        if (parts.size() > 2 || !simple) {
            return Optional.empty();
        }
        Optional<String> twoNames = twoNamesOfOneUnit(parts);
        if (twoNames.isPresent()) {
            return twoNames;
        }
        if (new Inference.Known(factor).equals(time)) {
            return Optional.of("they differ by " + factor + ": is a multiplication by a time missing?");
        }
        if (new Inference.Known(factor.inverse()).equals(time)) {
            return Optional.of("they differ by " + factor + ": is a division by a time missing?");
        }
        if (parts.size() == 1 && parts.getFirst().base().equals(PERCENT)) {
            boolean missing = parts.getFirst().exponent().equals(Rational.ONE);
            return Optional.of((missing ? "multiply" : "divide") + " by a constant of 100 percent");
        }
        return Optional.of("a factor in " + factor + " would reconcile them");
    }

    private static Optional<String> twoNamesOfOneUnit(List<Unit.Factor> parts) {
        if (parts.size() != 2
                || !parts.getFirst()
                        .exponent()
                        .equals(parts.getLast().exponent().negated())) {
            return Optional.empty();
        }
        Name one = parts.getFirst().base();
        Name other = parts.getLast().base();
        boolean plural = PLURALS.stream()
                .anyMatch(end -> (one.canonical() + end).equals(other.canonical())
                        || (other.canonical() + end).equals(one.canonical()));
        return plural
                ? Optional.of("if " + one + " and " + other + " are one unit, define one as an alias of the other")
                : Optional.empty();
    }
}
