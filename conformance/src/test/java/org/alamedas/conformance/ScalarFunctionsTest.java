package org.alamedas.conformance;

import static org.alamedas.conformance.Texts.first;
import static org.alamedas.conformance.Texts.problems;
import static org.alamedas.conformance.Texts.run;
import static org.alamedas.conformance.Texts.vensim;
import static org.alamedas.conformance.Texts.xmile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alamedas.engine.run.RunResult;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functions of single numbers that Stella and Vensim have beyond the mathematical ones, by their closed
/// forms.
final class ScalarFunctionsTest {
    /// `ln Gamma(5) = ln 24`, `ln Gamma(1/2) = ln(pi) / 2`; `Phi(1)` and the 97.5 per cent point of the
    /// normal distribution from M. Abramowitz and I. A. Stegun, tables 26.1 and 26.5.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GAMMALN(5)                  | 3.1780538303479458
            GAMMALN(0.5)                | 0.5723649429247001
            FACTORIAL(5)                | 120
            FACTORIAL(0)                | 1
            COMBINATIONS(5, 3)          | 10
            COMBINATIONS(60, 30)        | 118264581564861424
            COMBINATIONS(3, 5)          | 0
            PERMUTATIONS(5, 3)          | 60
            PERMUTATIONS(3, 5)          | 0
            NORMALCDF(0, 1)             | 0.3413447460685429
            NORMALCDF(-1, 1)            | 0.6826894921370859
            NORMALCDF(90, 110, 100, 10) | 0.6826894921370859
            NORMALCDF(20, 21)           | 2.75362411532696e-89
            INVNORM(0.975)              | 1.959963984540054
            INVNORM(0.5, 7, 2)          | 7
            ROOTN(27, 3)                | 3
            ROOTN(-27, 3)               | -3
            PERCENT(0.25)               | 25
            SWITCH(2, 1)                | 1
            SWITCH(1, 1)                | 0
            MEAN(1, 2, 6)               | 3
            SINWAVE(3, 4)               | 0
            COSWAVE(3, 4)               | 3
            """)
    void givesWhatStellaSays(String call, double expected) {
        RunResult run = run(xmile("", "<aux name=\"x\"><eqn>" + call + "</eqn></aux>"));
        assertThat(first(run, "x")).isCloseTo(expected, within(Math.abs(expected) * 1e-12));
    }

    @Test
    void wavesCountersAndDerivativesFollowTheTime() {
        RunResult run = run(xmile("", """
                <aux name="wave"><eqn>SINWAVE(3, 4)</eqn></aux>
                <aux name="count"><eqn>COUNTER(5, 7)</eqn></aux>
                <aux name="squared"><eqn>TIME^2</eqn></aux>
                <aux name="slope"><eqn>DERIVN(squared, 1)</eqn></aux>
                <aux name="bend"><eqn>DERIVN(squared, 2)</eqn></aux>
                """));
        assertSeries(run, "wave", 0, 3, 0);
        assertSeries(run, "count", 5, 6, 5);
        assertSeries(run, "slope", 0, 1, 3);
        assertSeries(run, "bend", 0, 0, 2);
    }

    /// Vensim Reference Manual, GET TIME VALUE: measure 0 is in the units of time of the model. The
    /// dollar sign may be a word of a name.
    @Test
    void readsOffTheTime() {
        RunResult run = run(vensim("""
                now = GET TIME VALUE(0, 0, 0) ~~|
                cost in $ = 3 ~~|
                later = GET TIME VALUE(1, cost in $, 0) ~~|
                """));
        for (int row = 0; row < run.rows(); row++) {
            assertThat(run.value(run.column(Name.of("now")), row)).isEqualTo(run.time(row));
            assertThat(run.value(run.column(Name.of("later")), row)).isEqualTo(run.time(0) + 3);
        }
    }

    private static void assertSeries(RunResult run, String name, double... expected) {
        double[] found = run.values(run.column(Name.of(name)));
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("%s at %d", name, i).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void theArrayItselfCanBeCounted() {
        RunResult run = run(xmile("<dim name=\"R\" size=\"2\"/><dim name=\"C\" size=\"3\"/>", """
                <aux name="a"><dimensions><dim name="R"/><dim name="C"/></dimensions><eqn>SIZE(SELF)</eqn></aux>
                <aux name="b"><dimensions><dim name="R"/><dim name="C"/></dimensions><eqn>SIZE(SELF[*, 1])</eqn></aux>
                <aux name="c"><eqn>PREVIOUS(SELF, 1) * 2</eqn></aux>
                """));
        assertThat(first(run, "a[1,1]")).isEqualTo(6);
        assertThat(first(run, "b[1,1]")).isEqualTo(2);
        assertSeries(run, "c", 2, 4, 8);
        assertThat(problems(xmile("", "<aux name=\"c\"><eqn>SELF + 1</eqn></aux>")))
                .contains("needs its own value");
    }

    @Test
    void givesWhatVensimSays() {
        RunResult run = run(vensim("""
                year = TIME BASE(1970, .25) ~~|
                gamma = GAMMA LN(5) ~~|
                kept = SAMPLE UNTIL(1, Time * 10, 99) ~~|
                given = NAREPLACE(:NA:, 3) ~~|
                own = NAREPLACE(4, 3) ~~|
                """));
        assertSeries(run, "year", 1970, 1970.25, 1970.5);
        assertSeries(run, "gamma", 3.1780538303479458, 3.1780538303479458, 3.1780538303479458);
        assertSeries(run, "kept", 0, 10, 10);
        assertThat(first(run, "given")).isEqualTo(3);
        assertThat(first(run, "own")).isEqualTo(4);
    }

    @Test
    void refusalsSayAWayRound() {
        assertThat(problems(vensim("x = SSHAPE(1, 2) ~~|"))).contains("write the curve as a graphical function");
        assertThat(problems(xmile("", "<aux name=\"x\"><eqn>SENSIRUNCOUNT</eqn></aux>")))
                .contains("SENSIRUNCOUNT is not computed", "vary it from run to run");
    }
}
