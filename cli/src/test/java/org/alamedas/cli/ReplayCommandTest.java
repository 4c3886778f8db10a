package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class ReplayCommandTest {
    private static final Terminal ENGLISH = Terminal.run("replay");
    private static final Terminal SPANISH = Terminal.run("replay", "--lang", "es");

    private static Appearance wide(int columns, boolean unicode) {
        return new Appearance(false, false, false, unicode, columns);
    }

    @Test
    void showsModelAgainstRecordOfAtLeastSixteenSeriesAtTheTop() {
        assertThat(ENGLISH.code()).isEqualTo(ExitCode.OK);
        assertThat(ENGLISH.err()).isEmpty();
        assertThat(ENGLISH.lines().getFirst()).isEqualTo("Chile, 1970-1990: the model against the record");
        assertThat(ENGLISH.lines().subList(0, 45))
                .filteredOn(line -> line.matches(".*[▁▂▃▄▅▆▇█]{10}.*[▁▂▃▄▅▆▇█].*\\d+%?\\*? .*"))
                .hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void saysWhichEventsAreImposedAndWhichEmerge() {
        assertThat(String.join(" ", ENGLISH.lines().subList(1, 4)))
                .contains("the coup happens on its recorded date", "the model generates the stoppages");
    }

    /// Means over 1973 of GDP / 0.984 from the base run: 109.687 in 1971, which grows by -1.182 and
    /// -6.861 percent.
    @Test
    void tablesModelRecordBandErrorAndSourceYearByYear() {
        Terminal gdp = Terminal.runLooking(wide(100, true), "replay", "--series", "gdp");
        assertThat(gdp.lines())
                .anyMatch(line ->
                        line.matches("  1973 +101\\.0 +101\\.6 +100\\.1 – 105\\.3 +-0\\.\\d+ +inside  ● .*pwt-10\\.01"))
                .anyMatch(line -> line.matches("  1970 +– +100\\.0 .*"))
                .anyMatch(line -> line.contains("Theil: U1 0.0"))
                .anyMatch(line -> line.startsWith("pwt-10.01: Feenstra"));
        assertThat(gdp.out()).doesNotContain("Real wage,");
    }

    @Test
    void marksUnverifiedFiguresAndGivesThemNoOfficialError() {
        Terminal wage = Terminal.run("replay", "--series", "real_wage");
        assertThat(wage.out())
                .contains("○ unverified", "no verified or derived figures in the run: there is no official error");
        assertThat(wage.out()).contains("all figures (20), not official");
    }

    @Test
    void tellsTheSameInSpanishWithItsOwnMarks() {
        assertThat(SPANISH.lines().getFirst()).isEqualTo("Chile, 1970-1990: el modelo frente al registro");
        assertThat(SPANISH.out()).contains("100,1 – 105,3", "Lo que esto no afirma", "golpe de Estado");
        assertThat(SPANISH.out()).doesNotContain("Note: the", "Sources:", "inside", "unverified");
        assertThat(ENGLISH.out()).doesNotContain("el modelo", "Fuentes:", "dentro", "sin verificar");
    }

    @Test
    void listsEventsWithDateAndSourceAndNeverLetsRepressionOrMemoryIntoTheModel() {
        assertThat(ENGLISH.lines()).anyMatch(line -> line.matches("1973-09-11 +[<>·] .*\\[?.*"));
        assertThat(ENGLISH.out()).contains("What this does not claim");
        Terminal later = Terminal.run("replay", "--from", "1988", "--to", "2023", "--series", "gdp");
        assertThat(later.lines()).anyMatch(line -> line.startsWith("2022-09-04") || line.startsWith("2023"));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 200})
    void staysWithinTheWidthExceptForWordsAndNumbersThatAreLonger(int columns) {
        Terminal text =
                Terminal.runLooking(wide(columns, true), "replay", "--series", "gdp,prices_paid,government_vote");
        assertThat(text.lines())
                .filteredOn(line -> !line.contains("http") && columns >= 80)
                .allMatch(line -> line.codePointCount(0, line.length()) <= columns);
        assertThat(text.code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void fallsBackToAsciiWhereNothingElseCanBeShown() {
        Terminal plain = Terminal.runLooking(wide(80, false), "replay", "--lang", "es");
        assertThat(plain.out().chars()).allMatch(c -> c < 128);
        assertThat(plain.out())
                .contains("Exportaciones de bienes".substring(0, 13), "_")
                .doesNotContain("?ndice");
    }

    @Test
    void writesJsonWithEveryKeyAndNothingThatIsNoNumber() {
        Terminal json = Terminal.run("replay", "--json");
        assertThat(json.code()).isEqualTo(ExitCode.OK);
        assertThat(json.out()).doesNotContain("NaN", "Infinity");
        Json.Tree tree = Json.read(json.out());
        assertThat(tree.keysUnder("series")).contains("name", "unit", "source", "error", "points");
        assertThat(tree.keysUnder("points")).contains("date", "model", "record", "low", "high");
        assertThat(tree.keysUnder("events")).contains("date", "title_es", "title_en", "source");
        assertThat(tree.texts("date")).allMatch(date -> date.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?"));
        assertThat(tree.texts("source")).noneMatch(String::isBlank);
        assertThat(tree.texts("variable")).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void writesTheSameFiguresAsCsv() {
        Terminal csv = Terminal.run("replay", "--csv", "--series", "gdp");
        assertThat(csv.lines().getFirst()).isEqualTo("series,date,model,record,low,high,unit,trust,source");
        assertThat(csv.lines()).hasSize(22);
        assertThat(csv.lines().get(1)).isEqualTo("gdp,1970,,100,100,100,index 1970=100,derived,pwt-10.01");
        assertThat(csv.lines().get(2)).startsWith("gdp,1971,109.68704545968");
    }

    @Test
    void writesTheSameBytesEveryTime() {
        assertThat(Terminal.run("replay").out()).isEqualTo(ENGLISH.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--series gpd | no series of the replay is called \"gpd\" | did you mean gdp",
                "--series xyzzy | no series of the replay is called \"xyzzy\" | the series are gdp, gdp_growth",
                "--from 1980 --to 1970 | --from is 1980 and --to is 1970: expected a first year that is not after the last | ''",
                "--from 1200 | the year 1200 is outside the record: expected one from 1959 to 2023 | ''",
                "--from soon | --from expects a whole number, found \"soon\" | see alamedas replay --help",
                "--json --csv | options that exclude each other | see alamedas replay --help",
            })
    void refusesWhatThereIsNot(String args, String said, String hint) {
        List<String> line = new ArrayList<>(List.of("replay"));
        line.addAll(List.of(args.split(" ")));
        Terminal refused = Terminal.run(line.toArray(String[]::new));
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("error: " + said).contains(hint);
    }

    /// Reads JSON token by token, which fails on anything that is not JSON.
    private static final class Json {
        /// A key with the name of the array or object that it stands in, and its text if it has one.
        private record Entry(String in, String key, String text, boolean leaf) {}

        private record Tree(List<Entry> entries) {
            Set<String> keysUnder(String name) {
                Set<String> keys = new TreeSet<>();
                entries.stream().filter(entry -> entry.in.equals(name)).forEach(entry -> keys.add(entry.key));
                return keys;
            }

            List<String> texts(String key) {
                return entries.stream()
                        .filter(entry -> entry.key.equals(key) && entry.leaf)
                        .map(Entry::text)
                        .toList();
            }
        }

        static Tree read(String text) {
            List<Entry> entries = new ArrayList<>();
            List<String> path = new ArrayList<>(List.of(""));
            String key = "";
            try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (token == JsonToken.PROPERTY_NAME) {
                        key = json.currentName();
                    } else if (token.isStructStart()) {
                        path.add(token == JsonToken.START_ARRAY ? key : path.getLast());
                        entries.add(new Entry(path.get(path.size() - 2), key, "", false));
                    } else if (token.isStructEnd()) {
                        path.removeLast();
                    } else {
                        entries.add(new Entry(path.getLast(), key, String.valueOf(json.getString()), true));
                    }
                }
            }
            assertThat(path).hasSize(1);
            return new Tree(entries);
        }
    }
}
