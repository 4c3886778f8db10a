package org.alamedas.formats.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.expr.GraphicalFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each function takes from a sheet. Expected values are read off the tables that the tests write; which cells
/// they
/// come from is as the Vensim Reference Manual says of each function.
final class ExternalDataTest {
    private static final String GRID = "t,5,6,7\na,1,2,3\nb,4,,n/a\n,,,\nc,8,9,10\n";

    @TempDir
    private Path folder;

    private ExternalData data;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("grid.csv"), GRID);
        new XlsxMaker()
                .tab(
                        "One",
                        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"C2\"><v>2</v></c></row>"
                                + "<row r=\"3\"><c r=\"B3\"><v>3</v></c><c r=\"C3\"><v>4</v></c></row>")
                .tab("Two Words", "<row r=\"1\"><c r=\"A1\"><v>9</v></c></row>")
                .name("table", "", "One!$B$2:$C$3")
                .name("dim", "", "One!$B$3")
                .name("local", " localSheetId=\"0\"", "One!$C$2")
                .name("local", " localSheetId=\"1\"", "'Two Words'!$A$1")
                .name("broken", "", "#REF!")
                .name("moving", "", "OFFSET(One!$A$1,1,1)")
                .write(folder.resolve("book.xlsx"));
        data = Asking.of(folder);
    }

    private Block constants(String tab, String cell, int rows, int columns) {
        return Asking.made(data.constants(Asking.sheet("book.xlsx", tab), cell, rows, columns));
    }

    private static double[] row(Block block, int row) {
        double[] values = new double[block.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = block.value(row, i);
        }
        return values;
    }

    @Test
    void readsTheLastDimensionToTheRightAndTheOneBeforeItDown() {
        Block block = constants("One", "B2", 2, 2);
        assertThat(row(block, 0)).containsExactly(1, 2);
        assertThat(row(block, 1)).containsExactly(3, 4);
        assertThat(row(constants("One", "b2", 1, 2), 0)).containsExactly(1, 2);
        assertThat(constants("One", "$C$3", 1, 1).value(0, 0)).isEqualTo(4);
    }

    @Test
    void exchangesTheTwoAtAStar() {
        Block block = constants("one", "B2*", 2, 2);
        assertThat(row(block, 0)).containsExactly(1, 3);
        assertThat(row(block, 1)).containsExactly(2, 4);
        assertThat(row(constants("One", "table*", 1, 2), 0)).containsExactly(1, 3);
    }

    @Test
    void findsNamedRangesOfTheTabBeforeThoseOfTheWorkbook() {
        assertThat(row(constants("One", "TABLE", 2, 2), 1)).containsExactly(3, 4);
        assertThat(constants("One", "local", 1, 1).value(0, 0)).isEqualTo(2);
        assertThat(constants("two words", "local", 1, 1).value(0, 0)).isEqualTo(9);
    }

    /// `dim` is also how column 2889 is written.
    @Test
    void takesANameForANameEvenIfItLooksLikeAColumn() {
        assertThat(constants("One", "dim", 1, 1).value(0, 0)).isEqualTo(3);
    }

    @Test
    void saysWhichCellHoldsNoNumber() {
        assertThat(Asking.said(data.constants(Asking.sheet("grid.csv", ","), "B2", 2, 3)))
                .isEqualTo("bad-data: grid.csv, cell C3: expected a number, found a blank cell"
                        + " (of the 6 cells that the model asks for, 2 hold no number)");
        assertThat(Asking.said(data.constants(Asking.sheet("grid.csv", ","), "D3", 1, 1)))
                .isEqualTo("bad-data: grid.csv, cell D3: expected a number, found text 'n/a'");
        assertThat(Asking.said(data.constants(Asking.sheet("book.xlsx", "One"), "A1", 1, 1)))
                .isEqualTo("bad-data: book.xlsx, tab One, cell A1: expected a number, found a blank cell");
    }

    @Test
    void pointsAtThePlaceOfTheModel() {
        var outcome = data.constants(Asking.sheet("grid.csv", ","), "D3", 1, 1);
        assertThat(outcome.diagnostics().getFirst().span()).isEqualTo(Asking.PLACE);
    }

    @Test
    void saysWhatIsWrongWithAPlace() {
        SheetReference one = Asking.sheet("book.xlsx", "One");
        assertThat(Asking.said(data.constants(one, "tabel", 1, 1)))
                .isEqualTo("bad-data: book.xlsx: expected a cell such as B3 or the name of a range, found 'tabel'"
                        + " (did you mean 'table'?)");
        assertThat(Asking.said(data.constants(one, "3", 1, 1))).contains("found a row, '3'");
        assertThat(Asking.said(data.constants(one, "broken", 1, 1)))
                .isEqualTo("bad-data: book.xlsx: the name 'broken' stands for #REF!, expected one range of cells");
        assertThat(Asking.said(data.constants(one, "moving", 1, 1))).contains("stands for OFFSET(");
        assertThat(Asking.said(data.constants(Asking.sheet("book.xlsx", "Oone"), "A1", 1, 1)))
                .isEqualTo("bad-data: book.xlsx: there is no tab 'Oone' (did you mean 'One'?)");
        assertThat(Asking.said(data.constants(Asking.sheet("book.xlsx", "?"), "A1", 1, 1)))
                .endsWith("(its tabs are One, Two Words)");
    }

    @Test
    void warnsWhenTheModelReadsBeyondANamedRange() {
        SheetReference one = Asking.sheet("book.xlsx", "One");
        assertThat(Asking.said(data.constants(one, "table", 2, 2))).isEmpty();
        var series = data.constants(Asking.sheet("grid.csv", ","), "B1:C1", 1, 3);
        assertThat(row(Asking.made(series), 0)).containsExactly(5, 6, 7);
        assertThat(Asking.said(series))
                .isEqualTo("bad-data: grid.csv: the model reads 1 rows and 3 columns from B1, more than the range B1:C1"
                        + " has");
    }

    @Test
    void refusesSizesThatNoVariableHas() {
        assertThatThrownBy(() -> data.constants(Asking.sheet("grid.csv", ","), "B1", 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be at least 1, not 0");
        assertThat(Asking.said(data.constants(Asking.sheet("grid.csv", ","), "B1", 100_000, 100_000)))
                .startsWith("file-too-large: the model asks for 10000000000 numbers");
    }

    private TimeSeries only(String file, String times, String cell) {
        return Asking.made(data.series(Asking.sheet(file, ""), times, cell, 1)).getFirst();
    }

    @Test
    void readsSeriesAlongARowAndFurtherOnesBelow() {
        List<TimeSeries> series = Asking.made(data.series(Asking.sheet("grid.csv", ","), "1", "B2", 2));
        assertThat(series.get(0)).isEqualTo(Asking.series(5, 1, 6, 2, 7, 3));
        assertThat(series.get(1)).isEqualTo(Asking.series(5, 4));
    }

    @Test
    void warnsOfTextInASeriesAndIsSilentAboutBlanks() {
        assertThat(Asking.said(data.series(Asking.sheet("grid.csv", ","), "1", "B2", 2)))
                .isEqualTo(
                        "bad-data: grid.csv, cell D3: expected a number, found text 'n/a'; the series has a gap there");
    }

    @Test
    void readsSeriesDownAColumnAndFurtherOnesToTheRight() throws IOException {
        Files.writeString(folder.resolve("down.tab"), "time\tx\ty\n2001\t10\t11\n2000\t20\t21\n");
        List<TimeSeries> series = Asking.made(data.series(Asking.sheet("down.tab", ""), "A", "B2", 2));
        assertThat(series.get(0)).isEqualTo(Asking.series(2000, 20, 2001, 10));
        assertThat(series.get(1)).isEqualTo(Asking.series(2000, 21, 2001, 11));
    }

    @Test
    void passesOverBlankTimesButStopsWhereAnotherTableBegins() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "1,,3,4,,1,2\n10,20,30,,,50,60\n");
        assertThat(only("a.csv", "1", "A2")).isEqualTo(Asking.series(1, 10, 3, 30));
        Files.writeString(folder.resolve("b.csv"), "1,2,other,3\n10,20,30,40\n");
        assertThat(only("b.csv", "1", "A2")).isEqualTo(Asking.series(1, 10, 2, 20));
    }

    @Test
    void readsOnlyWithinTheRangeOfTheTimes() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "1,2,3,4\n10,20,30,40\n,,,\n,5,6,7\n");
        assertThat(only("a.csv", "B1:C1", "A2")).isEqualTo(Asking.series(2, 10, 3, 20));
        assertThat(only("a.csv", "A1:D1", "C2")).isEqualTo(Asking.series(1, 10, 2, 20, 3, 30, 4, 40));
        assertThat(only("a.csv", "A1:C1", "B4:D4")).isEqualTo(Asking.series(1, 5, 2, 6, 3, 7));
    }

    @Test
    void saysWhatIsWrongWithASeries() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "1,2,2\n10,20,30\n,,\n");
        SheetReference a = Asking.sheet("a.csv", "");
        assertThat(Asking.said(data.series(a, "1", "A2", 1)))
                .isEqualTo("bad-data: a.csv, cell C1: the time 2 comes twice");
        assertThat(Asking.said(data.series(a, "1", "A3", 1)))
                .isEqualTo(
                        "bad-data: a.csv, cell A3: expected numbers from here on, found none beside the 3 of the axis");
        assertThat(Asking.said(data.series(a, "3", "A2", 1)))
                .isEqualTo("bad-data: a.csv, cell A3: expected a number of the axis, found nothing from here on");
        assertThat(Asking.said(data.series(Asking.sheet("grid.csv", ""), "A", "B1", 1)))
                .isEqualTo("bad-data: grid.csv, cell A1: expected a number of the axis, found text 't'");
        assertThat(Asking.said(data.series(a, "A1:B2", "A2", 1)))
                .contains("a range of one row or column, found 'A1:B2'");
        assertThat(Asking.said(data.series(a, "A1", "A2", 1))).contains("found 'A1'");
    }

    @Test
    void readsGraphicalFunctions() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "0,1,1,3\n10,,12,13\n5,6,7,8\n");
        List<GraphicalFunction> functions = Asking.made(data.lookups(Asking.sheet("a.csv", ""), "1", "A2", 2));
        assertThat(functions.get(0))
                .isEqualTo(GraphicalFunction.of(
                        GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1, 3}, new double[] {10, 12, 13}));
        assertThat(functions.get(1).size()).isEqualTo(4);
        Files.writeString(folder.resolve("b.csv"), "0,2,1\n1,2,3\n");
        assertThat(Asking.said(data.lookups(Asking.sheet("b.csv", ""), "1", "A2", 1)))
                .isEqualTo("bad-data: b.csv, cell C1: expected an input of at least 2, found 1");
    }

    private List<String> elements(String first, String last, String prefix) {
        return Asking.made(data.elements(Asking.sheet("names.csv", ""), first, last, prefix));
    }

    @Test
    void readsElementsAcrossAndThenDown() throws IOException {
        Files.writeString(folder.resolve("names.csv"), "a,1,c\nd,,2.5\n");
        assertThat(elements("A1", "C2", "")).containsExactly("a", "1", "c", "d", "2.5");
        assertThat(elements("A1", "B2", "E")).containsExactly("Ea", "E1", "Ed");
        assertThat(elements("A1", "A", "")).containsExactly("a", "d");
        assertThat(elements("B1", "1", "")).containsExactly("1", "c");
        assertThat(elements("C1", "", "")).containsExactly("c", "2.5");
        assertThat(elements("A1:B1", "", "")).containsExactly("a", "1");
    }

    @Test
    void saysWhatIsWrongWithElements() throws IOException {
        Files.writeString(folder.resolve("names.csv"), "a,b\nA,\n");
        SheetReference names = Asking.sheet("names.csv", "");
        assertThat(Asking.said(data.elements(names, "A1", "B2", "")))
                .isEqualTo("bad-data: names.csv, cell A2: the element 'A' stands already in cell A1");
        assertThat(Asking.said(data.elements(names, "B2", "C9", "")))
                .isEqualTo("bad-data: names.csv: expected the names of elements in B2:C9, found blank cells");
        assertThat(Asking.said(data.elements(names, "B2", "A1", "")))
                .isEqualTo("bad-data: names.csv: the cells end at A1, which lies before their start, B2");
    }
}
