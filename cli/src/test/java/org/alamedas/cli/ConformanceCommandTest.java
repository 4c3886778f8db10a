package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A deck whose only level stays at 7, beside an output that says so or does not.
final class ConformanceCommandTest {
    @TempDir
    private Path folder;

    private void publish(String value) throws IOException {
        Path one = Files.createDirectories(folder.resolve("steady"));
        Files.writeString(one.resolve("steady.dyn"), """
            *     STEADY
            L     X.K=X.J+DT*(0)
            N     X=7
            SPEC  DT=1/LENGTH=3
            """);
        Files.writeString(one.resolve("output.csv"), "time,x\n0,7\n3," + value + "\n");
    }

    @Test
    void agrees() throws IOException {
        publish("7");
        Terminal ended = Terminal.run("conformance", folder.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.lines())
                .startsWith("steady/steady.dyn  pass       1 columns, 2 rows")
                .endsWith("all               1        1            0          0        0");
    }

    @Test
    void disagrees() throws IOException {
        publish("8");
        Terminal ended = Terminal.run("conformance", folder.toString(), "--jobs=1", "--json");
        assertThat(ended.code()).isEqualTo(ExitCode.DISAGREES);
        assertThat(ended.out())
                .contains(
                        "\"counts\":{\"dyn\":{\"files\":1,\"pass\":0,\"malformed\":0,\"known\":0,\"fail\":1}}",
                        "\"verdict\":\"differs\",\"variable\":\"x\",\"time\":3.0,\"published\":8.0,\"ours\":7.0");
    }

    @Test
    void refusesWhatIsNoFolderOfModels() {
        assertThat(Terminal.run("conformance", folder.toString()).err()).contains("has no model files");
        Terminal nowhere = Terminal.run("conformance", folder.resolve("nowhere").toString());
        assertThat(nowhere.err()).contains("there is no folder");
        assertThat(nowhere.code()).isEqualTo(ExitCode.FAILED);
        Terminal many = Terminal.run("conformance", folder.toString(), "--jobs=0");
        assertThat(many.code()).isEqualTo(ExitCode.USAGE);
        assertThat(many.err()).contains("--jobs expects a whole number from 1 to 64, found 0");
    }
}
