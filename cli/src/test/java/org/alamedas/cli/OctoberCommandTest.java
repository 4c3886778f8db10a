package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OctoberCommandTest {
    @Test
    void saysHowManyDaysTheShelvesLastWithAndWithoutHoardingAndCouncils() {
        Terminal ended = Terminal.run("october");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out())
                .contains("* stoppage, hoarding, boards and volunteers\n      3.63 ")
                .contains("stoppage and hoarding, no boards or volunteers")
                .contains("stoppage, no hoarding, boards and volunteers")
                .contains("stoppage, no hoarding, boards or volunteers")
                .contains("quepasa-1972-10-19: Qué Pasa")
                .contains("No source gives shelf stocks by day");
        assertThat(ended.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void saysTheSameInSpanish() {
        assertThat(Terminal.run("october", "--lang=es", "--period", "winter-1973")
                        .out())
                .contains("Paro de julio a septiembre de 1973")
                .contains("* paro, acaparamiento, JAP y voluntarios\n      3,63 ")
                .contains("Ninguna fuente da existencias en estantes por día");
    }

    @Test
    void takesOtherValues() {
        assertThat(Terminal.run("october", "--variant", "bare", "--set", "stoppage_on=0", "--json")
                        .out())
                .contains("\"set\":{\"stoppage_on\":0}", "\"days-to-empty\":null")
                .contains("\"mass-error\":")
                .doesNotContain("\"id\":\"quiet\"");
    }

    @Test
    void writesOneRowForEachVariantVariableAndDay() {
        Terminal ended = Terminal.run("october", "--variant", "quiet", "--csv");
        assertThat(ended.lines()).hasSize(1 + 11 * 68).startsWith("period,variant,variable,day,date,value");
        assertThat(ended.lines().get(8)).startsWith("october-1972,quiet,goods_in_sight,0,1972-10-09,0.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--period=october1972 | there is no period \"october1972\" | did you mean october-1972",
                "--variant=nobody | there is no variant \"nobody\" | one of hoarding-councils",
                "--set=hording_on=1 | nothing in Santiago day by day is called \"hording_on\" | did you mean hoarding_on",
            })
    void refusesWhatItDoesNotHave(String option, String message, String hint) {
        Terminal ended = Terminal.run("october", option);
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains(message).contains(hint);
    }

    /// Seven posteriors, one variant, nine figures; every draw closes its mass balance.
    @Test
    void showsBandsOverThePosteriorOfEachTheory() {
        Terminal ended = Terminal.run("october", "--bands", "2", "--variant", "hoarding-councils", "--csv");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.lines()).hasSize(1 + 7 * 9);
        assertThat(ended.lines().stream().filter(line -> line.contains(",mass-error,")))
                .hasSize(7)
                .allSatisfy(line -> assertThat(Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                        .isLessThan(1e-9));
        assertThat(ended.out()).contains("october-1972,hoarding-councils,days-to-empty,deadlock,2,");
    }
}
