package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

final class ChecoCommandTest {
    /// The rows of year 10 were computed twice, independently of this program.
    @Test
    void showsWhereEachStepEnds() {
        Terminal ended = Terminal.run("checo");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.lines())
                .map(line -> line.replaceAll(" +", " "))
                .contains(
                        "0.01 (as printed) 6.387 128,188.7 -17,726.4 -89,202.1 38,281.6 253,825.3",
                        "0.005 4.086 35,556.0 19,312.9 25,052.9 41,539.0 199,325.5",
                        "0.0025 3.802 28,430.8 25,335.4 30,994.6 33,261.4 184,703.0",
                        "0.001 3.711 25,835.3 27,003.6 31,252.5 28,709.0 179,393.4",
                        "0.0005 3.684 25,103.5 27,420.7 31,288.7 27,321.6 177,862.4",
                        "0.00025 (converged) 3.672 24,757.5 27,609.5 31,304.4 26,650.7 177,131.0")
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void saysInBothLanguagesThatItIsNoEvidence() {
        assertThat(Terminal.run("checo").out().replace("\n", " "))
                .contains("Neither the printed run nor the converged one is evidence about Chile");
        Terminal spanish = Terminal.run("checo", "--lang=es");
        assertThat(spanish.out().replace("\n", " "))
                .contains("Ni la corrida impresa ni la convergida son evidencia sobre Chile");
        Golden.check("checo.txt", spanish.out());
    }

    @Test
    void givesTheSameAsData() {
        assertThat(Terminal.run("checo", "--json").out())
                .contains(
                        "\"step\":0.01,\"role\":\"printed\",\"end\":{\"NVP\":6.387",
                        "{\"variable\":\"CIR\",\"year\":10.0,\"about\":128000.0,");
    }
}
