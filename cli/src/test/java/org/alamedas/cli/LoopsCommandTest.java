package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoopsCommandTest {
    @Test
    void findsTheLoopsOfTheEssayByName() {
        Terminal ended = Terminal.run("loops", "--most=1");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out())
                .contains("E1 hope: \"hope for a brighter future\"\n    11 arcs, reinforcing: political_room > ")
                .contains("cut by loop_e8_hegemony = 0")
                .contains("E9 terror: \"a sadistic military dictatorship\"\n    Not simulated: victims are recorded.")
                .contains("1 loops shown, and there are more: --most shows more.")
                .doesNotContain("not found in the model");
        assertThat(ended.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void showsTheRunWithALoopAndWithoutIt() {
        assertThat(Terminal.run("loops", "--cut", "E4", "--lang=es").out())
                .contains("Lazo E4, conciliación: con él y sin él\n«una actitud conciliadora ante la reacción»")
                .contains("attempt_mode=1, conciliation_mode=1")
                .contains("razón");
        assertThat(Terminal.run("loops", "--cut", "e7", "--json").out())
                .contains("{\"loop\":\"e7\"", "\"switch\":\"loop_e7_councils\"", "\"variable\":\"shortage\"");
    }

    @Test
    void findsTheLoopsOfAnyModel() {
        Terminal ended = Terminal.run("loops", "checo", "--json", "--most", "1000", "--longest", "100");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out())
                .contains("\"cut\":null,\"named\":[]")
                .contains("\"polarity\":\"reinforcing\"".replace("reinforcing", "positive"));
    }

    @Test
    void listsLoopsThroughAVariable() {
        assertThat(Terminal.run("loops", "chile", "--through=money_supply", "--most=2")
                        .out())
                .contains("1.  money_supply > ")
                .doesNotContain("E1 hope");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cut=E12 | there is no loop \"E12\"",
                "--cut=E9 | the loop E9 is not simulated, so it cannot be cut",
                "--through=moneysupply | did you mean money_supply",
                "--most=0 | --most and --longest expect a number above 0",
            })
    void refusesWhatItDoesNotHave(String option, String message) {
        Terminal ended = Terminal.run("loops", option);
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains(message);
    }

    @Test
    void saysWhyAVariableChanged() {
        Terminal ended = Terminal.run("causes", "chile", "official_inflation", "--from=1972", "--to=1972.7");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out())
                .startsWith("Why official_inflation changed from 1972 to 1972.6875\nfrom 0.259 to 2.78\n")
                .contains("\n  administered_price_corrections ")
                .contains("together, not one by one");
        assertThat(Terminal.run("causes", "chile", "goods_in_shops", "--json", "--from=1972")
                        .out())
                .contains("\"method\":\"flows\"", "{\"input\":\"official_sales\"", "\"residual\":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GPD | 1972 | did you mean GDP",
                "GDP | 1960 | found the interval 1960.0 to 1991.0, expected a start before the end within 1971.0 to 1991.0",
            })
    void refusesCausesOfWhatIsNotThere(String variable, String from, String message) {
        Terminal ended = Terminal.run("causes", "chile", variable, "--from", from);
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains(message);
    }
}
