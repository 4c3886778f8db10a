package org.alamedas.formats.dynamo.card;

import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Writes out what DYNAMO leaves to be understood, so that a statement follows the grammar that all
/// languages share.
///
/// Neighbouring parentheses multiply, as in `(DT)(BR.JK-DR.JK)`; the name of a macro's own quantity
/// starts with a `$` and gets quotation marks.
final class StatementText {
    private final Fragment.Builder out;
    private final CharSequence text;
    private final int[] places;
    private boolean inNumber;
    private boolean inWord;
    private boolean quoted;

    private StatementText(SourceText source, CharSequence text, int[] places) {
        this.out = new Fragment.Builder(source);
        this.text = text;
        this.places = places;
    }

    static Fragment of(SourceText source, CardType type, CharSequence text, int[] places, Span span) {
        StatementText statement = new StatementText(source, text, places);
        boolean plain = type.isText() || type == CardType.PLOT || type == CardType.PRINT;
        for (int at = 0; at < text.length(); at++) {
            if (!plain) {
                statement.before(at);
            }
            statement.out.copy(places[at], places[at] + 1);
        }
        statement.closeQuote(text.length());
        return statement.out.build(span);
    }

    private void before(int at) {
        char c = text.charAt(at);
        char last = at == 0 ? ' ' : text.charAt(at - 1);
        boolean word = isWord(c);
        if (!word) {
            closeQuote(at);
        }
        boolean operand = word || c == '(' || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)));
        if ((last == ')' && operand) || (c == '(' && inWord && inNumber)) {
            out.decoded("*", places[at], places[at]);
        }
        if (word && !inWord) {
            inNumber = isDigit(c);
        }
        if (c == '$' && !inWord) {
            out.decoded("\"", places[at], places[at]);
            quoted = true;
        }
        inWord = word || (c == '.' && inNumber);
    }

    private void closeQuote(int at) {
        if (quoted) {
            int place = at < places.length && at < text.length() ? places[at] : places[at - 1] + 1;
            out.decoded("\"", place, place);
            quoted = false;
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
