package org.alamedas.formats.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The format as in the Vensim Reference Manual, ".dat format".
final class DataSetTest {
    @TempDir
    private Path folder;

    private Outcome<DataSet> read(String text) {
        return read("a.dat", text);
    }

    private Outcome<DataSet> read(String file, String text) {
        try {
            return DataSet.read(Files.writeString(folder.resolve(file), text), file, Asking.PLACE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsNamesAndPointsWithComments() {
        DataSet file = Asking.made(read("""
                Production Starts / thousand units

                1984\t23300 strike in spring
                1985  12235
                sales[north , cars] <YEAR>
                0 1
                "odd / name"[ a ]
                1, 2
                2000 cars
                3 4
                """));
        assertThat(file.variables())
                .containsExactly("Production Starts", "sales[north,cars]", "odd / name[a]", "2000 cars");
        assertThat(file.series("production_starts")).contains(Asking.series(1984, 23300, 1985, 12235));
        assertThat(file.series("Sales[North,cars]")).contains(Asking.series(0, 1));
        assertThat(file.series("\"odd / name\"[a]")).contains(Asking.series(1, 2));
        assertThat(file.series("2000 cars")).isPresent();
        assertThat(file.series("nothing")).isEmpty();
    }

    @Test
    void joinsAndSortsThePointsOfOneName() {
        assertThat(Asking.made(read("x\n3 30\n1 10\ny\n1 1\nX\n2 20\n3 31\n")).series("x"))
                .contains(Asking.series(1, 10, 2, 20, 3, 31));
    }

    /// The manual writes the missing value as -2 to the power of 109, which is -6.490371e32.
    @Test
    void leavesOutMissingValues() {
        assertThat(Asking.made(read("x\n1 10\n2 -6.49037e+32\n3 30\n")).series("x"))
                .contains(Asking.series(1, 10, 3, 30));
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThat(Asking.said(read("x\n1 2\n3\n")))
                .isEqualTo("bad-data: a.dat, line 3: expected a time and a value, found the number 3 alone");
        assertThat(Asking.said(read("\n1 2\n")))
                .isEqualTo("bad-data: a.dat, line 2: expected the name of a variable before its times and values");
        assertThat(Asking.said(read("x\ny\n"))).startsWith("bad-data: a.dat: expected names of variables");
        assertThat(Asking.said(read("x\0y\n"))).startsWith("binary-file: a.dat: the file is not text");
    }

    @Test
    void readsATableDownAndAcross() {
        DataSet down = Asking.made(read("a.csv", "Time,x,\"sales[north, cars]\"\n0,1,\n2,,-5\n1,3,4\n\n"));
        assertThat(down.variables()).containsExactly("x", "sales[north,cars]");
        assertThat(down.series("X")).contains(Asking.series(0, 1, 1, 3));
        assertThat(down.series("sales[north,cars]")).contains(Asking.series(1, 4, 2, -5));
        DataSet across = Asking.made(read("a.tab", "Time\t0\t1\t2\nx\t1\t\t7\n\"y\"\t\t-6.49037e+32\t2\n"));
        assertThat(across.series("x")).contains(Asking.series(0, 1, 2, 7));
        assertThat(across.series("y")).contains(Asking.series(2, 2));
    }

    @Test
    void readsTheFirstTabOfAWorkbook() throws IOException {
        String rows = "<row r=\"1\"><c t=\"str\"><v>Time</v></c><c t=\"str\"><v>x</v></c></row>"
                + "<row r=\"2\"><c><v>5</v></c><c><v>6</v></c></row>";
        Path file = new XlsxMaker().tab("one", rows).tab("two", "").write(folder.resolve("a.xlsx"));
        assertThat(Asking.made(DataSet.read(file, "a.xlsx", Asking.PLACE)).series("x"))
                .contains(Asking.series(5, 6));
    }

    @Test
    void saysWhichCellOfATableIsWrong() {
        assertThat(Asking.said(read("a.csv", "Time,x\n0,1\nsoon,2\n")))
                .isEqualTo("bad-data: a.csv, cell A3: expected a time, found text 'soon'");
        assertThat(Asking.said(read("a.csv", "Time,x\n0,some\n")))
                .isEqualTo("bad-data: a.csv, cell B2: expected a value, found text 'some'");
        assertThat(Asking.said(read("a.csv", "Time\n0\n"))).startsWith("bad-data: a.csv: expected times");
    }
}
