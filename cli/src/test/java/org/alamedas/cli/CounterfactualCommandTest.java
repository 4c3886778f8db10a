package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CounterfactualCommandTest {
    private static final String[] TABLE = {"counterfactual", "--draws", "2"};

    @Test
    void showsARangeForEachTheoryAndSaysWhatTheRecordCannotSettle() {
        Terminal shown = Terminal.run(TABLE);
        assertThat(shown.code()).isEqualTo(ExitCode.OK);
        assertThat(shown.lines().stream().filter(line -> line.contains("all: lower") || line.contains("cannot settle")))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(shown.lines()).anyMatch(line -> line.matches("  agreement +(. [0-9.]+:[0-9.]+ *){7}.*"));
    }

    /// In no output does one number say how likely a coup or its absence is: the share still in
    /// office is a range over theories, in text and in JSON, and no theory has one of its own.
    @Test
    void givesNoSingleNumberForTheChanceOfACoup() {
        String text =
                Terminal.run("counterfactual", "arms-late", "--draws", "2").out();
        assertThat(text).containsPattern("in office on 11 September 1974\n  [0-9.]+ to [0-9.]+ over all theories");
        String json = Terminal.run("counterfactual", "arms-late", "--draws", "2", "--json")
                .out();
        String office = json.substring(json.indexOf("\"id\":\"in-office\""));
        assertThat(office.substring(0, office.indexOf(']')))
                .containsPattern("\"range\":\\[[0-9.E-]+,[0-9.E-]+$")
                .doesNotContain("\"theory\"");
        Pattern chance = Pattern.compile("(survival|probability|in.office|chance of a coup)[^,\\n]{0,12}[:=] ?[0-9.]+");
        for (String out : new String[] {
            text,
            Terminal.run(TABLE).out(),
            Terminal.run("theories").out(),
            Terminal.run("theories", "--json").out()
        }) {
            assertThat(out).doesNotContainPattern(chance);
        }
    }

    /// The same for every other command that speaks of theories, loops, rules and notes, in both languages.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "discriminate",
                "discriminate --planted",
                "loops --cut E4",
                "loops --cut E4 --json",
                "rules",
                "levers",
                "notes",
                "notes what-the-record-cannot-settle",
                "theories deadlock --explain",
                "counterfactual --draws 2",
                "counterfactual arms-late --draws 2"
            })
    void givesNoSingleNumberInAnyCommandInEitherLanguage(String command) {
        Pattern chance = Pattern.compile("(survival|probability|chance|supervivencia|probabilidad|sobrevivir)"
                + "( of| de)?( a| un| the| el)?( coup| golpe| survival)?[^,\\n0-9]{0,12}[:=] ?[0-9.]+");
        for (String language : new String[] {"--lang=en", "--lang=es"}) {
            String[] words = (command + " " + language).split(" ", -1);
            Terminal shown = Terminal.run(words);
            assertThat(shown.code()).as(shown.err()).isEqualTo(ExitCode.OK);
            assertThat(shown.out()).doesNotContainPattern(chance);
        }
    }

    @Test
    void suggestsTheCounterfactualThatWasMeant() {
        Terminal shown = Terminal.run("counterfactual", "arms-lat");
        assertThat(shown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(shown.err()).contains("there is no counterfactual \"arms-lat\"", "did you mean arms-late");
    }

    @Test
    void ranksMeasurementsOfEachPair() {
        Terminal shown = Terminal.run("discriminate", "deadlock", "class_agency", "--json", "--top", "3");
        assertThat(shown.code()).isEqualTo(ExitCode.OK);
        assertThat(shown.out()).startsWith("{\"pairs\":[{\"first\":\"class_agency\",\"second\":\"deadlock\"");
        assertThat(shown.out().split("\"power\":", -1)).hasSize(4);
        assertThat(Terminal.run("discriminate", "deadlock").err()).contains("expected two theories or more");
    }
}
