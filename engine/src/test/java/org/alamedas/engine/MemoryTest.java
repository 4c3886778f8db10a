package org.alamedas.engine;

import static org.alamedas.engine.Sketch.binary;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Functions that keep what was: values one step ago, sampled values, fixed delays.
class MemoryTest {
    private static ModelBuilder model() {
        return ModelBuilder.model("memories").time(0, 6, 0.25);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntegrationMethod.class,
            names = {"EULER", "RK2", "RK4"})
    void tellsTheValueOfTheStepBefore(IntegrationMethod method) {
        double[] values =
                Runs.series(model().by(method).aux("x", call("PREVIOUS", times(ref("TIME"), num(2)), num(-1))), "x");
        assertThat(values[0]).isEqualTo(-1);
        for (int n = 1; n < values.length; n++) {
            assertThat(values[n]).as("after %d steps", n).isEqualTo((n - 1) * 0.5);
        }
    }

    @Test
    void breaksCirclesByTheStepBetween() {
        // x doubles at every step from 1.
        ModelBuilder model = model().aux("x", times(num(2), ref("y"))).aux("y", call("PREVIOUS", ref("x"), num(0.5)));
        assertThat(Runs.series(model, "x")[5]).isEqualTo(32);
    }

    @Test
    void keepsWhatItSampledLast() {
        // The time is sampled while it is at most 1, and within the step of the sample as well.
        ModelBuilder model = model().in(Dialect.VENSIM)
                .aux(
                        "x",
                        call(
                                "SAMPLE IF TRUE",
                                binary(BinaryOperator.GREATER, num(1.1), ref("Time")),
                                ref("Time"),
                                num(7)));
        double[] values = Runs.series(model, "x");
        assertThat(values[0]).isEqualTo(0);
        assertThat(values[3]).isEqualTo(0.75);
        assertThat(values[24]).isEqualTo(1);
        ModelBuilder never = model().in(Dialect.VENSIM).aux("x", call("SAMPLE IF TRUE", num(0), ref("Time"), num(7)));
        assertThat(Runs.series(never, "x")).containsOnly(7);
    }

    @ParameterizedTest
    @CsvSource({"DELAY FIXED, VENSIM", "DELAY, XMILE"})
    void delaysByAFixedTime(String function, Dialect dialect) {
        double[] values =
                Runs.series(model().in(dialect).aux("x", call(function, ref("TIME"), num(1.5), num(-3))), "x");
        for (int n = 0; n < values.length; n++) {
            assertThat(values[n]).as("after %d steps", n).isEqualTo(n < 6 ? -3 : n * 0.25 - 1.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.1, 1", "0.25, 1", "0.3, 1", "1, 4"})
    void delaysByAtLeastOneStepAndByWholeSteps(double delay, int steps) {
        double[] values = Runs.series(
                model().in(Dialect.VENSIM).aux("x", call("DELAY FIXED", ref("Time"), num(delay), num(-1))), "x");
        assertThat(values[steps - 1]).isEqualTo(-1);
        assertThat(values[steps]).isEqualTo(0);
    }

    @Test
    void theDelayTimeAtTheStartCounts() {
        ModelBuilder model =
                model().aux("x", call("DELAY", ref("TIME"), times(num(2), call("MAX", num(0.5), ref("TIME"))), num(0)));
        assertThat(Runs.series(model, "x")[24]).isEqualTo(5);
    }

    @Test
    void startsAtTheInputUnlessToldOtherwise() {
        double[] values = Runs.series(model().aux("y", num(4)).aux("x", call("DELAY", ref("y"), num(2))), "x");
        assertThat(values).containsOnly(4);
    }

    @Test
    void everyElementHasItsOwnMemory() {
        ModelBuilder model = model().dimension("City", "Arica", "Lota", "Tome")
                .array("x", "City", call("DELAY", times(ref("City"), ref("TIME")), ref("City"), num(9)));
        assertThat(Runs.series(model, "x[Arica]")[24]).isEqualTo(5);
        assertThat(Runs.series(model, "x[Lota]")[24]).isEqualTo(2 * 4);
        assertThat(Runs.series(model, "x[Tome]")[24]).isEqualTo(3 * 3);
        assertThat(Runs.series(model, "x[Tome]")[11]).isEqualTo(9);
    }

    @Test
    void feedsStocksAndIsFedByThem() {
        // The stock grows by what it was a unit of time ago: 1 for the first unit, then 1 more for each step's share.
        ModelBuilder model = ModelBuilder.model("growth")
                .time(0, 3, 1)
                .stock("s", num(1), List.of("f"), List.of())
                .flow("f", call("DELAY", ref("s"), num(1), num(1)));
        assertThat(Runs.series(model, "s")).containsExactly(1, 2, 3, 5);
    }

    @Test
    void takesNoLongerForALongDelayThanForAShortOne() {
        ModelBuilder model = ModelBuilder.model("long")
                .time(0, 100, 0.001)
                .saveEvery(num(50))
                .aux("x", call("DELAY", ref("TIME"), num(50), num(0)));
        assertThat(Runs.series(model, "x")).containsExactly(new double[] {0, 0, 50}, within(1e-12));
    }

    @Test
    void refusesToKeepMoreThanThereIsRoomFor() {
        ModelBuilder model = model().aux("x", call("DELAY", ref("TIME"), num(1e9), num(0)));
        assertThatThrownBy(() -> Runs.run(model)).isInstanceOfSatisfying(SimulationException.class, fault -> {
            assertThat(fault.diagnostic().message())
                    .isEqualTo("what is kept of the past takes 4000000003 numbers, more than there is room for");
            assertThat(fault.diagnostic().span().text()).startsWith("DELAY(");
        });
    }

    @Test
    void looksUpWhatWasAtAMoment() {
        // TIME squared, read at 2 and, from the future, at the present.
        ModelBuilder model = model().aux("y", times(ref("TIME"), ref("TIME")))
                .aux("x", call("HISTORY", ref("y"), num(2)))
                .aux("z", call("HISTORY", ref("y"), num(9)));
        double[] values = Runs.series(model, "x");
        assertThat(values[8]).isEqualTo(4);
        assertThat(values[24]).isEqualTo(4);
        assertThat(values[4]).isEqualTo(1);
        assertThat(Runs.series(model, "z")[24]).isEqualTo(36);
    }

    @Test
    void ordersMayBeConstantsAndDifferFromElementToElement() {
        ModelBuilder model = model().dimension("City", "Arica", "Lota")
                .elements("order", "City", "Arica", num(1), "Lota", num(3))
                .array("x", "City", call("DELAYN", num(1), num(3), ref("order"), num(0)))
                .aux("one", call("DELAY1", num(1), num(3), num(0)))
                .aux("three", call("DELAY3", num(1), num(3), num(0)));
        assertThat(Runs.series(model, "x[Arica]")).containsExactly(Runs.series(model, "one"), within(1e-12));
        assertThat(Runs.series(model, "x[Lota]")).containsExactly(Runs.series(model, "three"), within(1e-12));
        assertThat(Runs.show(Runs.problems(model)))
                .contains("the order of DELAYN is that of the model as written, 1, 3: a run cannot set it");
    }
}
