package org.alamedas.evidence.event;

import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Reads the table of dated events.
public final class EventReader {
    private static final Layout LAYOUT = new Layout(
            List.of(
                    "date",
                    "id",
                    "title_es",
                    "title_en",
                    "category",
                    "actors_es",
                    "actors_en",
                    "text_es",
                    "text_en",
                    "role",
                    "source",
                    "trust",
                    "note"),
            List.of("id"));

    private EventReader() {}

    /// Reads events from a table; only `note` may be empty.
    ///
    /// @param text the table
    /// @param bibliography the sources that events may cite
    /// @return the events in order of date; refused with all faults if there is any
    public static Outcome<List<Event>> read(SourceText text, Bibliography bibliography) {
        return TableReader.read(text, LAYOUT, row -> event(row, bibliography)).then(events -> {
            List<Event> byDate = events.stream()
                    .sorted((a, b) -> a.date().compareTo(b.date()))
                    .toList();
            return new Outcome.Made<>(byDate, List.of());
        });
    }

    private static Optional<Event> event(Fields row, Bibliography bibliography) {
        ObservationDate date = row.parsed(
                "date",
                ObservationDate::parse,
                "a date such as 1971, 1972-08 or 1973-03-04",
                new ObservationDate.Year(0));
        String id = row.id("id");
        Bilingual title = row.bilingual("title");
        String category = row.id("category");
        Bilingual actors = row.bilingual("actors");
        Bilingual text = row.bilingual("text");
        EventRole role = row.word("role", EventRole.class);
        List<String> sources = bibliography.cited(row);
        Trust trust = row.word("trust", Trust.class);
        String note = row.textOrEmpty("note");
        return row.made(
                () -> new Event(date, id, title, category, actors, text, role, sources, trust, note, row.span("id")));
    }
}
