package org.alamedas.formats.vensim;

/// What a file written by this project says beyond the language, as a comment in braces inside an
/// equation.
public enum Marker {
    /// On a control of the run: it is no variable of the model.
    TIME_SPECIFICATION("time specification"),
    /// On a stock: it does not fall below zero, and its rate is its inflows less its outflows.
    NON_NEGATIVE("non-negative");

    private final String words;

    Marker(String words) {
        this.words = words;
    }

    /// Returns the comment.
    ///
    /// @return with its braces
    public String text() {
        return "{" + words + "}";
    }

    /// Says whether the comment stands in the equation of a statement.
    boolean in(Block.Statement statement) {
        String whole = statement.span().text();
        int tilde = whole.indexOf('~');
        return whole.substring(0, tilde < 0 ? whole.length() : tilde).contains(text());
    }
}
