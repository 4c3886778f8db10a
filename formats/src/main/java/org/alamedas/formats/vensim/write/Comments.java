package org.alamedas.formats.vensim.write;

import org.alamedas.model.source.Span;

/// Texts for people, as the comment of a statement holds them.
final class Comments {
    private Comments() {}

    /// Writes a text in which nothing ends the comment: a bar becomes a broken bar, a tilde the
    /// sign for a difference.
    static String of(String documentation, Span span, Losses losses) {
        if (documentation.indexOf('~') >= 0 || documentation.indexOf('|') >= 0) {
            losses.note(span, "a comment of Vensim holds neither ~ nor |: they become \u223C and \u00A6");
        }
        return documentation
                .replace('~', '\u223C')
                .replace('|', '\u00A6')
                .replace("\\\n", "\\ \n")
                .replace("\n", "\n\t\t");
    }
}
