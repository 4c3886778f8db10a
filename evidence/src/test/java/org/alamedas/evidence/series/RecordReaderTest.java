package org.alamedas.evidence.series;

import static org.alamedas.evidence.Texts.bibliography;
import static org.alamedas.evidence.Texts.made;
import static org.alamedas.evidence.Texts.refusedWith;
import static org.alamedas.evidence.Texts.said;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.evidence.Texts;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordReaderTest {
    private static final String HEADER = "series,date,value,low,high,unit,source,trust,note\n";
    private static final String OTHERS = """
            prices,1971-12,100,99,101,index,ine,verified,page 3
            debt,1971-12-31,2650,,,million,ine;wdi,derived,sum; no band known
            votes,1973-03-04,43.4,43,44,percent,ine,coded,n
            """;

    private static Outcome<ObservedRecord> read(String... tables) {
        List<SourceText> texts = IntStream.range(0, tables.length)
                .mapToObj(i -> text("s" + i + ".csv", tables[i]))
                .toList();
        return RecordReader.read(bibliography(), text("catalogue.csv", Texts.CATALOGUE), texts);
    }

    @Test
    void readsFiguresWithBandSourceAndTrust() {
        ObservedRecord record = made(read(HEADER + "output,1972,107.7,106,110,index,wdi,unverified,n\n"
                + "output,1971,109,,,index,wdi,verified,no band known\n" + OTHERS));
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
                "output,1971,109,,,index,,verified,no band known | 2:25: found nothing in the column source, expected the id of a source",
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
        refusedWith(read(HEADER + row + "\n" + OTHERS), "s0.csv:" + said);
    }

    @Test
    void refusesTwoFiguresOfOneDateWithinATableAndAcrossTables() {
        String row = "output,1971,109,,,index,wdi,verified,no band known\n";
        refusedWith(
                read(HEADER + row + row + OTHERS),
                "s0.csv:3:8: found a second row with series \"output\" and date \"1971\", expected each once");
        refusedWith(
                read(HEADER + row + OTHERS, HEADER + row),
                "s1.csv:2:1: found figures of \"output\" here and in s0.csv, expected all in one table");
    }

    @Test
    void refusesASeriesOfTheCatalogueWithoutFigures() {
        refusedWith(
                read(HEADER + OTHERS),
                "catalogue.csv:2:1: found no figure of the series \"output\", expected at least one");
    }

    @Test
    void saysAllFaultsOfAllTablesAtOnce() {
        assertThat(said(read(
                        HEADER + "output,1971,x,,,index,wdx,verified,\n",
                        HEADER + "debt,1971,1,,,million,ine,verified,n\n")))
                .hasSize(5);
    }

    @Test
    void refusesACatalogueWithoutOneOfTheLanguages() {
        String oneLanguage = Texts.CATALOGUE.replace("votos,votes,percent,por ciento", "votos,,percent,por ciento");
        refusedWith(
                RecordReader.read(bibliography(), text("catalogue.csv", oneLanguage), List.of()),
                "catalogue.csv:5:13: found nothing in the column label_en, expected a text");
    }
}
