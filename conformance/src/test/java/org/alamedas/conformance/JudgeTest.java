package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.engine.run.RunListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The comparison notices what is wrong: a stock that falls by 1 a year, against outputs with one
/// fault each.
final class JudgeTest {
    private static final String MODEL = """
        <xmile><sim_specs><start>0</start><stop>2</stop><dt>0.5</dt></sim_specs><model><variables>
        <stock name="Water Left"><eqn>10</eqn><outflow>use</outflow></stock>
        <flow name="use"><eqn>1</eqn></flow>
        </variables></model></xmile>
        """;

    @TempDir
    private Path folder;

    private Verdict judge(String model, String output) throws IOException {
        Path file = Files.writeString(folder.resolve("model.xmile"), model);
        Path published = Files.writeString(folder.resolve("output.csv"), output);
        return Judge.judge(new Case("model", file, List.of(published)), RunListener.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Time,water_left,Elsewhere;0,10,7;1,9,7;2,8,7 | pass: 1 columns, 3 rows",
                "time,WATER LEFT;0,10;0.500001,;2,8.0005 | pass: 1 columns, 3 rows",
                "time,water left;0,10;1,9.01;2,8 | differs: water left at time 1.0 is 9.0, published as 9.01",
                "time,water left;0,10;3,7 | differs: there is no row at time 3.0",
                "time,other;0,10 | differs: no published column names a variable of the model",
            })
    void comparesEveryNamedColumnInEveryRow(String output, String line) throws IOException {
        assertThat(judge(MODEL, output.replace(';', '\r')).line()).isEqualTo(line);
    }

    /// The stock hangs on the draw, the graphical function of time does not.
    @Test
    void comparesNoColumnThatHangsOnRandomNumbers() throws IOException {
        String chance = MODEL.replace("<eqn>1</eqn>", "<eqn>UNIFORM(0,1,3)</eqn>")
                .replace("</variables>", "<aux name=\"twice\"><eqn>2*TIME</eqn></aux></variables>");
        assertThat(judge(chance, "time,use,water left,twice\n0,7,7,0\n1,7,7,2\n")
                        .line())
                .isEqualTo("pass: 1 columns, 2 rows; 2 hang on random numbers");
        assertThat(judge(chance, "time,use,twice\n0,7,0\n1,7,3\n").word()).isEqualTo("differs");
    }

    /// In single precision -5 + 50 * 0.1, added step by step, is -2.5183e-6: 0.1 is 0.100000001490116 there, and each
    /// sum is rounded to 24 bits. Worked out with the floats of IEEE 754.
    @Test
    void judgesInSinglePrecisionWhatDiffersInDouble() throws IOException {
        String sum = MODEL.replace("<eqn>10</eqn>", "<eqn>-5</eqn>")
                .replace("<eqn>1</eqn>", "<eqn>-0.1</eqn>")
                .replace("<stop>2</stop><dt>0.5</dt>", "<stop>50</stop><dt>1</dt>");
        assertThat(judge(sum, "time,water left\n0,-5\n50,-2.52E-06\n").line())
                .isEqualTo("pass: 1 columns, 2 rows, in single precision, in which the output was computed");
        assertThat(judge(sum, "time,water left\n0,-5\n50,-6.52E-06\n").word()).isEqualTo("differs");
    }

    @Test
    void namesTheReasonOfARefusalAndItsLine() throws IOException {
        Verdict verdict = judge(MODEL.replace("<eqn>1</eqn>", "<eqn>???</eqn>"), "time\n0\n");
        assertThat(verdict.word()).isEqualTo("refused missing-equation");
        assertThat(verdict.line()).startsWith("refused at line 3: ");
    }

    @Test
    void saysWhyARunStopped() throws IOException {
        assertThat(judge(MODEL.replace("<eqn>1</eqn>", "<eqn>1/0</eqn>"), "time,use\n0,1\n")
                        .word())
                .isEqualTo("stopped");
    }

    /// Five decimals in a column without exponents are all that was known to who printed them: 8.00003 is printed as
    /// 8.00003, and 0.016555 as 0.01656.
    @Test
    void holdsFixedDecimalsToHalfAUnitOfTheLast() throws IOException {
        String small = MODEL.replace("<eqn>1</eqn>", "<eqn>0.016555</eqn>");
        assertThat(judge(small, "time,use\n0,0.01656\n1,0.01656\n").line())
                .isEqualTo("pass: 1 columns, 2 rows, to the decimals printed");
        assertThat(judge(small, "time,use\n0,0.01657\n1,0.01657\n").word()).isEqualTo("differs");
        assertThat(judge(small, "time,use\n0,0.01656\n1,1.6555e-2\n").word()).isEqualTo("differs");
    }

    @Test
    void takesACoarserFigureFromTheNotesBesideTheModel() throws IOException {
        String output = "time,water left\n0,10\n1,9.05\n";
        Files.writeString(folder.resolve("README.md"), "Stella and Vensim agree within 1%. There are 5% more.");
        assertThat(judge(MODEL, output).line())
                .isEqualTo("pass: 1 columns, 2 rows, to the figure that the case's notes state");
        Files.writeString(folder.resolve("README.md"), "A stock of which 1% is lost.");
        assertThat(judge(MODEL, output).word()).isEqualTo("differs");
    }

    @Test
    void refusesAnOutputThatIsNoTableOfNumbers() {
        assertThatThrownBy(() -> judge(MODEL, "time,use\n0,many\n"))
                .isInstanceOf(IOException.class)
                .hasMessage("\"many\" in row 1 of the published output is no number");
    }
}
