package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        return Judge.judge(new Case("model", file, List.of(published)));
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
}
