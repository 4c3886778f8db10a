package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnsembleCommandTest {
    /// A stock that starts at 100 and loses `rate` of itself a year.
    private static final String DECAY = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><name>decay</name></header>
              <sim_specs method="euler" time_units="year"><start>0</start><stop>2</stop><dt>1</dt></sim_specs>
              <model><variables>
                <stock name="Level"><eqn>100</eqn><outflow>loss</outflow></stock>
                <flow name="loss"><eqn>Level*rate</eqn></flow>
                <aux name="rate"><eqn>0.1</eqn><range min="0" max="0.5"/></aux>
              </variables></model>
            </xmile>
            """;

    @TempDir
    private Path folder;

    private static Terminal ensemble(String... arguments) {
        List<String> all = new ArrayList<>(List.of("ensemble", "-"));
        all.addAll(List.of(arguments));
        return Terminal.runWithInput(DECAY, all.toArray(String[]::new));
    }

    /// One year takes 100 to 100 (1 - rate), whose quantiles are those of the rate, mirrored.
    @Test
    void writesARowForEachVariableAndMoment() {
        Terminal ended = ensemble("--sample", "rate=uniform(0.1,0.3)", "-n", "1000", "--quantiles", "0.25,0.75");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.lines()).hasSize(4);
        assertThat(ended.lines().getFirst())
                .isEqualTo("class\tvariable\ttime\tmembers\tmean\tsd\tmin\tq0.25\tq0.75\tmax");
        String[] cells = ended.lines().get(2).split("\t", -1);
        assertThat(cells).startsWith("", "Level", "1", "1000");
        assertThat(Double.parseDouble(cells[4])).isCloseTo(80, within(0.01));
        assertThat(Double.parseDouble(cells[5])).isCloseTo(20 / Math.sqrt(12), within(0.01));
        assertThat(Double.parseDouble(cells[7])).isCloseTo(75, within(75 / 256.0));
        assertThat(Double.parseDouble(cells[8])).isCloseTo(85, within(85 / 256.0));
    }

    /// The rate is one of two, half of the members each: after a year the level is 90 or 70, after two 81 or 49, and
    /// 100
    /// before; five bins of 10.2 from 49 to 100.
    @Test
    void countsMembersInBins() {
        String[] asked = {"--sample", "rate=discrete(0.1,0.3)", "-n", "100", "--histogram", "5", "--quantiles", ""};
        Terminal table = ensemble(asked);
        assertThat(table.lines())
                .containsExactly(
                        "class\tvariable\ttime\tmembers\tmean\tsd\tmin\tmax\tfrom\tto\tn1\tn2\tn3\tn4\tn5",
                        "\tLevel\t0\t100\t100\t0\t100\t100\t49\t100\t0\t0\t0\t0\t100",
                        table.lines().get(2),
                        table.lines().get(3));
        assertThat(table.lines().get(2)).endsWith("\t49\t100\t0\t0\t50\t0\t50");
        assertThat(table.lines().get(3)).endsWith("\t49\t100\t50\t0\t0\t50\t0");
        String[] json =
                Stream.concat(Stream.of(asked), Stream.of("--format", "json")).toArray(String[]::new);
        assertThat(ensemble(json).out())
                .contains("\"from\":49,\"to\":100,\"histogram\":[[0,0,0,0,100],[0,0,50,0,50],[50,0,0,50,0]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1001"})
    void refusesSoManyBins(String bins) {
        Terminal ended = ensemble("--histogram", bins);
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("a histogram has from 1 to 1000 bins, not " + bins);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
            # twice as many members stand on the command line
            sample:
              rate: uniform(0.1, 0.3)
            n: 100
            quantiles: [0.25, 0.75]
            """, """
            {"sample": {"rate": "uniform(0.1, 0.3)"}, "n": 100, "quantiles": [0.25, 0.75]}
            """})
    void takesWhatIsAskedForFromAFile(String request) throws IOException {
        Path file = Files.writeString(folder.resolve("request"), request);
        Terminal ended = ensemble("--request", file.toString(), "-n", "200");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out())
                .isEqualTo(ensemble("--sample", "rate=uniform(0.1,0.3)", "-n", "200", "--quantiles", "0.25,0.75")
                        .out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sampel: 1 | line 1: no option is called \"sampel\"",
                "'n: [1, 2]' | line 1: expected a single value",
                "sample: 3 | line 1: expected names with values",
                "'n: 1\nn: 2' | the key \"n\" a second time",
                "'n: 1\n{' | line",
                "3 | line 1: expected keys with values",
            })
    void refusesARequestThatNoOptionIsFor(String request, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("request"), request.replace("\\n", "\n"));
        Terminal ended = ensemble("--request", file.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains(message).doesNotContain("Exception");
    }

    @Test
    void spreadsTheParametersThatHaveARange() {
        Terminal ended = ensemble("-n", "200", "--vars", "rate", "--quantiles", "");
        assertThat(ended.err()).contains("1 parameters are spread evenly");
        String[] cells = ended.lines().getLast().split("\t", -1);
        assertThat(Double.parseDouble(cells[4])).isCloseTo(0.25, within(0.001));
    }

    @Test
    void sortsTheMembersByAQuestion() {
        Terminal ended = ensemble(
                "--sample",
                "rate=discrete(0.1,0.2,0.3,0.4)",
                "-n",
                "400",
                "--classify",
                "Level < 60",
                "--format",
                "json");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out())
                .contains("{\"class\":0,\"members\":200,\"share\":0.5,")
                .contains("{\"class\":1,\"members\":200,\"share\":0.5,");
    }

    @Test
    void joinsSharesToTheSameBytes() {
        String[] base = {"--sample", "rate=normal(0.2,0.05)", "-n", "700"};
        String whole = ensemble(base).out();
        List<String> join = new ArrayList<>(List.of("--quantiles", "0.05,0.25,0.5,0.75,0.95"));
        for (int shard = 1; shard <= 3; shard++) {
            String file = folder.resolve("part" + shard).toString();
            List<String> some = new ArrayList<>(List.of(base));
            some.addAll(List.of("--shard", shard + "/3", "--part", file, "--threads", "1"));
            assertThat(ensemble(some.toArray(String[]::new)).code()).isEqualTo(ExitCode.OK);
            join.addAll(List.of("--join", file));
        }
        assertThat(ensemble(join.toArray(String[]::new)).out()).isEqualTo(whole);
    }

    @Test
    void takesPointsFromAFile() throws IOException {
        Path points = folder.resolve("points.csv");
        Files.writeString(points, "rate\n0.1\n0.5\n");
        Terminal ended = ensemble("--points", points.toString(), "--quantiles", "");
        assertThat(ended.lines().get(2)).isEqualTo("\tLevel\t1\t2\t70\t28.284271247461902\t50\t90");
    }

    @Test
    void savesTheRunsOfAllMembersInTheirOrder() throws IOException {
        List<byte[]> saved = new ArrayList<>();
        for (String threads : List.of("1", "5")) {
            Path file = folder.resolve(threads + ".csv");
            Terminal ended = ensemble("-n", "300", "--threads", threads, "--save", file.toString());
            assertThat(ended.code()).isEqualTo(ExitCode.OK);
            assertThat(ended.err()).contains("the runs of 300 members");
            saved.add(Files.readAllBytes(file));
        }
        assertThat(saved.get(1)).isEqualTo(saved.getFirst());
        List<String> lines =
                new String(saved.getFirst(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("member,time,rate,Level");
        assertThat(lines).hasSize(1 + 300 * 3);
        for (int member = 0; member < 300; member++) {
            String[] start = lines.get(1 + 3 * member).split(",", -1);
            String[] next = lines.get(2 + 3 * member).split(",", -1);
            assertThat(start).startsWith(Integer.toString(member), "0").endsWith("100");
            double rate = Double.parseDouble(start[2]);
            assertThat(Double.parseDouble(next[3])).isEqualTo(100 + 1 * (0 - 100 * rate));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv"})
    void savesRunsAsATable(String format) throws IOException {
        Path points = Files.writeString(folder.resolve("points.csv"), "rate\n0.1\n1e300\n0.3\n");
        Path file = folder.resolve("runs." + format);
        ensemble("--points", points.toString(), "--vars", "level,loss", "--save", file.toString());
        Golden.check("ensemble/runs." + format, Files.readString(file, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\": 20, \"save\": \"FILE\"}", "n: 20\nsave: FILE\n"})
    void savesRunsWhereARequestSays(String request) throws IOException {
        Path asked = folder.resolve("asked.csv");
        Path typed = folder.resolve("typed.csv");
        Path file = Files.writeString(folder.resolve("request"), request.replace("FILE", asked.toString()));
        assertThat(ensemble("--request", file.toString()).code()).isEqualTo(ExitCode.OK);
        ensemble("-n", "20", "--save", typed.toString());
        assertThat(asked).hasSameBinaryContentAs(typed);
        ensemble(
                "--request",
                file.toString(),
                "--save",
                folder.resolve("other.csv").toString());
        assertThat(folder.resolve("other.csv")).hasSameBinaryContentAs(typed);
    }

    /// Whoever reads the table finds the number of the member under its name.
    @Test
    void tellsAVariableFromAColumnOfTheTable() throws IOException {
        Path file = folder.resolve("runs.csv");
        String named = DECAY.replace("Level", "Member").replace("rate", "model.member");
        Terminal.runWithInput(
                named.replace("name=\"model.member\"", "name='&quot;model.member&quot;'")
                        .replace("Member*model.member", "Member*&quot;model.member&quot;"),
                "ensemble",
                "-",
                "-n",
                "2",
                "--save",
                file.toString());
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo("member,time,model.member,model.model.Member");
    }

    /// A shard has the rows that the whole has for its members.
    @Test
    void savesTheRunsOfAShard() throws IOException {
        Path whole = folder.resolve("whole.tsv");
        ensemble("-n", "300", "--save", whole.toString());
        List<String> rows = new ArrayList<>();
        for (String shard : List.of("1/2", "2/2")) {
            Path file = folder.resolve("shard.tsv");
            String part = folder.resolve("part").toString();
            assertThat(ensemble("-n", "300", "--save", file.toString(), "--shard", shard, "--part", part)
                            .code())
                    .isEqualTo(ExitCode.OK);
            List<String> lines = Files.readAllLines(file);
            rows.addAll(rows.isEmpty() ? lines : lines.subList(1, lines.size()));
        }
        assertThat(rows).isEqualTo(Files.readAllLines(whole)).first().isEqualTo("member\ttime\trate\tLevel");
    }

    @Test
    void leavesNothingOfRunsThatCannotBeSaved() throws IOException {
        Path file = folder.resolve("runs.csv");
        Files.writeString(file, "what was there");
        Terminal ended =
                ensemble("-n", "300", "--save", file.toString(), "--sample", "rate=uniform(0,1)", "--part", "/");
        assertThat(ended.code()).isNotEqualTo(ExitCode.OK);
        assertThat(ensemble("--save", folder.resolve("runs.xlsx").toString()).err())
                .contains("saved as .csv, .tsv or .parquet");
        assertThat(ensemble("--save", file.toString(), "--join", file.toString())
                        .err())
                .contains("--save and --join exclude each other");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --sample | rote=uniform(0,1)  | nothing in decay is called "rote"
            --sample | rate=unifrom(0,1)  | there is no distribution "unifrom"
            --sample | rate               | expected NAME=distribution(numbers)
            --classify | Level <          | --classify:1
            --classify | Lavel < 60       | "Lavel"
            --quantiles | 1.5             | expected a number from 0 to 1
            --shard | 8/7                 | shard 8 of 7 does not exist
            --shard | 1/7                 | --shard needs --part
            -n | 0                        | 1 to 4294967294 members
            -n | 1000000000000            | 1 to 4294967294 members
            """)
    void explainsWhatItCannotDo(String option, String value, String message) {
        Terminal ended = ensemble(option, value);
        assertThat(ended.code()).isNotEqualTo(ExitCode.OK);
        assertThat(ended.err()).contains(message);
        assertThat(ended.out()).isEmpty();
    }
}
