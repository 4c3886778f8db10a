package org.alamedas.formats.dynamo;

import java.util.List;
import java.util.regex.Pattern;
import org.alamedas.formats.data.DataSources;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.formats.dynamo.card.CardScanner;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Deck;
import org.alamedas.formats.dynamo.deck.DeckReader;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.syntax.ModelReader;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Reads DYNAMO files of any version.
public final class DynamoReader implements ModelReader {
    private static final int LINES_LOOKED_AT = 2_000;
    private static final int LONGEST_NAME = 7;
    private static final Pattern EQUATION = Pattern.compile(
            "[0-9]{0,2}(?:[LARSN]\\s+[A-Z$][^\\s=]*|(?:C|SPEC|T)\\s+[A-Z$][^\\s=]*)\\s?=.*", Pattern.CASE_INSENSITIVE);

    /// Makes a reader; it has no state.
    public DynamoReader() {}

    /// Says whether a text looks like DYNAMO: most of its lines are cards, and one at least defines
    /// something.
    ///
    /// @param source the whole file
    /// @return true if this reader should be asked for its faults
    public static boolean recognizes(SourceText source) {
        int lines = 0;
        int cards = 0;
        boolean defines = false;
        for (int line = 1; line <= Math.min(source.lineCount(), LINES_LOOKED_AT); line++) {
            int start = source.lineStart(line);
            int end = line == source.lineCount() ? source.length() : source.lineStart(line + 1) - 1;
            String text =
                    source.text().substring(start, Math.min(end, start + 200)).strip();
            if (!text.isEmpty()) {
                lines++;
                cards += text.startsWith("*") || CardType.of(text.split("\\s", 2)[0]) != null ? 1 : 0;
                defines |= EQUATION.matcher(text).matches();
            }
        }
        return defines && 2 * cards > lines;
    }

    @Override
    public Outcome<Model> read(SourceText source, DataSources data) {
        Report report = new Report();
        List<Card> cards = CardScanner.scan(source, report);
        if (report.isTooLarge()) {
            return new Outcome.Refused<>(report.diagnostics());
        }
        Deck deck = DeckReader.read(cards, report);
        Translated translated = Translated.of(source, deck, deck.items, report);
        noteLongNames(deck.items, report);
        List<PlannedRun> runs =
                new Runs(deck, translated, items -> Translated.of(source, deck, items, report), report).read();
        Model model = translated.model(runs);
        return Outcome.of(model, distinct(report.diagnostics()));
    }

    /// A macro can use an argument several times; what is wrong with it is said once.
    private static List<Diagnostic> distinct(List<Diagnostic> all) {
        return all.stream().distinct().toList();
    }

    private static void noteLongNames(List<Item> items, Report report) {
        List<Item> tooLong = items.stream()
                .filter(item -> item.name().written().length() > LONGEST_NAME)
                .toList();
        if (!tooLong.isEmpty()) {
            int more = tooLong.size() - 1;
            Item first = tooLong.getFirst();
            report.add(Diagnostic.note(
                    DiagnosticCode.DIALECT_EXTENSION,
                    first.nameSpan(),
                    "a name has at most " + LONGEST_NAME + " characters in DYNAMO II, and \"" + first.name() + "\" has "
                            + first.name().written().length()
                            + (more == 0 ? "" : "; " + more + " more names are longer")));
        }
    }
}
