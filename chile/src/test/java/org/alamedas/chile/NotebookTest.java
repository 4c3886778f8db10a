package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alamedas.evidence.note.PrintedNote;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The notes that come with the case: each is printed from data and runs, and follows them.
final class NotebookTest {
    private static final Map<String, PrintedNote> SHIPPED = notes(Outcomes.made(printed(Chile::find)));

    private static Outcome<List<PrintedNote>> printed(Folder files) {
        return CaseFiles.of(files).then(Notebook::read).then(notebook -> notebook.print(notebook.notes()));
    }

    private static Map<String, PrintedNote> notes(List<PrintedNote> printed) {
        Map<String, PrintedNote> notes = new LinkedHashMap<>();
        printed.forEach(one -> notes.put(one.note().id(), one));
        return notes;
    }

    private static Folder with(String file, UnaryOperator<String> edit) {
        return path -> Chile.find(path)
                .map(text -> path.equals(file) ? SourceText.of(text.name(), edit.apply(text.text())) : text);
    }

    private static List<Bilingual> text(Map<String, PrintedNote> notes, String id) {
        return java.util.Objects.requireNonNull(notes.get(id), id).paragraphs();
    }

    @Test
    void shipsTenNotesInOrderOfDateEachWithBothDates() {
        assertThat(SHIPPED.keySet())
                .containsExactlyInAnyOrder(
                        "october-1972",
                        "half-a-litre-of-milk",
                        "forty-per-cent",
                        "three-price-indices",
                        "the-generals",
                        "the-sailors",
                        "checo-last-years",
                        "shock-of-1975",
                        "constitution-not-overturned",
                        "what-the-record-cannot-settle");
        List<Double> dates =
                SHIPPED.values().stream().map(one -> one.note().date().begin()).toList();
        assertThat(dates).isSorted();
        assertThat(SHIPPED.values()).allSatisfy(one -> {
            assertThat(one.note().published()).isInstanceOf(ObservationDate.Day.class);
            assertThat(one.paragraphs()).isNotEmpty();
            assertThat(one.figures()).isNotEmpty();
        });
    }

    /// Figures of the sources: UN mortality of 1965, the state's control of 1972 as the CIA has it, the
    /// official rise of December 1972, and the ends of the listing of 1972 at both steps.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        half-a-litre-of-milk | 96.5 in 1965
        half-a-litre-of-milk | 657 million litres a year
        forty-per-cent       | in 1972 55 (between 50 and 60)
        three-price-indices  | 163.4 in 1972
        checo-last-years     | price level is 6.39, cash 128,189 and the stock of goods -17,726
        the-sailors          | 37 days away
        """)
    void printsTheFiguresOfTheSources(String id, String words) {
        assertThat(text(SHIPPED, id).stream().map(Bilingual::en).collect(Collectors.joining(" ")))
                .contains(words);
    }

    @Test
    void followsADatumAndChangesNoOtherNote() {
        Map<String, PrintedNote> now = notes(Outcomes.made(printed(with("record/series/social.csv", text -> {
            String edited = text.replace("milk_recipients,1973-06-30,3.6,", "milk_recipients,1973-06-30,3.8,");
            assertThat(edited).isNotEqualTo(text);
            return edited;
        }))));
        List<String> changed = new ArrayList<>();
        SHIPPED.keySet().stream()
                .filter(id -> !text(now, id).equals(text(SHIPPED, id)))
                .forEach(changed::add);
        assertThat(changed).containsExactly("half-a-litre-of-milk");
    }

    @Test
    void refusesANoteWhoseFigureOrWordsNoLongerHold() {
        Outcome<List<PrintedNote>> outcome = printed(with(
                "record/facts.csv",
                text -> text.replace(
                                "sailors-arrest-ordered-by,1973-08-05,navy,",
                                "sailors-arrest-ordered-by,1973-08-05,president,")
                        .replace(
                                "redraft-turnout-2020,2020-10-25,,50.95,50.95,",
                                "redraft-voters-2020,2020-10-25,,50.95,50.95,")));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.diagnostics())
                .anyMatch(one -> one.message().contains("found the fact \"redraft-turnout-2020\""));
        Outcome<List<PrintedNote>> words = printed(with(
                "record/facts.csv",
                text -> text.replace(
                        "sailors-arrest-ordered-by,1973-08-05,navy,",
                        "sailors-arrest-ordered-by,1973-08-05,president,")));
        assertThat(words.diagnostics())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("sailors-arrest-ordered-by", "does not hold"));
    }
}
