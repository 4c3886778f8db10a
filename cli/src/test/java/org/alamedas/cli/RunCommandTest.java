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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunCommandTest {
    /// A stock of 100 that loses a tenth of itself a year: 100 * 0.9^n by Euler with a step of one year.
    private static final String DECAY = model("rate", "0.1", "1");

    @TempDir
    private Path folder;

    private static String model(String rateName, String rate, String dt) {
        return """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                  <header><name>decay</name></header>
                  <sim_specs method="euler" time_units="year"><start>0</start><stop>4</stop><dt>%s</dt></sim_specs>
                  <model><variables>
                    <stock name="Level"><eqn>100</eqn><outflow>loss</outflow></stock>
                    <flow name="loss"><eqn>Level*rate</eqn></flow>
                    <aux name="%s"><eqn>%s</eqn></aux>
                  </variables></model>
                </xmile>
                """.formatted(dt, rateName, rate);
    }

    /// The products and differences are those of IEEE arithmetic: 72.9 * 0.1 is not 7.29.
    @Test
    void writesTabsWithTheTimeFirstAndARowForEachStep() {
        Terminal ended = Terminal.runWithInput(DECAY, "run", "-", "--vars", "Level,loss");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.lines())
                .containsExactly(
                        "time\tLevel\tloss",
                        "0\t100\t10",
                        "1\t90\t9",
                        "2\t81\t8.1",
                        "3\t72.9\t7.290000000000001",
                        "4\t65.61\t6.561");
    }

    /// With `-q` at the end picocli reads the words.
    @ParameterizedTest
    @CsvSource({
        "''",
        "--vars loss",
        "--vars Level,loss --format csv",
        "--format JSON --vars Level",
        "--format table",
        "--set rate=0.5 --stop 2",
        "--set rate=x",
        "--start 1 --dt 0.5 --save-every 1 --seed 3",
        "--dt 0",
        "--vars levl",
        "--vars Level --vars loss",
        "--dt 1 --dt 2",
        "--stop ''",
        "--stop -1",
        "--frmat csv",
        "--vars",
        "another"
    })
    void readsPlainWordsAsPicocliReadsThem(String options) throws IOException {
        String file = Files.writeString(folder.resolve("decay.xmile"), DECAY).toString();
        String[] words =
                options.isEmpty() ? new String[0] : options.replace("''", "").split(" ", -1);
        List<String> plain =
                Stream.concat(Stream.of("run", file), Stream.of(words)).toList();
        Terminal quick = Terminal.run(plain.toArray(String[]::new));
        Terminal slow =
                Terminal.run(Stream.concat(plain.stream(), Stream.of("-q")).toArray(String[]::new));
        assertThat(quick.code()).isEqualTo(slow.code());
        assertThat(quick.out()).isEqualTo(slow.out());
        assertThat(quick.err().lines().findFirst()).isEqualTo(slow.err().lines().findFirst());
    }

    @Test
    void goesOnFromWhereAnotherRunStood() {
        String state = folder.resolve("state").toString();
        Terminal first = Terminal.runWithInput(DECAY, "run", "-", "--vars=Level", "--until=2", "--save-state", state);
        assertThat(first.lines()).containsExactly("time\tLevel", "0\t100", "1\t90", "2\t81");
        Terminal second = Terminal.runWithInput(DECAY, "run", "-", "--vars=Level", "--from-state", state);
        assertThat(second.lines()).containsExactly("time\tLevel", "3\t72.9", "4\t65.61");
        Terminal other =
                Terminal.runWithInput(DECAY, "run", "-", "--vars=Level", "--from-state", state, "--set", "rate=0.5");
        assertThat(other.lines()).containsExactly("time\tLevel", "3\t40.5", "4\t20.25");
    }

    @Test
    void refusesStatesThatItCannotUse() throws IOException {
        Path none = Files.writeString(folder.resolve("none"), "no state at all");
        assertThat(Terminal.runWithInput(DECAY, "run", "-", "--from-state", none.toString())
                        .err())
                .contains("this is no state of a run");
        String state = folder.resolve("state").toString();
        Terminal.runWithInput(DECAY, "run", "-", "--until=2", "--save-state", state);
        Terminal other = Terminal.runWithInput(model("rate", "0.2", "1"), "run", "-", "--from-state", state);
        assertThat(other.code()).isEqualTo(ExitCode.FAILED);
        assertThat(other.err()).contains("the state is one of another model");
    }

    @Test
    void recordsEveryVariableUnlessSomeAreNamed() {
        assertThat(Terminal.runWithInput(DECAY, "run", "-").lines().getFirst()).isEqualTo("time\tLevel\tloss\trate");
    }

    @Test
    void setsConstantsAndInitialValues() {
        Terminal ended = Terminal.runWithInput(
                DECAY, "run", "-", "--set", "rate=0.5", "--set", "level = 8", "--vars=Level", "--stop=2");
        assertThat(ended.lines()).containsExactly("time\tLevel", "0\t8", "1\t4", "2\t2");
    }

    @Test
    void savesLessOftenThanItSteps() {
        assertThat(Terminal.runWithInput(DECAY, "run", "-", "--vars=rate", "--save-every", "2")
                        .lines())
                .containsExactly("time\trate", "0\t0.1", "2\t0.1", "4\t0.1");
    }

    @Test
    void saysHowLongEachStageTook() {
        Terminal ended = Terminal.runWithInput(DECAY, "run", "-", "--vars=rate", "--stop=1", "--timing", "--quiet");
        assertThat(ended.lines()).containsExactly("time\trate", "0\t0.1", "1\t0.1");
        assertThat(ended.err().lines().map(line -> line.replaceAll("[0-9]", "9")))
                .containsExactly(
                        "read           9.999 s",
                        "check          9.999 s",
                        "lower          9.999 s",
                        "prepare        9.999 s",
                        "run            9.999 s",
                        "write          9.999 s",
                        "all            9.999 s");
    }

    /// What a conveyor lets go hangs on whole steps, so that no other method can be followed.
    @Test
    void saysThatAConveyorIsSteppedByEulersMethodWhateverIsAsked() {
        String conveyor = """
                <xmile><sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs><model><variables>
                <stock name="line"><eqn>0</eqn><inflow>in</inflow><outflow>out</outflow>
                <conveyor><len>2</len></conveyor></stock>
                <flow name="in"><eqn>1</eqn></flow><flow name="out"/>
                </variables></model></xmile>
                """;
        assertThat(Terminal.runWithInput(conveyor, "run", "-", "--method=rk45").err())
                .contains("a conveyor, queue, oven or SHIFT IF TRUE is stepped by Euler's method, and so is this run:"
                        + " --method rk45 is not followed");
        assertThat(Terminal.runWithInput(conveyor, "run", "-", "--method=euler").err())
                .doesNotContain("Euler");
        assertThat(Terminal.runWithInput(DECAY, "run", "-", "--method=rk45").err())
                .doesNotContain("Euler");
    }

    @Test
    void writesJsonThatNamesColumnsAndUnits() {
        assertThat(Terminal.runWithInput(DECAY, "run", "-", "--vars=rate", "--stop=1", "--format=json")
                        .out())
                .isEqualTo("""
                        {"model":"decay","time_unit":"year","columns":[{"name":"rate","unit":""}],"rows":[
                        [0,0.1]
                        ,[1,0.1]
                        ]}
                        """);
    }

    @Test
    void quotesNamesWithCommasInCsv() {
        String named =
                DECAY.replace("\"rate\"", "\"&quot;rate, yearly&quot;\"").replace("*rate", "*&quot;rate, yearly&quot;");
        Terminal ended =
                Terminal.runWithInput(named, "run", "-", "--format=csv", "--vars", "\"rate, yearly\"", "--stop=1");
        assertThat(ended.lines()).containsExactly("time,\"rate, yearly\"", "0,0.1", "1,0.1");
    }

    @Test
    void writesTheFileWholeInTheFormatItsNameSays() throws IOException {
        Path file = folder.resolve("run.csv");
        Terminal ended = Terminal.runWithInput(DECAY, "run", "-", "--vars=rate", "--stop=1", "--out", file.toString());
        assertThat(ended.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("time,rate\n0,0.1\n1,0.1\n");
        assertThat(folder.toFile().list()).containsExactly("run.csv");
    }

    @Test
    void leavesTheOldFileWhenTheRunFails() throws IOException {
        Path file = Files.writeString(folder.resolve("run.csv"), "old");
        Terminal ended = Terminal.runWithInput(model("rate", "1/0", "1"), "run", "-", "--out", file.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(folder.toFile().list()).containsExactly("run.csv");
    }

    @Test
    void drawsEachVariable() {
        Terminal ended = Terminal.runWithInput(DECAY, "run", "-", "--vars=Level,rate", "--plot");
        assertThat(ended.lines()).hasSize(3);
        assertThat(ended.lines().get(1))
                .startsWith("Level █▆▄▂▁")
                .endsWith("100.00      65.610      100.00      65.610");
        assertThat(ended.lines().get(2)).startsWith("rate  ▁▁▁▁▁");
    }

    @Test
    void pointsAtEveryWrongPartOfTheCommandLine() {
        Terminal ended =
                Terminal.runWithInput(DECAY, "run", "-", "--set", "rat=1", "--set", "rate=fast", "--vars", "Levle");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("nothing in decay is called \"rat\"", "did you mean rate")
                .contains("expected NAME=VALUE with a number as the value, found \"rate=fast\"")
                .contains("nothing in decay is called \"Levle\"", "did you mean Level")
                .contains(" | alamedas run - --set rat=1 --set rate=fast --vars Levle")
                .contains("docs/errors/unknown-name.md");
    }

    @ParameterizedTest
    @CsvSource({"--dt,0", "--dt,-1", "--stop,-1", "--dt,soon", "--save-every,0", "--dt,1e-300"})
    void refusesTimesThatMakeNoRun(String option, String value) {
        Terminal ended = Terminal.runWithInput(DECAY, "run", "-", option, value);
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err())
                .contains("alamedas run - " + option + " " + value)
                .contains("^");
    }

    @Test
    void saysWhereAValueThatIsNoNumberWasBorn() {
        Terminal ended = Terminal.runWithInput(model("rate", "0/(TIME-2)", "1"), "run", "-");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err())
                .contains("error[not-finite]: \"rate\" is not a number at time 2")
                .contains("<stdin>:7:")
                .contains("^^^");
    }

    @Test
    void saysWhereAConstantThatIsNoNumberWasBorn() {
        Terminal ended = Terminal.runWithInput(model("rate", "0/0", "1"), "run", "-");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err())
                .contains("error[not-finite]: \"rate\" is not a number among the constants")
                .contains("<stdin>:7:");
    }

    @Test
    void saysWhereAnUnknownNameStandsAndWhatWasMeant() {
        Terminal ended = Terminal.runWithInput(DECAY.replace("Level*rate", "Levl*rate"), "run", "-");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err())
                .contains("error[unknown-name]: nothing in this model is called \"Levl\"")
                .contains("<stdin>:6:28")
                .contains("Level")
                .contains("docs/errors/unknown-name.md");
    }

    @Test
    void drawsOtherRandomNumbersForAnotherSeed() {
        String noisy = DECAY.replace("Level*rate", "Level*rate*RANDOM(0, 1)");
        assertThat(noisy).isNotEqualTo(DECAY);
        String first = Terminal.runWithInput(noisy, "run", "-").out();
        assertThat(Terminal.runWithInput(noisy, "run", "-", "--seed", "1").out())
                .isEqualTo(first);
        assertThat(Terminal.runWithInput(noisy, "run", "-", "--seed", "-2").out())
                .isNotEqualTo(first);
        Terminal refused = Terminal.runWithInput(noisy, "run", "-", "--seed", "1.5");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("expected a whole number as the seed, found \"1.5\"");
    }

    @Test
    void namesTheBuiltInModelsWhenThereIsNoFile() {
        Terminal ended = Terminal.run("run", "chil");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("there is no file \"chil\"").contains("chile");
    }

    @Test
    void runsChecoToTheEndOfThePrintoutOf1972() {
        // The first row of the table of six step sizes, Euler with the printed step of 0.01 year.
        Terminal ended = Terminal.run("run", "checo", "--vars", "NVP,CIR,STB,FIN,CP,CPD", "--save-every", "10");
        assertThat(rounded(ended.lines().getLast()))
                .containsExactly(
                        "10.000", "6.387", "128188.736", "-17726.375", "-89202.119", "38281.567", "253825.284");
    }

    private static List<String> rounded(String row) {
        return List.of(row.split("\t")).stream()
                .map(cell -> String.format(java.util.Locale.ROOT, "%.3f", Double.parseDouble(cell)))
                .toList();
    }

    @Test
    void saysThatGamingVariablesKeepTheirEquationsUntilTheyArePlayed() {
        String game = """
                {UTF-8}
                decision = GAME(Time * 2) ~~|
                INITIAL TIME = 0 ~~|
                FINAL TIME = 1 ~~|
                TIME STEP = 1 ~~|
                SAVEPER = 1 ~~|
                """;
        Terminal unplayed = Terminal.runWithInput(game, "run", "-", "--vars", "decision");
        assertThat(unplayed.err()).contains("1 gaming variables keep their equations, the first is decision");
        assertThat(unplayed.lines()).containsExactly("time\tdecision", "0\t0", "1\t2");
        Terminal played = Terminal.runWithInput(game, "run", "-", "--vars", "decision", "--set", "decision=7");
        assertThat(played.lines()).containsExactly("time\tdecision", "0\t7", "1\t7");
    }

    /// The historical path stands beside the one in force, and differs from it in the window only.
    @Test
    void pullsLeversOfTheBuiltInCase() {
        Terminal shown = Terminal.run(
                "run",
                "chile",
                "--lever",
                "price-control=0.3@1972:1973",
                "--vars",
                "price_control_stringency",
                "--save-every",
                "0.5",
                "--stop",
                "1973");
        assertThat(shown.code()).isEqualTo(ExitCode.OK);
        assertThat(shown.lines()).contains("1971.5\t0.88", "1972\t0.3", "1972.5\t0.3");
        assertThat(shown.lines().getLast()).doesNotContain("\t0.3").startsWith("1973\t0.7");
    }

    @Test
    void saysWhatIsWrongWithALever() {
        assertThat(Terminal.run("run", "chile", "--lever", "price-contol=0.3").err())
                .contains("which the case does not have: did you mean price-control?", "levers: wages-1971, ");
        assertThat(Terminal.run("run", "chile", "--lever", "price-control=7").err())
                .contains("expected 0.0 to 1.0");
        assertThat(Terminal.run("run", "chile", "--lever", "price-control").err())
                .contains("expected NAME=VALUE, or NAME=VALUE@FROM:UNTIL");
        Terminal other = Terminal.run("run", "checo", "--lever", "price-control=0.3");
        assertThat(other.code()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err()).contains("only chile has levers");
    }
}
