package org.alamedas.formats.syntax;

/// One word, number or symbol of an expression.
///
/// @param kind what it is
/// @param text its canonical spelling: a name without quotation marks, an operator in upper case, a
///     text's characters
/// @param value the number; 0 for every other kind
/// @param start the first character in its fragment
/// @param end just after the last
record Token(Kind kind, String text, double value, int start, int end) {
    /// What a token is.
    enum Kind {
        /// A number.
        NUMBER,
        /// A name written plainly.
        NAME,
        /// A name in quotation marks, which is never a keyword.
        QUOTED,
        /// A text argument.
        TEXT,
        /// `IF`, `THEN`, `ELSE`, or an operator written as a word.
        WORD,
        /// An operator, a bracket or a comma.
        SYMBOL,
        /// The end of the fragment.
        END
    }

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED;
    }
}
