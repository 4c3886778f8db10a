package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.testkit.Golden;
import org.alamedas.testkit.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A model in C prints the bytes that `run` prints.
final class ExportCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"chile, euler", "checo, rk2", "checo, rk4"})
    void writesCThatGivesTheSameBytes(String model, String method) throws IOException, InterruptedException {
        Path source = folder.resolve("model.c");
        Path program = folder.resolve("model");
        Terminal exported = Terminal.run("export", model, "--to", "c", "--method", method, "--out", source.toString());
        assertThat(exported.code()).isEqualTo(ExitCode.OK);
        assumeTrue(isCompilerThere(), "no C compiler on this machine");
        List<String> compile = List.of(
                "cc",
                "-std=c99",
                "-O0",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-ffp-contract=off",
                "-o",
                program.toString(),
                source.toString(),
                "-lm");
        assertThat(output(compile)).isEmpty();
        String expected = Terminal.run("run", model, "--method", method, "--format", "csv")
                .out();
        assertThat(output(List.of(program.toString()))).isEqualTo(expected);
    }

    @Test
    void writesJavaThatPrintsTheSameBytes() throws IOException, InterruptedException {
        Path source = folder.resolve("World.java");
        assertThat(Terminal.run("export", "checo", "--to", "java", "--method", "rk4", "--out", source.toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String expected = Terminal.run(
                        "run", "checo", "--method", "rk4", "--format", "tsv", "--set", "cp=2", "--stop", "20")
                .out();
        List<String> command =
                List.of(java, "-XX:TieredStopAtLevel=1", source.toString(), "--set", "CP=2", "--stop", "20");
        assertThat(output(command)).isEqualTo(expected);
    }

    @Test
    void writesReadableJava() {
        String text =
                Terminal.runWithInput(EPIDEMIC, "export", "-", "--to", "java").out();
        Golden.check(
                "export/epidemic.java.txt", text.substring(0, text.indexOf("    /// What a variable is in a run.")));
    }

    /// Every kind of thing that is written in a way of its own: tables, arrays, delays, draws, a tank that cannot be
    /// overdrawn.
    private static final String EPIDEMIC = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><name>epidemic in two towns</name></header>
              <sim_specs><start>0</start><stop>12</stop><dt>0.25</dt></sim_specs>
              <dimensions><dim name="town"><elem name="Lota"/><elem name="Coronel"/></dim></dimensions>
              <model><variables>
                <aux name="contacts"><eqn>6</eqn><units>1/month</units></aux>
                <aux name="infectivity"><eqn>0.25</eqn><units>dimensionless</units></aux>
                <aux name="season"><eqn>Time</eqn><gf><xscale min="0" max="12"/><ypts>1,0.6,1.2</ypts></gf></aux>
                <stock name="susceptible"><dimensions><dim name="town"/></dimensions><eqn>900</eqn>
                  <outflow>infection</outflow><units>people</units><non_negative/></stock>
                <stock name="infectious"><dimensions><dim name="town"/></dimensions><eqn>10</eqn>
                  <inflow>infection</inflow><outflow>recovery</outflow><units>people</units></stock>
                <aux name="prevalence"><dimensions><dim name="town"/></dimensions>
                  <eqn>infectious / (susceptible + SUM(infectious))</eqn></aux>
                <flow name="infection"><dimensions><dim name="town"/></dimensions>
                  <eqn>IF prevalence &gt; 0 AND Time &lt; 11 THEN contacts * infectivity * season
                    * susceptible * prevalence ^ 0.9 ELSE 0</eqn><units>people/month</units></flow>
                <flow name="recovery"><dimensions><dim name="town"/></dimensions>
                  <eqn>DELAY(infection, 2, 0)</eqn><units>people/month</units></flow>
                <aux name="weather"><eqn>NORMAL(0, 1)</eqn></aux>
              </variables></model>
            </xmile>
            """;

    /// No method of the JVM is longer than 64 kB, and no list that is written down may be.
    @Test
    void writesJavaOfLargeModels() throws ReflectiveOperationException {
        StringBuilder model = new StringBuilder("""
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                  <header><name>large</name></header>
                  <sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs>
                  <dimensions><dim name="place" size="9000"/></dimensions>
                  <model><variables>
                    <stock name="people"><dimensions><dim name="place"/></dimensions><eqn>place</eqn>
                      <inflow>births</inflow></stock>
                    <flow name="births"><dimensions><dim name="place"/></dimensions><eqn>people * v0</eqn></flow>
                    <aux name="v0"><eqn>0.5</eqn></aux>
                """);
        for (int i = 1; i <= 4000; i++) {
            model.append("<aux name=\"v")
                    .append(i)
                    .append("\"><eqn>v")
                    .append(i - 1)
                    .append(" + Time * 0.001</eqn></aux>\n");
        }
        model.append("<aux name=\"read\"><eqn>Time</eqn><gf><xscale min=\"0\" max=\"9999\"/><ypts>0");
        for (int i = 1; i < 10_000; i++) {
            model.append(',').append(2 * i);
        }
        model.append("</ypts></gf></aux></variables></model></xmile>");
        Terminal exported = Terminal.runWithInput(model.toString(), "export", "-", "--to", "java");
        Class<?> made = JavaProgram.compile("Large", exported.out());
        List<?> rows = (List<?>) made.getMethod("run", Map.class).invoke(null, Map.of("v0", 1.0, "People[7]", 3.0));
        List<?> names = (List<?>) made.getMethod("columns").invoke(null);
        assertThat(names).hasSize(2 * 9000 + 4001 + 1);
        assertThat(((double[]) rows.getLast())[1 + names.indexOf("people[7]")]).isEqualTo(12);
        assertThat(((double[]) rows.getLast())[1 + names.indexOf("people[9000]")])
                .isEqualTo(36_000);
        assertThat(((double[]) rows.getLast())[1 + names.indexOf("read")]).isEqualTo(4);
    }

    @Test
    void refusesToWriteInJavaWhatChoosesItsSteps() {
        Terminal ended = Terminal.run("export", "chile", "--to", "java", "--method", "rk45");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err())
                .contains("error[unsupported]", "integration with a varying step is not written in Java");
    }

    private static boolean isCompilerThere() {
        boolean there = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "cc")));
        if (!there) {
            System.err.println("SKIPPED: no C compiler; what was exported was not run");
        }
        return there;
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.waitFor();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    @Test
    void writesWebAssemblyAndTheJavaScriptThatRunsIt() throws IOException {
        Path module = folder.resolve("model.wasm");
        Path script = folder.resolve("model.mjs");
        assertThat(Terminal.run("export", "checo", "--to", "wasm", "--out", module.toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(Terminal.run("export", "checo", "--to", "js", "--out", script.toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        byte[] bytes = Files.readAllBytes(module);
        assertThat(bytes).startsWith(0, 'a', 's', 'm');
        assertThat(Files.readString(script, StandardCharsets.UTF_8))
                .contains(Base64.getEncoder().encodeToString(bytes), "export function load()", "\"name\":\"CP\"");
    }

    @Test
    void refusesWhatItDoesNotWrite() {
        Terminal ended = Terminal.runWithInput(EPIDEMIC, "export", "-", "--to", "c");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("error[unsupported]", "<stdin>:20:", "a random number is not written in C");
        assertThat(ended.out()).isEmpty();
    }

    /// With a tank that cannot be overdrawn, an array, a table, a delay of fixed length and one of third order.
    @ParameterizedTest
    @ValueSource(strings = {"euler", "rk2", "rk4"})
    void writesWhatIsKeptOfThePastInC(String method) throws IOException, InterruptedException {
        Path source = folder.resolve("model.c");
        Path program = folder.resolve("model");
        String model = EPIDEMIC.replace("NORMAL(0, 1)", "DELAY3(Time ^ 2, 1.5) - DELAY(season, contacts / 5)");
        Terminal exported = Terminal.runWithInput(
                model, "export", "-", "--to", "c", "--method", method, "--out", source.toString());
        assertThat(exported.err()).doesNotContain("error");
        assumeTrue(isCompilerThere(), "no C compiler on this machine");
        assertThat(output(List.of(
                        "cc",
                        "-std=c99",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-ffp-contract=off",
                        "-o",
                        program.toString(),
                        source.toString(),
                        "-lm")))
                .isEmpty();
        assertThat(output(List.of(program.toString())))
                .isEqualTo(Terminal.runWithInput(model, "run", "-", "--method", method, "--format", "csv")
                        .out());
    }
}
