package org.alamedas.evidence.series;

import static org.alamedas.evidence.Texts.bibliography;
import static org.alamedas.evidence.Texts.made;
import static org.alamedas.evidence.Texts.refusedWith;
import static org.alamedas.evidence.Texts.said;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.Texts;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordReaderTest {
    private static final String HEADER = "series,date,value,low,high,unit,source,trust,note\n";
    private static final Map<String, String> OTHERS = Map.of(
            "catalogue.csv", Texts.CATALOGUE,
            "series/prices.csv", HEADER + "prices,1971-12,100,99,101,index,ine,verified,page 3\n",
            "series/external.csv", HEADER + "debt,1971-12-31,2650,,,million,ine;wdi,derived,sum; no band known\n",
            "series/politics.csv", HEADER + "votes,1973-03-04,43.4,43,44,percent,ine,coded,n\n");

    private static Outcome<ObservedRecord> read(String path, String table) {
        Map<String, String> files = new HashMap<>(OTHERS);
        files.put(path, table);
        return RecordReader.read(
                bibliography(), name -> Optional.ofNullable(files.get(name)).map(text -> text(name, text)));
    }

    private static Outcome<ObservedRecord> readActivity(String rows) {
        return read("series/activity.csv", HEADER + rows);
    }

    @Test
    void readsFiguresWithBandSourceAndTrust() {
        ObservedRecord record = made(readActivity("""
                output,1972,107.7,106,110,index,wdi,unverified,n
                output,1971,109,,,index,wdi,verified,no band known
                """));
        ObservedSeries output = record.find("output").orElseThrow();
        assertThat(output.observations()).extracting(o -> o.date().iso()).containsExactly("1971", "1972");
        Observation second = output.observations().get(1);
        assertThat(second.value()).isEqualTo(107.7);
        assertThat(second.band()).isEqualTo(new Band(106, 110));
        assertThat(second.trust()).isEqualTo(Trust.UNVERIFIED);
        assertThat(output.observations().getFirst().band()).isNull();
        assertThat(record.find("debt").orElseThrow().observations().getFirst().sources())
                .containsExactly("ine", "wdi");
    }

    /// One good row with one field spoilt, and what is said about it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "output,1971,109,,,,wdi,verified,no band known | 2:19: found nothing in the column unit, expected the unit of the value",
                "output,1971,109,,,index,,verified,no band known | 2:25: found nothing in the column source, expected a source",
                "output,1971,109,,,index,wdi,,no band known | 2:29: found nothing in the column trust, expected a trust mark",
                "output,1971,109,,,index,wdi,verified, | 2:38: found nothing in the column note, expected a transcriber's note",
                "output,1971,109,,,index,wdx,verified,no band known | 2:25: found the source \"wdx\", which the bibliography does not have: did you mean wdi?",
                "output,1971,109,,,indeks,wdi,verified,no band known | 2:19: found the unit \"indeks\", expected the catalogue's \"index\"",
                "output,1971,109,110,111,index,wdi,verified,n | 2:17: found a low of 110.0 above the value 109.0",
                "output,1971,109,100,101,index,wdi,verified,n | 2:21: found a high of 101.0 below the value 109.0",
                "output,1971,109,100,,index,wdi,verified,n | 2:21: found a low without a high, expected both or neither",
                "output,1971,109,,,index,wdi,verified,page 3 | 2:38: found neither a band nor the words \"no band known\" in the note",
                "output,1971-12,109,,,index,wdi,verified,no band known | 2:8: found the date 1971-12 in a series of timing mean-of-year, expected one such as 1971",
                "output,1971,1e2,,,index,wdi,verified,no band known | 2:13: found \"1e2\", expected a decimal number such as -1234.5",
                "output,1971,109,,,index,wdi,certain,no band known | 2:29: found the trust \"certain\", expected one of: verified, derived, coded, unverified",
                "outptu,1971,109,,,index,wdi,verified,no band known | 2:1: found the series \"outptu\", which the catalogue does not have: did you mean output?",
            })
    void refusesARowWithOneFieldSpoilt(String row, String said) {
        refusedWith(readActivity(row + "\n"), "series/activity.csv:" + said);
    }

    @Test
    void refusesTwoFiguresOfOneDateAndASeriesInTheTableOfAnotherGroup() {
        String row = "output,1971,109,,,index,wdi,verified,no band known\n";
        refusedWith(
                readActivity(row + row),
                "series/activity.csv:3:8: found a second row with series \"output\" and date \"1971\", expected each once");
        refusedWith(
                readActivity(row + "votes,1971-04-04,50,49,51,percent,ine,verified,n\n"),
                "series/activity.csv:3:1: found the series \"votes\" in the table of the group activity, "
                        + "expected it in politics");
    }

    @Test
    void refusesASeriesOfTheCatalogueWithoutFiguresAndAGroupWithoutTable() {
        refusedWith(
                readActivity(""), "catalogue.csv:2:1: found no figure of the series \"output\", expected at least one");
        assertThat(said(read("nothing", "")))
                .containsExactly("series/activity.csv:1:1: there is no file \"series/activity.csv\"");
    }

    @Test
    void saysAllFaultsOfAllTablesAtOnce() {
        Outcome<ObservedRecord> outcome =
                read("series/politics.csv", HEADER + "votes,1971,1,,,percent,ine,verified,n\n");
        assertThat(said(outcome))
                .containsExactly(
                        "series/activity.csv:1:1: there is no file \"series/activity.csv\"",
                        "series/politics.csv:2:7: found the date 1971 in a series of timing on-day, "
                                + "expected one such as 1973-03-04",
                        "series/politics.csv:2:37: found neither a band nor the words \"no band known\" in the note");
    }

    @Test
    void refusesACatalogueWithoutOneOfTheLanguages() {
        String oneLanguage = Texts.CATALOGUE.replace("votos,votes,percent,por ciento", "votos,,percent,por ciento");
        refusedWith(
                read("catalogue.csv", oneLanguage),
                "catalogue.csv:5:13: found nothing in the column label_en, expected a text");
    }
}
