package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;

final class RulesCommandTest {
    /// The opposition had 89 of 150 deputies from 1969 and 87 from March 1973: a majority, not two thirds.
    @Test
    void saysThatTheSeatsOfMarch1973DoNotReachTwoThirds() {
        Terminal ended = Terminal.run("rules");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.lines())
                .map(line -> line.replaceAll(" +", " "))
                .contains(
                        " 1971.5 1973 1973.5",
                        "accuse and remove ministers legal legal legal",
                        "remove the President blocked blocked blocked",
                        "override a veto blocked blocked blocked",
                        "dissolve Congress breach breach breach",
                        "take power by arms breach breach breach");
        assertThat(ended.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void saysTheSameInSpanishAndAsData() {
        assertThat(Terminal.run("rules", "--lang=es", "--at=1973.5").out())
                .contains("destituir al Presidente", "bloqueado")
                .contains("La Constitución de 1925 no da esa facultad.");
        assertThat(Terminal.run("rules", "--json", "--at=1972").out())
                .contains("\"id\":\"remove-president\"", "\"basis\":\"memory\"", "\"standings\":[\"blocked\"]");
    }

    @Test
    void refusesAMomentOutsideTheRun() {
        Terminal ended = Terminal.run("rules", "--at=1960");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("found the moment 1960.0, expected one from 1971.0 to 1991.0");
    }

    @Test
    void listsLeversWithRangesAndSources() {
        Terminal shown = Terminal.run("levers");
        assertThat(shown.code()).isEqualTo(ExitCode.OK);
        assertThat(shown.out())
                .contains("  price-control: ", "Changes price_control_stringency. History: ", "--lever NAME=VALUE");
        assertThat(shown.lines()).allMatch(line -> line.length() <= 80);
        String json = Terminal.run("levers", "--json", "--lang=es").out();
        assertThat(json).startsWith("{\"levers\":[{\"id\":\"wages-1971\",\"group\":\"income\"");
        assertThat(json.split("\"range_source\":\"[^\"]", -1)).hasSize(31);
        assertThat(json.split("\"history_source\":\"[^\"]", -1)).hasSize(31);
    }
}
