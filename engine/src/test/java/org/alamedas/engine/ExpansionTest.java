package org.alamedas.engine;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functions that have stocks. Under Euler's method with step h, a member with the mean time T of a chain whose input
/// steps from 0 to 1 at the start keeps the share q = 1 - h/T of its gap in each step, so that after n steps the last
/// of k
/// members is at 1 - q^n (1 + ... ) with the terms C(n, j) ((1-q)/q)^j for j below k.
class ExpansionTest {
    private static final double STEP = 0.25;
    private static final double DELAY = 3;

    private static ModelBuilder model() {
        return ModelBuilder.model("delays").time(0, 6, STEP).aux("one", num(1));
    }

    private static double chain(int members, int steps) {
        double share = STEP / (DELAY / members);
        double gap = 0;
        double term = 1;
        for (int j = 0; j < members; j++) {
            gap += term * Math.pow(1 - share, steps - j) * Math.pow(share, j);
            term = term * (steps - j) / (j + 1);
        }
        return 1 - gap;
    }

    @ParameterizedTest
    @CsvSource({
        "SMTH1, 1, XMILE", "SMTH3, 3, XMILE", "DELAY1, 1, XMILE", "DELAY3, 3, XMILE",
        "SMOOTHI, 1, VENSIM", "SMOOTH3I, 3, VENSIM", "DELAY1I, 1, VENSIM", "DELAY3I, 3, VENSIM"
    })
    void answersAStepAsItsChainDoes(String function, int members, Dialect dialect) {
        double[] values =
                Runs.series(model().in(dialect).aux("x", call(function, ref("one"), num(DELAY), num(0))), "x");
        for (int n = 0; n < values.length; n++) {
            assertThat(values[n]).as("after %d steps", n).isCloseTo(chain(members, n), within(1e-12));
        }
    }

    @Test
    void chainsHaveAnyOrder() {
        ModelBuilder model = model().aux("four", num(4))
                .aux("x", call("DELAYN", ref("one"), num(DELAY), ref("four"), num(0)))
                .aux("y", call("SMTHN", ref("one"), num(DELAY), num(1), num(0)));
        assertThat(Runs.series(model, "x")[20]).isCloseTo(chain(4, 20), within(1e-12));
        assertThat(Runs.series(model, "y")[20]).isCloseTo(chain(1, 20), within(1e-12));
    }

    @Test
    void startsAtTheInputUnlessToldOtherwise() {
        double[] values = Runs.series(model().aux("x", call("DELAY3", num(7), num(2))), "x");
        assertThat(values[0]).isCloseTo(7, within(1e-12));
        assertThat(values[20]).isCloseTo(7, within(1e-12));
    }

    @Test
    void forecastsContinueAGrowthAsItsAverageSeesIt() {
        // An input that grows by the fraction g in a unit of time as the average started: average = x / (1 + gT).
        ModelBuilder model = model().aux("t", call("TREND", num(5), num(DELAY), num(0.1)))
                .aux("f", call("FORCST", num(5), num(DELAY), num(2), num(0.1)));
        assertThat(Runs.series(model, "t")[0]).isCloseTo(0.1, within(1e-12));
        assertThat(Runs.series(model, "f")[0]).isCloseTo(6, within(1e-12));
    }

    @Test
    void expandsWithinExpressionsAndWithinOtherCalls() {
        ModelBuilder model = model().aux("y", call("SMTH1", ref("one"), num(DELAY), num(0)))
                .aux("x", call("SMTH1", ref("y"), num(DELAY), num(0)))
                .aux(
                        "both",
                        plus(
                                num(1),
                                call(
                                        "SMTH1",
                                        call("SMTH1", times(num(1), ref("one")), num(DELAY), num(0)),
                                        num(DELAY),
                                        num(0))));
        assertThat(Runs.series(model, "both")[9]).isEqualTo(1 + Runs.series(model, "x")[9]);
    }

    @Test
    void everyElementHasItsOwnStocks() {
        ModelBuilder model = model().dimension("City", "Arica", "Lota")
                .array("x", "City", call("SMTH1", ref("City"), num(DELAY), num(0)));
        assertThat(Runs.series(model, "x[Lota]")[8]).isCloseTo(2 * chain(1, 8), within(1e-12));
    }

    @Test
    void resultsDoNotShowTheStocks() {
        CompiledModel compiled = Runs.compile(
                model().aux("x", call("SMTH1", ref("one"), num(DELAY))).build());
        assertThat(compiled.run(RunSpec.AS_MODELLED).columns())
                .extracting(column -> column.name().written())
                .containsExactly("one", "x");
        assertThat(compiled.find(Name.of("x#SMTH1 1#level"))).isNull();
    }

    @Test
    void refusesAnOrderThatIsNoNumber() {
        assertThat(Runs.show(Runs.problems(model().aux("x", call("DELAYN", ref("one"), num(DELAY), num(2.5))))))
                .contains("the order of DELAYN is not a whole number from 1 to 1000");
        assertThat(Runs.show(Runs.problems(model().aux("x", call("SMTH1", ref("one"))))))
                .contains("SMTH1 takes 2 or 3 arguments, found 1");
    }
}
