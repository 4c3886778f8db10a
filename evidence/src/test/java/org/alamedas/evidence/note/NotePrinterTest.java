package org.alamedas.evidence.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.evidence.Texts;
import org.alamedas.evidence.claim.Experiment;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.claim.LedgerOfTexts;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.condition.World;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NotePrinterTest {
    private static final String NOTE = """
            id: n
            date: 1972-10-09
            published: 2024-09-11
            title: {es: "El paro", en: "The stoppage"}
            figures:
              - {id: growth, is: "100 * (output@1971 / output@1970 - 1)", decimals: 1}
              - {id: money, is: "12345.678 * output@1970", decimals: 0}
              - {id: day, is: "date(strike)", shown: date}
              - {id: days, is: "days(strike, settled)"}
            rests-on:
              - {test: "output@1971 > output@1970", about: {es: "creció", en: "it grew"}}
            text:
              - {es: "El {day}: {days} días; {growth} en 1971 ({growth.low} a {growth.high}); {money}.", en: "On {day}: {days} days; {growth} in 1971 ({growth.low} to {growth.high}); {money}."}
            """;

    private static Outcome<PrintedNote> print(String note, Evidence evidence, Laboratory laboratory) {
        return NoteReader.read(Texts.text("n.yaml", note), evidence, laboratory)
                .then(new NotePrinter(evidence, laboratory)::print);
    }

    private static Outcome<PrintedNote> print(String note) {
        return print(note, LedgerOfTexts.evidence(), Laboratory.NONE);
    }

    /// 100 (109 / 100 - 1) = 9, with the band 107 to 111; 27 days lie between 9 October and 5 November.
    @Test
    void printsFiguresInTheMannerOfEachLanguage() {
        assertThat(Texts.made(print(NOTE)).paragraphs())
                .containsExactly(new Bilingual(
                        "El 9 de octubre de 1972: 27 días; 9,0 en 1971 (7,0 a 11,0); 1.234.568.",
                        "On 9 October 1972: 27 days; 9.0 in 1971 (7.0 to 11.0); 1,234,568."));
    }

    @Test
    void saysWhichSourcesTheFiguresComeFrom() {
        assertThat(Texts.made(print(NOTE)).sources()).containsExactly("ine", "wdi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {growth} en 1971   | 9,0 en 1971        | n.yaml:13:10: found the number 9,0 typed in the text, expected a figure in braces
        (strike, settled)  | (strike, setled)   | n.yaml:9:21: found the event "setled", which the record does not have: did you mean settled?
        678 * output@1970  | 678 * output@1969  | n.yaml:7:5: found that the figure "money" cannot be computed: the record has nothing at output@1969
        678 * output@1970  | 678 * output@1973  | n.yaml:7:5: found that the figure "money" cannot be computed: output@1973 is not verified
        output@1971 > out  | output@1971 < out  | n.yaml:11:13: found that "output@1971 < output@1970" does not hold, and words of the note rest on it
        published: 2024-09-11 | published: 2024 | n.yaml:3:12: found no day of publication, expected one such as 2024-09-11
        date: 1972-10-09   | date: soon         | n.yaml:2:7: found "soon" in date, expected a date such as 1971, 1972-08 or 1973-03-04
        """)
    void refusesAFigureThatCannotBeComputedAndANumberThatIsTyped(String from, String to, String message) {
        assertThat(NOTE).contains(from.strip());
        Outcome<PrintedNote> outcome = print(NOTE.replace(from.strip(), to.strip()));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(Texts.said(outcome)).contains(message);
    }

    @Test
    void refusesAFigureInOneLanguageOnlyAndOneThatNobodyUses() {
        List<String> said = Texts.said(print(NOTE.replace(" {days} days;", "")));
        assertThat(said).hasSize(1).first().asString().contains("in es and", "in en, expected the same");
        assertThat(Texts.said(print(NOTE.replace("{day}", "ese día").replace("{days} ", ""))))
                .anyMatch(line -> line.contains("found the figure \"days\", which no sentence uses"));
    }

    @Test
    void marksWhatIsNotVerifiedWhereTheNoteAsksForIt() {
        String shown =
                NOTE.replace("12345.678 * output@1970\", decimals: 0", "output@1973\", decimals: 0, unverified: shown");
        assertThat(Texts.made(print(shown)).paragraphs().getFirst().en()).contains("90 (not verified)");
    }

    /// Theory a has the draws 1, 2 and 9, whose middle is 2; theory b has 5.
    @Test
    void goesFromTheLowestToTheHighestMiddleOfTheTheories() {
        String runs = NOTE.replace("\"12345.678 * output@1970\"", "\"run(x@1972) - base(x@1972)\", theories: all");
        PrintedNote printed = Texts.made(print(runs, LedgerOfTexts.evidence(), new Draws()));
        assertThat(printed.paragraphs().getFirst().en()).endsWith("2 to 5.");
    }

    /// Runs in which x is the draw's number with the settings and zero without.
    private static final class Draws implements Laboratory {
        @Override
        public List<String> theories() {
            return List.of("a", "b");
        }

        @Override
        public java.util.function.Predicate<Name> variables() {
            return name -> true;
        }

        @Override
        public List<World> worlds(String theory, Experiment experiment, java.util.Set<Name> wanted) {
            return (theory.equals("a") ? List.of(9.0, 1.0, 2.0) : List.of(5.0))
                    .stream()
                            .<World>map(value ->
                                    (variable, time, changed) -> java.util.OptionalDouble.of(changed ? value : 0))
                            .toList();
        }
    }
}
