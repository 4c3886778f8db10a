package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The option `--data`: files of series, folders and tags.
final class DataOptionTest {
    private static final String CONTROL =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 2 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";

    @TempDir
    private Path folder;

    private Path elsewhere;

    @BeforeEach
    void makeFiles() throws IOException {
        elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("series.csv"), "Time,sales\n0,1\n2,5\n");
        Files.writeString(elsewhere.resolve("wrong.csv"), "Time,sales\n0,many\n");
        Files.writeString(elsewhere.resolve("number.csv"), "42\n");
    }

    private String model(String statements) throws IOException {
        return Files.writeString(folder.resolve("m.mdl"), "{UTF-8}\n" + statements + "\n" + CONTROL)
                .toString();
    }

    private String in(String file) {
        return elsewhere.resolve(file).toString();
    }

    @Test
    void handsSeriesToDataVariables() throws IOException {
        Terminal terminal = Terminal.run("run", model("sales ~~|"), "--vars", "sales", "--data", in("series.csv"));
        assertThat(terminal.out()).isEqualTo("time\tsales\n0\t1\n1\t3\n2\t5\n");
    }

    /// A decision of 1 at time 0 and of 5 at time 2 holds in between, and the equation of the other holds for it.
    @Test
    void playsGamingVariablesOverTime() throws IOException {
        String game = model("sales = GAME(7) ~~|\nprice = GAME(3) ~~|\nincome = sales * price ~~|");
        Terminal played = Terminal.run("run", game, "--vars", "sales,income", "--data", in("series.csv"));
        assertThat(played.out()).isEqualTo("time\tsales\tincome\n0\t1\t3\n1\t1\t3\n2\t5\t15\n");
        assertThat(played.err()).contains("1 gaming variables keep their equations, the first is price");
        assertThat(Terminal.run("run", game, "--vars", "sales").err())
                .contains("2 gaming variables keep their equations, the first is sales");
    }

    @Test
    void saysThatADataVariableHasNoData() throws IOException {
        Terminal terminal = Terminal.run("run", model("sales ~~|"));
        assertThat(terminal.code()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("m.mdl:2:1", "no data is handed to the run", "--data FILE");
    }

    @Test
    void namesFoldersAndTags() throws IOException {
        String file = model("a = GET DIRECT CONSTANTS('number.csv', ',', 'A1') ~~|");
        assertThat(Terminal.run("check", file, "--data", elsewhere.toString()).code())
                .isEqualTo(ExitCode.OK);
        assertThat(Terminal.run("check", file).code()).isEqualTo(ExitCode.FAILED);
        String tagged = model("a = GET DIRECT CONSTANTS('?n', ',', 'A1') ~~|");
        assertThat(Terminal.run("check", tagged, "--data", "?n=" + in("number.csv"))
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(Terminal.run("check", tagged).err()).contains("--data '?n=FILE'");
    }

    @Test
    void saysWhichCellIsWrong() throws IOException {
        Terminal terminal = Terminal.run("run", model("sales ~~|"), "--data", in("wrong.csv"));
        assertThat(terminal.code()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("cell B2: expected a value, found text 'many'", "command line:1");
        assertThat(Terminal.run("run", model("sales ~~|"), "--data", in("gone.csv"))
                        .err())
                .contains("gone.csv");
    }
}
