package org.alamedas.formats.dynamo.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Cuts a file into cards; a cursor, for one file.
///
/// What stands in columns 73 to 80 does not count where it is the number of the card.
public final class CardScanner {
    private static final int STATEMENT = 72;
    private static final int FEWEST_NUMBERS = 3;
    private static final Pattern NUMBER = Pattern.compile("(?=.{8}$)[A-Z ]{0,4}[0-9 ]*[0-9]{2,8}");

    private static final Pattern TRAIN =
            Pattern.compile("(?m)^\\s*[0-9]{0,2}B\\s+([A-Z][A-Z0-9]*)\\s*=\\s*BOX", Pattern.CASE_INSENSITIVE);

    private final Set<String> trains;
    private final SourceText source;
    /// The most cards of a file.
    static final int MAX_CARDS = 250_000;

    private final Report report;
    private final List<Card> cards = new ArrayList<>();
    private @Nullable CardBuilder open;
    private boolean skipping;

    private CardScanner(SourceText source, Report report) {
        this.source = source;
        this.report = report;
        this.trains = TRAIN.matcher(source.text())
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Cuts a file into cards.
    ///
    /// @param source the file
    /// @param report receives what is wrong with lines that are no cards
    /// @return the cards in order
    public static List<Card> scan(SourceText source, Report report) {
        CardScanner scanner = new CardScanner(source, report);
        boolean numbered = areNumbered(source);
        for (int line = 1; line <= source.lineCount(); line++) {
            int start = source.lineStart(line);
            int end = lineEnd(source, line);
            if (scanner.cards.size() == MAX_CARDS) {
                report.error(
                        DiagnosticCode.FILE_TOO_LARGE,
                        source.span(start, end),
                        "the file has more than " + MAX_CARDS + " cards");
                return scanner.cards;
            }
            scanner.line(start, numbered ? Math.min(end, start + STATEMENT) : end);
        }
        scanner.finish();
        return scanner.cards;
    }

    private static int lineEnd(SourceText source, int line) {
        return line == source.lineCount() ? source.length() : source.lineStart(line + 1) - 1;
    }

    /// Says whether cards carry their numbers in columns 73 to 80, where DYNAMO did not read: if
    /// several lines go beyond column 72, and what stands there in all of them is such a number.
    private static boolean areNumbered(SourceText source) {
        int numbers = 0;
        for (int line = 1; line <= source.lineCount(); line++) {
            int start = source.lineStart(line);
            int end = lineEnd(source, line);
            if (end - start > STATEMENT) {
                String beyond = source.text().substring(start + STATEMENT, Math.min(end, start + STATEMENT + 40));
                if (!NUMBER.matcher(beyond.stripTrailing()).matches()) {
                    return false;
                }
                numbers++;
            }
        }
        return numbers >= FEWEST_NUMBERS;
    }

    private void line(int start, int end) {
        int first = start;
        while (first < end && Character.isWhitespace(source.text().charAt(first))) {
            first++;
        }
        if (first == end) {
            return;
        }
        int after = wordEnd(first, end);
        CardType type = CardType.of(source.text().substring(first, Math.min(after, first + 40)));
        if (type == CardType.CONTINUATION) {
            continuation(first, after, end);
            return;
        }
        finish();
        skipping = type == null;
        if (type == null) {
            unknown(first, after);
        } else {
            open = new CardBuilder(source, type, first, after);
            open.line(after, end);
        }
    }

    /// The end of the first word; a title may follow its asterisk without a blank.
    private int wordEnd(int first, int end) {
        if (source.text().charAt(first) == '*') {
            return first + 1;
        }
        int at = first;
        while (at < end && !Character.isWhitespace(source.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private void continuation(int first, int after, int end) {
        if (open != null) {
            open.continuation(after, end);
        } else if (!skipping) {
            report.error(
                    DiagnosticCode.SYNTAX, source.span(first, after), "this X card continues nothing: it is the first");
        }
    }

    private void unknown(int first, int after) {
        int shown = Math.min(after, first + 40);
        String word = source.text().substring(first, shown);
        Diagnostic problem = Diagnostic.error(
                DiagnosticCode.SYNTAX,
                source.span(first, shown),
                "a card starts with its type (L, A, R, N, C, T, PRINT, ...), and this one starts with \"" + word
                        + "\"");
        report.add(Suggestion.nearest(word, CardType.allWords())
                .filter(near -> near.length() > 1)
                .map(near -> problem.hint("did you mean " + near))
                .orElse(problem.hint("a remark is a NOTE card; a line that continues the one above it is an X card")));
    }

    private void finish() {
        if (open != null) {
            cards.add(open.build(trains, report));
            open = null;
        }
    }
}
