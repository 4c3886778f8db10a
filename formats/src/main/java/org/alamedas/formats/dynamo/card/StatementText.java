package org.alamedas.formats.dynamo.card;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Writes out what DYNAMO leaves to be understood, so that a statement follows the grammar that all
/// languages share.
///
/// Neighbouring parentheses multiply, as in `(DT)(BR.JK-DR.JK)`; the name of a macro's own quantity
/// starts with a `$` and gets quotation marks; a car of a boxcar train, `TRAIN*3.K`, becomes the
/// element `TRAIN.K(3)` of an array.
final class StatementText {
    private static final Pattern CAR = Pattern.compile(
            "([A-Z][A-Z0-9]*)\\*([0-9]{1,5})(\\.(?:JK|KL|J|K))?(?![A-Z0-9.])", Pattern.CASE_INSENSITIVE);

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

    static Fragment of(
            SourceText source, CardType type, CharSequence text, int[] places, Span span, Set<String> trains) {
        StatementText statement = new StatementText(source, text, places);
        boolean plain = type.isText() || type == CardType.PLOT || type == CardType.PRINT;
        Matcher car = CAR.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!trains.isEmpty() && !type.isText() && statement.isCar(car, at, trains)) {
                at = statement.car(car, at);
            } else {
                if (!plain) {
                    statement.before(at);
                }
                statement.out.copy(places[at], places[at] + 1);
                at++;
            }
        }
        statement.closeQuote(text.length());
        return statement.out.build(span);
    }

    private boolean isCar(Matcher car, int at, Set<String> trains) {
        boolean starts = at == 0 || (!isWord(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
        return starts
                && car.region(at, text.length()).lookingAt()
                && trains.contains(car.group(1).toUpperCase(Locale.ROOT));
    }

    /// Writes a car as an element, and returns where it ends.
    private int car(Matcher car, int at) {
        int end = car.end();
        if (at > 0 && text.charAt(at - 1) == ')') {
            out.decoded("*", places[at], places[at]);
        }
        String script = car.group(3) == null ? "" : car.group(3);
        String element = car.group(1) + script + "(" + car.group(2) + ")";
        out.decoded(element, places[at], places[end - 1] + 1);
        inWord = false;
        inNumber = false;
        return end;
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
