package org.alamedas.formats.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.alamedas.formats.dynamo.card.CardScanner;
import org.alamedas.formats.dynamo.deck.Deck;
import org.alamedas.formats.dynamo.deck.DeckReader;
import org.alamedas.formats.dynamo.deck.MacroText;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// The macros that DYNAMO itself has, such as DELAY3 and SMOOTH, written in DYNAMO.
final class Library {
    private static final String FILE = "macros.dyn";
    private static final Map<Name, MacroText> MACROS = load();

    private Library() {}

    /// Returns the macros by name.
    static Map<Name, MacroText> macros() {
        return MACROS;
    }

    private static Map<Name, MacroText> load() {
        Report report = new Report();
        Deck deck = DeckReader.read(CardScanner.scan(SourceText.of(FILE, text()), report), report);
        if (!report.diagnostics().isEmpty()) {
            throw new IllegalStateException(FILE + " is faulty: " + report.diagnostics());
        }
        Map<Name, MacroText> macros = new HashMap<>();
        deck.macros.forEach((name, macro) -> macros.put(
                name, new MacroText(name, macro.inputs(), macro.internal(), macro.body(), true, macro.span())));
        return Map.copyOf(macros);
    }

    private static String text() {
        try (InputStream in = Library.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
