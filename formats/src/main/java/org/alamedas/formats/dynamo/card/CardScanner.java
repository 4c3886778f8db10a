package org.alamedas.formats.dynamo.card;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Cuts a file into cards; a cursor, for one file.
public final class CardScanner {
    private final SourceText source;
    private final Report report;
    private final List<Card> cards = new ArrayList<>();
    private @Nullable CardBuilder open;
    private boolean skipping;

    private CardScanner(SourceText source, Report report) {
        this.source = source;
        this.report = report;
    }

    /// Cuts a file into cards.
    ///
    /// @param source the file
    /// @param report receives what is wrong with lines that are no cards
    /// @return the cards in order
    public static List<Card> scan(SourceText source, Report report) {
        CardScanner scanner = new CardScanner(source, report);
        for (int line = 1; line <= source.lineCount(); line++) {
            int start = source.lineStart(line);
            int next = line == source.lineCount() ? source.length() : source.lineStart(line + 1) - 1;
            scanner.line(start, next);
        }
        scanner.finish();
        return scanner.cards;
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
            cards.add(open.build(report));
            open = null;
        }
    }
}
