package org.alamedas.evidence.condition;

import org.alamedas.model.source.Span;

/// Something that holds or does not.
public sealed interface Condition {
    /// Returns its place.
    ///
    /// @return from its first character to its last
    Span span();

    /// Two terms compared.
    ///
    /// @param left the first
    /// @param relation how
    /// @param right the second
    /// @param span its place
    record Compared(Term left, Relation relation, Term right, Span span) implements Condition {}

    /// A fact and its answer: `answer(fact) = word`.
    ///
    /// @param fact the fact
    /// @param same whether the answer is to be the word, or another
    /// @param word the word
    /// @param span its place
    record Answered(String fact, boolean same, String word, Span span) implements Condition {}

    /// How two terms are compared.
    enum Relation {
        /// Less.
        LESS("<"),
        /// Less or equal.
        AT_MOST("<="),
        /// Greater.
        MORE(">"),
        /// Greater or equal.
        AT_LEAST(">="),
        /// Equal.
        EQUAL("=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /// Returns how it is written.
        ///
        /// @return such as `<=`
        public String sign() {
            return sign;
        }
    }
}
