package org.alamedas.evidence.series;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// The notes of transcribers in both languages. A note is written in English, as phrases between
/// semicolons; the same phrases recur in many notes, so each is translated once.
///
/// @param spanish the phrases in Spanish, by the English ones
public record Phrases(Map<String, String> spanish) {
    /// No phrases: notes are what they are in both languages.
    public static final Phrases NONE = new Phrases(Map.of());

    private static final Layout LAYOUT = new Layout(List.of("en", "es"), List.of("en"));
    private static final String BETWEEN = "; ";

    /// Copies the map.
    public Phrases {
        spanish = Map.copyOf(spanish);
    }

    /// Reads a table `en,es`.
    ///
    /// @param text the table
    /// @return the phrases; refused with all faults if there is any
    public static Outcome<Phrases> read(SourceText text) {
        return TableReader.read(text, LAYOUT, Phrases::phrase).then(phrases -> {
            Map<String, String> spanish = new LinkedHashMap<>();
            phrases.forEach(phrase -> spanish.put(phrase.getKey(), phrase.getValue()));
            return new Outcome.Made<>(new Phrases(spanish), List.of());
        });
    }

    private static Optional<Map.Entry<String, String>> phrase(Fields row) {
        String english = row.text("en");
        String spanish = row.text("es");
        return row.made(() -> new SimpleImmutableEntry<>(english, spanish));
    }

    /// Returns a note in both languages.
    ///
    /// @param note the note in English; may be empty
    /// @return the note; a phrase that is not known stays as it is
    public Bilingual of(String note) {
        String translated = Arrays.stream(note.split(BETWEEN, -1))
                .map(phrase -> spanish.getOrDefault(phrase, phrase))
                .collect(Collectors.joining(BETWEEN));
        return new Bilingual(translated, note);
    }

    /// Says whether every phrase of a note is known.
    ///
    /// @param note the note in English
    /// @return true for an empty note
    public boolean complete(String note) {
        return note.isEmpty() || Arrays.stream(note.split(BETWEEN, -1)).allMatch(spanish::containsKey);
    }
}
