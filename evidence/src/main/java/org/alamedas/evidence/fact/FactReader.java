package org.alamedas.evidence.fact;

import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads the table of facts.
public final class FactReader {
    private static final Layout LAYOUT = new Layout(
            List.of(
                    "id",
                    "date",
                    "answer",
                    "low",
                    "high",
                    "question_es",
                    "question_en",
                    "text_es",
                    "text_en",
                    "source",
                    "trust",
                    "note"),
            List.of("id", "source", "answer", "low"));

    private FactReader() {}

    /// Reads facts; `note` may be empty, and either `answer` or both of `low` and `high` are.
    ///
    /// @param text the table
    /// @param bibliography the sources that facts may cite
    /// @return the facts in the order of the table; refused with all faults if there is any
    public static Outcome<List<Fact>> read(SourceText text, Bibliography bibliography) {
        return TableReader.read(text, LAYOUT, row -> fact(row, bibliography));
    }

    private static Optional<Fact> fact(Fields row, Bibliography bibliography) {
        String id = row.id("id");
        ObservationDate date = row.parsed(
                "date",
                ObservationDate::parse,
                "a date such as 1971, 1972-08 or 1973-03-04",
                new ObservationDate.Year(0));
        String answer = row.textOrEmpty("answer");
        Band number = number(row, answer);
        Bilingual question = row.bilingual("question");
        Bilingual words = row.bilingual("text");
        List<String> sources = bibliography.cited(row);
        Trust trust = row.word("trust", Trust.class);
        String note = row.textOrEmpty("note");
        return row.made(
                () -> new Fact(id, question, date, answer, number, words, sources, trust, note, row.span("id")));
    }

    private static @Nullable Band number(Fields row, String answer) {
        Double low = row.optionalNumber("low");
        Double high = row.optionalNumber("high");
        if (low == null && high == null) {
            if (answer.isEmpty()) {
                row.fault("answer", "found neither an answer nor a number, expected one of them");
            }
            return null;
        }
        if (low == null || high == null || low > high) {
            row.fault("low", "found a range that is not one, expected low <= high");
            return null;
        }
        if (!answer.isEmpty()) {
            row.fault("answer", "found an answer and a number, expected one of them");
        }
        return new Band(low, high);
    }
}
