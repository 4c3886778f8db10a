package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;

final class AttributeCommandTest {
    @Test
    void splitsShortageTheoryByTheoryAndSaysWhetherTheyDiffer() {
        Terminal ended = Terminal.run("attribute", "shortage", "--draws", "1");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("owners' stoppages", "credit squeeze", "all four together");
        assertThat(ended.lines().getLast()).startsWith("The theories ");
    }

    @Test
    void saysOfWhichBeliefsTheDrawsAre() {
        assertThat(Terminal.run("attribute", "output", "--draws", "1", "--json").out())
                .contains("\"beliefs\":\"posterior\"")
                .doesNotContain("\"beliefs\":\"prior\"");
        assertThat(Terminal.run("attribute", "inflation", "--draws", "1", "--prior", "--lang=en")
                        .out())
                .contains("1 draws of what it believes before the data", "Every theory");
    }

    @Test
    void refusesAnEffectThatThereIsNot() {
        Terminal ended = Terminal.run("attribute", "victims");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("shortage, inflation, output");
    }
}
