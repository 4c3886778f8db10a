package org.alamedas.formats.dynamo.card;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Collects the characters of one card from its line and the lines that continue it; mutable, for
/// one card.
///
/// The first blank ends a statement, and what follows is a comment. A blank before the statement
/// can end (after an operator, a comma, or inside parentheses) is stepped over. Whether a
/// continuation card continues the statement or the comment is not marked in the language: it
/// continues the statement if that cannot end yet, or if no comment has begun and it starts like a
/// continuation.
final class CardBuilder {
    private static final int LONGEST = 1_000_000;
    private static final int FAR = 24;

    /// A comment that looks like the rest of an equation: an operator, and a name with a time.
    private static final Pattern GOES_ON =
            Pattern.compile("[+*/-]\\s*\\(*\\s*[A-Z$][A-Z0-9]*\\.(?:JK|KL|J|K)(?![A-Z0-9])", Pattern.CASE_INSENSITIVE);

    private final SourceText source;
    private final CardType type;
    private final int typeStart;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private int remarkStart;
    private int[] places = new int[64];
    private int depth;
    private boolean hasEqualsSign;
    private boolean spaced;
    private int end;

    CardBuilder(SourceText source, CardType type, int typeStart, int typeEnd) {
        this.source = source;
        this.type = type;
        this.typeStart = typeStart;
        this.end = typeEnd;
    }

    /// Adds what the card's own line says after its type.
    void line(int from, int to) {
        if (type.isText()) {
            text(from, to);
        } else {
            statement(from, to);
        }
    }

    /// Adds what a continuation card says after its type.
    void continuation(int from, int to) {
        int first = visible(from, to);
        if (first == to) {
            return;
        }
        if (type.isText()) {
            text(first, to);
        } else if (!isComplete() || (comment.isEmpty() && continues(first, to))) {
            statement(first, to);
        } else {
            remark(first, to);
        }
    }

    private boolean continues(int first, int to) {
        char c = source.text().charAt(first);
        if ("+-*/,)=".indexOf(c) >= 0) {
            return true;
        }
        int column = first - source.lineStart(source.position(first).line());
        return c == '('
                && column < FAR
                && source.text().substring(first, to).strip().indexOf(' ') < 0;
    }

    private void text(int from, int to) {
        int first = visible(from, to);
        int last = to;
        while (last > first && Character.isWhitespace(source.text().charAt(last - 1))) {
            last--;
        }
        if (first < last && !text.isEmpty()) {
            put(' ', first);
        }
        for (int at = first; at < last; at++) {
            put(source.text().charAt(at), at);
        }
    }

    private void statement(int from, int to) {
        int at = from;
        while (at < to) {
            char c = source.text().charAt(at);
            if (!Character.isWhitespace(c)) {
                put(c, at);
                at++;
            } else if (isComplete() && !goesOn(at, to)) {
                remark(at, to);
                return;
            } else {
                spaced |= !text.isEmpty() && (!hasEqualsSign || text.charAt(text.length() - 1) == '=');
                at++;
            }
        }
    }

    /// Says whether the equation goes on after a blank: that of an author who puts blanks around
    /// the equals sign goes on with an operator.
    private boolean goesOn(int from, int to) {
        int next = visible(from, to);
        return spaced && next < to && "+-*/".indexOf(source.text().charAt(next)) >= 0;
    }

    private void remark(int from, int to) {
        String words = source.text().substring(from, to).strip();
        if (!words.isEmpty()) {
            remarkStart = comment.isEmpty() ? visible(from, to) : remarkStart;
            comment.append(comment.isEmpty() ? "" : " ").append(words);
        }
    }

    private int visible(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(source.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private void put(char c, int place) {
        if (text.length() >= LONGEST) {
            return;
        }
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[text.length()] = place;
        text.append(c);
        end = place + 1;
        depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
        hasEqualsSign |= c == '=';
    }

    /// Says whether the statement can end here.
    private boolean isComplete() {
        int length = text.length();
        if (length == 0) {
            return type == CardType.MEND;
        }
        if (type.needsEqualsSign() && type != CardType.PLOT && !hasEqualsSign) {
            return false;
        }
        char last = text.charAt(length - 1);
        boolean mark = type == CardType.PLOT && length > 1 && text.charAt(length - 2) == '=';
        return depth == 0 && (mark || "=+-*/,(".indexOf(last) < 0);
    }

    /// Makes the card.
    ///
    /// @param trains the names of the boxcar trains of the file, in capitals
    /// @param report receives what is wrong with it
    Card build(Set<String> trains, Report report) {
        Span span = source.span(typeStart, end);
        if (text.length() >= LONGEST) {
            report.error(
                    DiagnosticCode.TOO_DEEP,
                    source.span(typeStart, typeStart + 1),
                    "this statement is longer than " + LONGEST + " characters");
        }
        if (type.isEquation() && GOES_ON.matcher(comment).lookingAt()) {
            warnOfRest(report);
        }
        return new Card(type, StatementText.of(source, type, text, places, span, trains), comment.toString(), span);
    }

    private void warnOfRest(Report report) {
        int stop = source.text().indexOf('\n', remarkStart);
        report.add(Diagnostic.warning(
                        DiagnosticCode.SYNTAX,
                        source.span(remarkStart, stop < 0 ? source.length() : stop),
                        "a blank ends an equation, so this is taken for a comment")
                .hint("leave out the blanks if it belongs to the equation"));
    }
}
