package org.alamedas.evidence.table;

import static org.alamedas.evidence.Texts.made;
import static org.alamedas.evidence.Texts.refusedWith;
import static org.alamedas.evidence.Texts.said;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.Test;

final class TableReaderTest {
    private static final Layout LAYOUT = new Layout(List.of("name", "value", "note"), List.of("name"));

    private static Outcome<List<String>> read(String table) {
        return TableReader.read(text("t.csv", table), LAYOUT, TableReaderTest::shown);
    }

    private static Optional<String> shown(Fields row) {
        String name = row.text("name");
        double value = row.number("value");
        String note = row.textOrEmpty("note");
        return row.made(() -> name + "=" + value + "|" + note);
    }

    @Test
    void readsColumnsInAnyOrderAndPassesOverComments() {
        assertThat(made(read("# a comment\nnote,value,name\n\"x, \"\"y\"\"\",2.50,a\n\n,-3,b\n")))
                .containsExactly("a=2.5|x, \"y\"", "b=-3.0|");
    }

    @Test
    void pointsAtTheFieldAfterAQuotedOne() {
        refusedWith(
                TableReader.read(
                        text("t.csv", "note,name,value\n\"a, \"\"b\"\"\nc\",x,1e3\n"), LAYOUT, TableReaderTest::shown),
                "t.csv:3:6: found \"1e3\", expected a decimal number such as -1234.5");
    }

    @Test
    void refusesEveryNumberThatIsNotFiniteAndPlain() {
        assertThat(said(read("name,value,note\na,NaN,\nb,Infinity,\nc,\"1,000\",\nd,0x1,\ne,,\nf,1.,\n")))
                .containsExactly(
                        "t.csv:2:3: found \"NaN\", expected a decimal number such as -1234.5",
                        "t.csv:3:3: found \"Infinity\", expected a decimal number such as -1234.5",
                        "t.csv:4:3: found \"1,000\", expected a decimal number such as -1234.5",
                        "t.csv:5:3: found \"0x1\", expected a decimal number such as -1234.5",
                        "t.csv:6:3: found nothing in the column value, expected a text",
                        "t.csv:7:3: found \"1.\", expected a decimal number such as -1234.5");
    }

    @Test
    void showsBothRowsThatHaveOneKey() {
        Outcome<List<String>> outcome = read("name,value,note\na,1,\nb,2,\na,3,\n");
        refusedWith(outcome, "t.csv:4:1: found a second row with name \"a\", expected each once");
        assertThat(outcome.diagnostics().getFirst().related().getFirst().span().toString())
                .isEqualTo("t.csv:2:1");
    }

    @Test
    void refusesAHeaderThatIsNotTheExpectedOne() {
        assertThat(said(read("name,valeu,name\n")))
                .containsExactlyInAnyOrder(
                        "t.csv:1:6: found the column \"valeu\", expected only name,value,note",
                        "t.csv:1:12: found the column \"name\" twice",
                        "t.csv:1:1: found no column \"value\" in the header",
                        "t.csv:1:1: found no column \"note\" in the header");
    }

    @Test
    void refusesARowWithTooFewOrTooManyFields() {
        assertThat(said(read("name,value,note\na,1\nb,1,,\n")))
                .containsExactly(
                        "t.csv:2:1: found 2 fields, expected the header's 3",
                        "t.csv:3:1: found 4 fields, expected the header's 3");
    }

    @Test
    void refusesAnEmptyFileAndOneWithAQuotationMarkThatStaysOpen() {
        refusedWith(read(""), "t.csv:1:1: found no header line, expected the columns name,value,note");
        refusedWith(
                read("name,value,note\na,1,\"open\nb,2,\n"),
                "t.csv:2:1: found a quotation mark that is not closed by the end of the file");
    }

    @Test
    void readsTheWordsOfAClosedListOnly() {
        Layout layout = new Layout(List.of("kind"), List.of());
        Outcome<List<Thread.State>> outcome =
                TableReader.read(text("t.csv", "kind\ntimed-waiting\nasleep\n"), layout, row -> {
                    Thread.State state = row.word("kind", Thread.State.class);
                    return row.made(() -> state);
                });
        refusedWith(
                outcome,
                "t.csv:3:1: found the kind \"asleep\", expected one of: "
                        + "new, runnable, blocked, waiting, timed-waiting, terminated");
    }
}
