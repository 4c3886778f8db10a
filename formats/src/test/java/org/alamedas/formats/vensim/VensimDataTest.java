package org.alamedas.formats.vensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.formats.ModelFiles;
import org.alamedas.formats.data.DataFolder;
import org.alamedas.formats.data.DataSet;
import org.alamedas.formats.data.DataSources;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.print.ModelPrinter;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What models take from other files, as the Vensim Reference Manual says under each function.
final class VensimDataTest {
    private static final String CONTROL =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeTable() throws IOException {
        Files.writeString(folder.resolve("t.csv"), """
                ,A,B,C
                time,0,10,20
                north,1,2,3
                south,4,,6
                """);
    }

    private Outcome<Model> read(String statements, DataSources data) {
        try {
            String ranges = "region : north, south ~~|\nproduct : a, b, c ~~|\n";
            Path file = Files.writeString(folder.resolve("m.mdl"), "{UTF-8}\n" + ranges + statements + "\n" + CONTROL);
            return ModelFiles.read(file, data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Prints what a model says about the variables whose names begin with x, without places.
    private String printed(String statements, DataSources data) {
        Outcome<Model> outcome = read(statements, data);
        assertThat(outcome.diagnostics()).isEmpty();
        Model model = ((Outcome.Made<Model>) outcome).value();
        return ModelPrinter.print(model)
                .lines()
                .dropWhile(line -> !line.contains(" x"))
                .takeWhile(line -> !line.contains("INITIAL_TIME"))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private String printed(String statements) {
        return printed(statements, DataSources.none());
    }

    private String said(String statements) {
        return read(statements, DataSources.none()).diagnostics().stream()
                .map(d -> d.code().slug() + " at " + d.span().position().line() + ": " + d.message() + " " + d.hints())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void readsConstantsForAScalarARowAndATable() {
        assertThat(printed("x = GET DIRECT CONSTANTS('t.csv', ',', 'D3') ~~|")).isEqualTo("aux x\n= 3");
        assertThat(printed("x[product] == GET XLS CONSTANTS('t.csv', ',', 'B3') ~~|"))
                .isEqualTo("aux x[product]\n[a] = 1\n[b] = 2\n[c] = 3");
        assertThat(printed("x[product, region] = GET DIRECT CONSTANTS('t.csv', ',', 'B3*') ~~|".replace("B3", "B2")))
                .isEqualTo("aux x[product, region]\n[a, north] = 0\n[a, south] = 1\n[b, north] = 10\n[b, south] = 2\n"
                        + "[c, north] = 20\n[c, south] = 3");
    }

    @Test
    void readsConstantsForSomeElementsOnly() {
        assertThat(printed("x[north, product] = GET DIRECT CONSTANTS('t.csv', ',', 'B3') ~~|\n"
                        + "x[south, product] :EXCEPT: [south, b] = 7 ~~|\nx[south, b] = 8 ~~|"))
                .isEqualTo("aux x[region, product]\n[north, a] = 1\n[north, b] = 2\n[north, c] = 3\n"
                        + "[south, product] except [south, b] = 7\n[south, b] = 8");
    }

    @Test
    void readsSeriesWithGaps() {
        assertThat(printed("x[region] :HOLD BACKWARD: := GET DIRECT DATA('t.csv', ',', '2', 'B3') ~~|"))
                .isEqualTo("data hold_backward x[region]\n[north] observed 1 at 0, 2 at 10, 3 at 20\n"
                        + "[south] observed 4 at 0, 6 at 20");
        assertThat(printed("x :RAW: := GET 123 DATA('t.csv', ',', '2', 'B4') ~~|"))
                .isEqualTo("data none x\nobserved 4 at 0, 6 at 20");
    }

    @Test
    void readsGraphicalFunctionsInBothNotations() {
        assertThat(printed("x[north]( GET DIRECT LOOKUPS('t.csv', ',', '2', 'B3') ) ~~|\n"
                        + "x[south] = GET DIRECT LOOKUPS('t.csv', ',', '2', 'B4') ~~|"))
                .isEqualTo("lookup x[region]\n[north] continuous (0, 1) (10, 2) (20, 3)\n"
                        + "[south] continuous (0, 4) (20, 6)");
    }

    @Test
    void readsElementsWithAMapping() {
        assertThat(printed("place : GET DIRECT SUBSCRIPT('t.csv', ',', 'A3', 'A4', 'the ') -> region ~~|\n"
                        + "x[place] = GET DIRECT CONSTANTS('t.csv', ',', 'D3*') ~~|"))
                .isEqualTo("aux x[place]\n[the_north] = 3\n[the_south] = 6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x = GET DIRECT CONSTANTS('elsewhere.xlsx', ',', 'A1') | unreadable-file at 4: there is no file 'elsewhere.xlsx' in the folder of the model []
            x = GET DIRECT CONSTANTS('t.csv', ',', 'C4')      | bad-data at 4: t.csv, cell C4: expected a number, found a blank cell []
            x = GET DIRECT CONSTANTS('t.csv', ',')            | wrong-arguments at 4: GET DIRECT CONSTANTS takes 3 arguments, found 2 []
            x = GET DIRECT CONSTANTS('t.csv', tab, 'A1')      | wrong-kind at 4: expected a text in single quotation marks, as every argument of GET DIRECT CONSTANTS [write the text itself, such as 'inputs.xlsx', and not the name of a text]
            x = GET VDF CONSTANTS('a.vdf', 'x', 1)            | unsupported at 4: the files of GET VDF CONSTANTS are not read [export the run as .dat or .csv, and read that]
            x = GET DIRECT SUBSCRIPT('t.csv', '', 'A1', '', '') | wrong-kind at 4: this function reads elements, not values [write name : GET DIRECT SUBSCRIPT(...) for a subscript range]
            x : GET DIRECT DATA('t.csv', ',', '2', 'B3')      | wrong-kind at 4: this function reads values, not elements [the elements of a subscript range are read by GET DIRECT SUBSCRIPT]
            """)
    void saysWhatIsWrongWithACall(String statement, String expected) {
        assertThat(said(statement + " ~~|")).isEqualTo(expected);
    }

    @Test
    void refusesATableOfThreeDimensions() {
        assertThat(said("two : p, q ~~|\nx[two, region, product] = GET DIRECT CONSTANTS('t.csv', ',', 'B3') ~~|"))
                .isEqualTo("unsupported at 5: a table of constants has rows and columns, and \"x\" has 3 subscript"
                        + " ranges here [write an equation for each element of the first range]");
    }

    @Test
    void findsTheFilesOfATagAndOfAnotherFolder() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("far.csv"), "42\n");
        DataSources data =
                new DataSources(DataFolder.of(other).withFile("?where", other.resolve("far.csv")), List.of());
        assertThat(printed("x = GET DIRECT CONSTANTS('?where', ',', 'A1') ~~|", data))
                .isEqualTo("aux x\n= 42");
        assertThat(said("x = GET DIRECT CONSTANTS('?where', ',', 'A1') ~~|"))
                .contains("nothing says which file the tag '?where' stands for [give its file on the command line:");
    }

    @Test
    void saysThatAModelWithoutAFolderHasNoFiles() {
        String text = "{UTF-8}\nx = GET DIRECT CONSTANTS('t.csv', ',', 'A1') ~~|\n" + CONTROL;
        assertThat(ModelFiles.read(SourceText.of("<stdin>", text)).diagnostics())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.message()).isEqualTo("the model lies in no folder in which 't.csv' could be"));
    }

    @Test
    void takesWhatTheUserHandsOver() throws IOException {
        Path set = Files.writeString(folder.resolve("d.csv"), "Time,X,\"y[north]\",y[south]\n0,1,5,7\n1,2,6,\n");
        DataSet data = ((Outcome.Made<DataSet>)
                        DataSet.read(set, "d.csv", SourceText.of("", "").start()))
                .value();
        assertThat(printed(
                        "x :LOOK FORWARD: ~~|\ny[region] ~~|\nz ~~|",
                        new DataSources(DataFolder.none(), List.of(data))))
                .isEqualTo("data look_forward x\nobserved 1 at 0, 2 at 1\ndata linear y[region]\n"
                        + "[north] observed 5 at 0, 6 at 1\n[south] observed 7 at 0\ndata linear z");
    }
}
