package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.alamedas.chile.Chile;
import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TheoriesCommandTest {
    @TempDir
    Path scratch = Path.of("");

    private static String shipped(String name) {
        try (InputStream in = Objects.requireNonNull(Chile.class.getResourceAsStream("theories/" + name + ".csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mine(String text) throws IOException {
        return Files.writeString(scratch.resolve("mine.csv"), text);
    }

    @Test
    void showsFitAndHoldOutApartByModeAndMark() {
        Terminal shown = Terminal.run("theories");
        assertThat(shown.code()).isEqualTo(ExitCode.OK);
        assertThat(shown.out())
                .contains("mode: recorded", "mode: generated", "last value", "growth", "unverified")
                .contains("class_agency", "gradualist_left", "agnostic");
    }

    @Test
    void writesEveryTheoryAndBothNaiveForecastsAsJson() {
        String json = Terminal.run("theories", "--json").out();
        assertThat(json).startsWith("{\"theories\":[{\"id\":\"class_agency\",\"holdout\":{");
        assertThat(json).doesNotContain("\"name\"", "\"links\"", "\"case\"");
        assertThat(json).contains("\"holdout\":{", "\"fit\":{", "\"identified\":", "\"naive\":{\"last_value\":{");
        assertThat(json.split("\"identified\":", -1)).hasSizeGreaterThan(7);
    }

    @Test
    void scoresTheYearsAfterTheCoup() {
        Terminal shown = Terminal.run("theories", "--after", "--lang=es");
        assertThat(shown.code()).isEqualTo(ExitCode.OK);
        assertThat(shown.out())
                .contains("Los años 1974 a 1989", "como viene", "año anterior", "gdp_growth", "opposition_vote")
                .contains("lo mismo, sin verificar", "national_protests", "Lo que un puntaje pierde");
        assertThat(Terminal.run("theories", "--after", "--json").out())
                .startsWith("{\"aftermath\":{\"from\":1974,\"until\":1990,\"held_paths\":{")
                .contains("\"as_modelled\":{\"official\":{", "\"year_before\":", "\"held\":null");
    }

    @Test
    void saysThatACaseHasNoYearsAfter() {
        Terminal shown = Terminal.run("theories", "--after", "--case", "peru");
        assertThat(shown.code()).isEqualTo(ExitCode.FAILED);
        assertThat(shown.err()).contains("the case peru has no years after");
    }

    @Test
    void explainsOneTheory() {
        Terminal shown = Terminal.run("theories", "deadlock", "--explain");
        assertThat(shown.out())
                .contains("Institutional deadlock", "Asserts", "Denies", "link_centre_erosion", "lognorm 1.6 0.3")
                .contains("(recalled, to be verified)");
    }

    @Test
    void suggestsTheTheoryThatWasMeant() {
        Terminal shown = Terminal.run("theories", "dedlock");
        assertThat(shown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(shown.err()).contains("there is no theory \"dedlock\"", "did you mean deadlock");
    }

    @Test
    void knowsNoOtherCase() {
        assertThat(Terminal.run("theories", "--case", "atlantis").err())
                .contains("there is no case and no folder \"atlantis\"");
    }

    @Test
    void showsTheFaultsOfATheoryAtTheirPlace() throws IOException {
        Path file = mine(
                shipped("deadlock").replace("theory,deadlock", "theory,mine").replace("link_hope,", "link_hop,"));
        Terminal shown = Terminal.run("theories", "--theory", file.toString());
        assertThat(shown.code()).isEqualTo(ExitCode.FAILED);
        assertThat(shown.err()).contains("mine.csv:", "which is not a contested link", "did you mean link_hope?");
    }

    @Test
    void scoresASeventhTheoryWithoutARebuild() throws IOException {
        Path file = mine(
                shipped("deadlock").replace("theory,deadlock", "theory,mine").replace("1.6,0.3", "1.2,0.3"));
        String results = scratch.resolve("results").toString();
        String[] fit = {
            "fit", "mine", "--theory", file.toString(), "--results", results, "--points", "8", "--moves", "1"
        };
        assertThat(Terminal.run(fit).code()).isEqualTo(ExitCode.OK);
        String scored = Terminal.run(
                        "theories", "--json", "--explain", "mine", "--theory", file.toString(), "--results", results)
                .out();
        assertThat(scored).contains("\"id\":\"mine\"", "\"stale\":[]").doesNotContain("\"holdout\":null");
        List<String> again = Terminal.run(fit).err().lines().toList();
        assertThat(again).anyMatch(line -> line.contains("are there"));
    }

    @Test
    void wantsToKnowWhatToFit() {
        Terminal shown = Terminal.run("fit");
        assertThat(shown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(shown.err()).contains("expected the names of theories, --all or --planted");
    }

    @Test
    void showsHowOftenATheoryThatIsRightIsRecognised() {
        Terminal shown = Terminal.run("discriminate", "--planted");
        assertThat(shown.code()).isEqualTo(ExitCode.OK);
        assertThat(shown.lines())
                .anyMatch(line -> line.matches("  by all data +[0-9]+ +of [0-9]+ +chance [0-9.]+ +mean place [0-9.]+"));
        assertThat(shown.lines()).anyMatch(line -> line.matches("  by CRPS( +[a-z_]{6}){6}"));
        String json = Terminal.run("discriminate", "--planted", "--json").out();
        assertThat(json)
                .startsWith("{\"records\":")
                .contains("\"place\":", "\"matrix\":{\"class_agency\":{\"class_agency\":");
        assertThat(Terminal.run("theories").out()).contains("how often was the true one preferred?");
    }
}
