package org.alamedas.engine.builtin;

import java.util.ArrayList;
import java.util.List;

/// How the unit of a function follows from the units of its arguments.
///
/// A rule is written as the terms of the arguments, an arrow, and the term of the result: `A, T ->
/// A/T` takes any unit
/// and a time and gives that unit per time. `A` and `B` stand for any unit, the same wherever the same
/// letter stands; `T`
/// is the model's unit of time; `1` is dimensionless; `?` agrees with everything. Where a call has
/// more arguments than the
/// rule has terms, the last term holds for the rest.
///
/// @param arguments one term for each argument
/// @param result the term of the result
public record UnitRule(List<Term> arguments, Term result) {

    /// Copies the terms.
    public UnitRule {
        arguments = List.copyOf(arguments);
    }

    /// The unit of one argument or of the result: a product of powers.
    ///
    /// @param free whether it agrees with everything; then it has no factors
    /// @param factors the powers; empty for a dimensionless term
    public record Term(boolean free, List<Factor> factors) {
        /// Copies the factors.
        public Term {
            factors = List.copyOf(factors);
        }
    }

    /// A power of `A`, `B` or `T`.
    ///
    /// @param symbol the letter
    /// @param numerator of the exponent, not 0
    /// @param denominator of the exponent, above 0
    public record Factor(char symbol, int numerator, int denominator) {}

    /// Reads a rule.
    ///
    /// @param text such as `A, A -> A`, `A -> A^1/2`, `-> T`
    /// @return the rule
    /// @throws IllegalArgumentException if the text is not a rule
    public static UnitRule of(String text) {
        int arrow = text.indexOf("->");
        if (arrow < 0) {
            throw new IllegalArgumentException("a unit rule needs an arrow: " + text);
        }
        List<Term> arguments = new ArrayList<>();
        String left = text.substring(0, arrow).strip();
        if (!left.isEmpty()) {
            for (String term : left.split(",", -1)) {
                arguments.add(term(term.strip()));
            }
        }
        return new UnitRule(arguments, term(text.substring(arrow + 2).strip()));
    }

    /// Returns the term of one argument.
    ///
    /// @param argument its position, from 0
    /// @return the term; the last one where the rule has fewer
    public Term argument(int argument) {
        return arguments.get(Math.min(argument, arguments.size() - 1));
    }

    private static Term term(String text) {
        return switch (text) {
            case "?" -> new Term(true, List.of());
            case "1" -> new Term(false, List.of());
            case "A^1/2" -> new Term(false, List.of(new Factor('A', 1, 2)));
            default -> new Term(false, quotient(text));
        };
    }

    private static List<Factor> quotient(String text) {
        List<Factor> factors = new ArrayList<>();
        int sign = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '/' -> sign = -1;
                case '*' -> sign = 1;
                case 'A', 'B', 'T' -> factors.add(new Factor(c, sign, 1));
                case '1' -> {
                    // the numerator of a bare reciprocal
                }
                default -> throw new IllegalArgumentException("not a term of a unit rule: " + text);
            }
        }
        return factors;
    }
}
