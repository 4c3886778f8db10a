package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConvertCommandTest {
    private static final String TANK = """
            <xmile><header><name>tank</name></header><sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
            <model><variables><stock name="water"><eqn>9</eqn><outflow>drain</outflow></stock>
            <flow name="drain"><eqn>water / 2</eqn></flow></variables></model></xmile>
            """;

    @TempDir
    private Path folder;

    @Test
    void writesWhatTheNameOfTheFileSays() throws IOException {
        Path out = folder.resolve("tank.mdl");
        Terminal ended = Terminal.runWithInput(TANK, "convert", "-", out.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).isEmpty();
        assertThat(Files.readString(out)).startsWith("{UTF-8}\nwater=\n\tINTEG(-drain, 9)\n");
        assertThat(Terminal.run("run", out.toString(), "--format", "csv").out())
                .isEqualTo(Terminal.runWithInput(TANK, "run", "-", "--format", "csv")
                        .out());
    }

    /// Programs differ in what a sign before a power belongs to, and from which side powers are grouped.
    @Test
    void leavesNoDoubtAboutPowers() {
        String powers = TANK.replace("water / 2", "-water ^ 2 ^ -water");
        for (String language : List.of("mdl", "xmile")) {
            assertThat(Terminal.runWithInput(powers, "convert", "-", "-", "--to", language)
                            .out())
                    .contains("-(water ^ (2 ^ (-water)))");
        }
    }

    @Test
    void drawsADiagramWhereThereIsNone() {
        Terminal ended = Terminal.runWithInput(TANK, "convert", "-", "-", "--to", "xmile");
        assertThat(ended.out()).contains("<stock name=\"water\" x=\"240\"", "<flow name=\"drain\" x=\"360\"", "<pts>");
    }

    @Test
    void givesAModelInDynamoReadableNamesUnlessAskedNotTo() {
        assertThat(Terminal.run("convert", "checo", "-", "--to", "mdl").out())
                .contains("Goods and services in stock=", "STB: Goods and services in stock.");
        assertThat(Terminal.run("convert", "checo", "-", "--to", "mdl", "--keep-names")
                        .out())
                .contains("\nSTB=");
    }

    @Test
    void replacesAFileOnlyByForce() throws IOException {
        Path out = folder.resolve("tank.mdl");
        Files.writeString(out, "mine");
        Terminal refused = Terminal.runWithInput(TANK, "convert", "-", out.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("exists already", "--force");
        assertThat(Files.readString(out)).isEqualTo("mine");
        assertThat(Terminal.runWithInput(TANK, "convert", "-", out.toString(), "--force")
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(out)).contains("water");
    }

    @Test
    void asksForTheLanguageWhereTheNameDoesNotSayIt() {
        Terminal ended = Terminal.runWithInput(TANK, "convert", "-", "tank.txt");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("\"tank.txt\" does not say in which language to write", "--to mdl");
    }

    @Test
    void writesNothingOfWhatTheOtherLanguageCannotSay() throws IOException {
        String clash = TANK.replace("<flow", "<aux name=\"TIME STEP\"><eqn>7</eqn></aux><flow");
        Terminal ended = Terminal.runWithInput(
                clash, "convert", "-", folder.resolve("a.mdl").toString());
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("<stdin>:3:", "\"TIME STEP\" is the name of a control of the run");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of());
        }
    }

    /// 4! + time. A macro that runs by itself goes to XMILE with its own time, and to Vensim not at all.
    @Test
    void keepsTheTimeOfMacrosThatRunByThemselves() {
        String factorial = """
                <xmile version="1.0"><sim_specs><start>0</start><stop>1</stop></sim_specs>
                <macro name="FACT"><parm>n</parm><eqn>Fact</eqn><sim_specs><start>1</start><stop>n</stop></sim_specs>
                <variables><stock name="Fact"><eqn>1</eqn><inflow>change</inflow></stock>
                <flow name="change"><eqn>Fact * TIME</eqn></flow></variables></macro>
                <model><variables><aux name="y"><eqn>FACT(4) + TIME</eqn></aux></variables></model></xmile>
                """;
        String written = Terminal.runWithInput(factorial, "convert", "-", "-", "--to", "xmile")
                .out();
        assertThat(Terminal.runWithInput(written, "run", "-").lines()).containsExactly("time\ty", "0\t24", "1\t25");
        Terminal refused = Terminal.runWithInput(factorial, "convert", "-", "-", "--to", "mdl");
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("a macro that runs by itself is known to XMILE only");
    }
}
