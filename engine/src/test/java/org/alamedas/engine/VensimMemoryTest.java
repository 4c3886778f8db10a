package org.alamedas.engine;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.minus;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.GraphicalFunction;
import org.junit.jupiter.api.Test;

/// The functions of Vensim that keep what was. Where nothing else is said, expected values follow
/// from the sentences of the Vensim Reference Manual under the name of the function.
class VensimMemoryTest {
    private static final double NA = -0x1p109;
    private static final double EXACT = 1e-12;

    private static ModelBuilder model(double stop, double step) {
        return ModelBuilder.model("memories").time(0, stop, step).in(Dialect.VENSIM);
    }

    private static Sketch step(double height, double time) {
        return call("STEP", num(height), num(time));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static ModelBuilder withLookup(ModelBuilder model) {
        return model.lookup(
                "flat",
                GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 10}, new double[] {1, 1}));
    }

    @Test
    void informationIsHeldWhileTheDelayGrowsAndReplacedWhenItShrinks() {
        // The examples of the manual, with a ramp from the start: a delay of 3 that becomes 5 at time 10, and one that
        // becomes 1.
        ModelBuilder model = model(20, 1)
                .aux("longer", call("DELAY INFORMATION", ref("Time"), plus(num(3), step(2, 10)), num(-1)))
                .aux("shorter", call("DELAY INFORMATION", ref("Time"), minus(num(3), step(2, 10)), num(-1)));
        double[] longer = Runs.series(model, "longer");
        assertThat(Arrays.copyOf(longer, 4)).containsExactly(-1, -1, -1, 0);
        assertThat(Arrays.copyOfRange(longer, 11, 18)).containsExactly(8, 9, 9, 9, 10, 11, 12);
        double[] shorter = Runs.series(model, "shorter");
        assertThat(Arrays.copyOfRange(shorter, 9, 14)).containsExactly(6, 7, 10, 11, 12);
    }

    @Test
    void materialIsAddedUpWhenTheDelayShrinksAndMissingWhileItGrows() {
        ModelBuilder model = model(20, 1)
                .aux("longer", call("DELAY MATERIAL", ref("Time"), plus(num(3), step(2, 10)), num(-1), num(-7)))
                .aux("shorter", call("DELAY MATERIAL", ref("Time"), minus(num(3), step(2, 10)), num(-1), num(-7)));
        double[] longer = Runs.series(model, "longer");
        assertThat(Arrays.copyOf(longer, 4)).containsExactly(-1, -1, -1, 0);
        assertThat(Arrays.copyOfRange(longer, 11, 17)).containsExactly(8, 9, -7, -7, 10, 11);
        double[] shorter = Runs.series(model, "shorter");
        // What was sent at 8 and 10 arrives at 11, what was sent at 9 and 11 at 12.
        assertThat(Arrays.copyOfRange(shorter, 9, 15)).containsExactly(6, 7, 18, 20, 12, 13);
    }

    @Test
    void longerDelaysThanAtTheStartFindRoom() {
        ModelBuilder model = model(300, 1)
                .aux("info", call("DELAY INFORMATION", ref("Time"), plus(num(2), step(80, 5)), num(0)))
                .aux("stuff", call("DELAY MATERIAL", ref("Time"), plus(num(2), step(80, 5)), num(0), num(0)));
        assertThat(Runs.series(model, "info")[300]).isEqualTo(300 - 82);
        assertThat(Runs.series(model, "stuff")[300]).isEqualTo(300 - 82);
        assertThat(Runs.series(model, "stuff")[50]).isEqualTo(0);
    }

    @Test
    void batchesComeOutWholeAndInOneStep() {
        // 2 a step: 10 are together after 5 steps, at 5; that batch is done at 8, when the second is not yet together.
        double[] values = Runs.series(
                model(20, 1).aux("x", call("DELAY BATCH", num(2), num(10), num(3), num(0), num(0), num(0))), "x");
        assertThat(values).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 10, 0, 0, 0, 0, 10, 0, 0);
        double[] begun = Runs.series(
                model(6, 0.5).aux("x", call("DELAY BATCH", num(0), num(10), num(3), num(4), num(2), num(10))), "x");
        // The first batch is handed over as it is given; the next, which waited, is begun when it is out.
        assertThat(begun[4]).isEqualTo(4);
        assertThat(begun[11]).isEqualTo(20);
        assertThat(sum(begun)).isEqualTo(24);
    }

    @Test
    void aBatchThatWaitsAtTheStartIsBegunAtOnce() {
        double[] values = Runs.series(
                model(6, 1).aux("x", call("DELAY BATCH", num(0), num(10), num(3), num(0), num(0), num(10))), "x");
        assertThat(values).containsExactly(0, 0, 0, 10, 0, 0, 0);
    }

    @Test
    void aConveyorAtAConstantSpeedIsAFixedDelay() {
        // 6 evenly over 3 units of time, then what was put on.
        double[] values = Runs.series(
                withLookup(model(8, 0.25))
                        .aux("x", call("DELAY CONVEYOR", ref("Time"), num(3), num(0), ref("flat"), num(6), num(3))),
                "x");
        for (int n = 0; n < values.length; n++) {
            assertThat(values[n]).as("after %d steps", n).isCloseTo(n < 12 ? 2 : n * 0.25 - 3, within(1e-12));
        }
    }

    @Test
    void aConveyorLosesNothingWhenItsSpeedChanges() {
        ModelBuilder model = withLookup(model(40, 0.25))
                .aux("time", plus(num(3), plus(step(4, 10), step(-5, 20))))
                .aux("in", minus(num(1), step(1, 30)))
                .aux("out", call("DELAY CONVEYOR", ref("in"), ref("time"), num(0), ref("flat"), num(6), num(3)))
                .integral("content", minus(ref("in"), ref("out")), num(6));
        assertThat(Runs.series(model, "content")[160]).isCloseTo(0, within(1e-9));
        // When the belt slows down from 3 to 7 units of time, what comes off does so 3/7 as fast.
        double[] out = Runs.series(model, "out");
        assertThat(out[39]).isCloseTo(1, within(1e-12));
        assertThat(out[42]).isCloseTo(3.0 / 7, within(1e-12));
    }

    @Test
    void aConveyorLeaksAsItsManualSays() {
        // total leakage = ahead level * leak rate, ahead level = convey total + TIME STEP * (input - convey out).
        ModelBuilder model = withLookup(model(10, 0.5))
                .aux("out", call("DELAY CONVEYOR", num(3), num(4), num(0.1), ref("flat"), num(8), num(4)))
                .aux("ahead", plus(ref("total"), times(num(0.5), minus(num(3), ref("out")))))
                .aux("leak", times(ref("ahead"), num(0.1)))
                .integral("total", minus(minus(num(3), ref("out")), ref("leak")), num(8))
                .aux("inside", call("DELAY FIXED", ref("total"), num(0), ref("total")));
        double[] out = Runs.series(model, "out");
        // What was put on leaks in each of the 8 steps that it is on, at 0.05 a step.
        assertThat(out[20]).isCloseTo(3 * Math.pow(0.95, 8), within(1e-12));
        // In the long run as much is on it as the sum of what each step's 1.5 has become.
        double expected = 0;
        for (int age = 1; age <= 8; age++) {
            expected += 1.5 * Math.pow(0.95, age);
        }
        assertThat(Runs.series(model, "total")[20]).isCloseTo(expected, within(1e-12));
    }

    @Test
    void delaysOfOrderNChangeBetweenStepsOnly() {
        ModelBuilder model = model(6, 0.5)
                .by(IntegrationMethod.RK4)
                .aux("x", call("DELAY N", num(1), num(3), num(0), num(3)))
                .aux("y", call("SMOOTH N", num(1), num(3), num(0), num(3)));
        ModelBuilder euler = model(6, 0.5)
                .aux("x", call("DELAY3I", num(1), num(3), num(0)))
                .aux("y", call("SMOOTH3I", num(1), num(3), num(0)));
        assertThat(Runs.series(model, "x")).containsExactly(Runs.series(euler, "x"), within(1e-12));
        assertThat(Runs.series(model, "y")).containsExactly(Runs.series(euler, "y"), within(1e-12));
    }

    @Test
    void everyElementHasAnOrderOfItsOwn() {
        ModelBuilder model = model(6, 0.5)
                .dimension("Line", "A", "B", "C")
                .array("x", "Line", call("DELAY N", num(1), num(3), num(0), ref("Line")))
                .aux("one", call("DELAY1I", num(1), num(3), num(0)))
                .aux("three", call("DELAY3I", num(1), num(3), num(0)));
        assertThat(Runs.series(model, "x[A]")).containsExactly(Runs.series(model, "one"), within(1e-12));
        assertThat(Runs.series(model, "x[C]")).containsExactly(Runs.series(model, "three"), within(1e-12));
    }

    @Test
    void presentValuesAreThoseOfTheirEquations() {
        // A stream of 10 at 5 % a step: 10 + 10 / 1.05 + ...; counted at the end of each period, all of it once more.
        ModelBuilder model = model(3, 1)
                .aux("start", call("NPV", num(10), num(0.05), num(0), num(1)))
                .aux("end", call("NPVE", num(10), num(0.05), num(0), num(2)));
        double sum = 10 + 10 / 1.05 + 10 / Math.pow(1.05, 2) + 10 / Math.pow(1.05, 3);
        assertThat(Runs.series(model, "start")[0]).isEqualTo(10);
        assertThat(Runs.series(model, "start")[3]).isCloseTo(sum, within(1e-12));
        assertThat(Runs.series(model, "end")[3]).isCloseTo(2 * sum / 1.05, within(1e-12));
    }

    @Test
    void specialStocksKeepToTheirLimits() {
        ModelBuilder model = model(10, 1)
                .aux("x", call("SINTEG", num(-3), num(10), num(0), num(NA), num(NA), num(NA), num(NA)))
                .aux("y", call("SINTEG", num(0.4), num(0), num(0), num(2), num(1), num(NA), num(NA)))
                .aux("z", call("SINTEG", num(-0.5), num(1), num(NA), num(NA), num(NA), num(0), num(0.6)))
                .aux("free", call("SINTEG", num(2), num(1), num(NA), num(NA), num(NA), num(NA), num(NA)));
        assertThat(Runs.series(model, "x")).containsExactly(10, 7, 4, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(Runs.series(model, "y")).startsWith(0, 0, 0, 1, 1, 2).endsWith(2);
        assertThat(Runs.series(model, "z")).startsWith(1, 0, 0, 0, -1, -1.5);
        assertThat(Runs.series(model, "free")[10]).isEqualTo(21);
    }

    @Test
    void paymentsAreWrittenOffOverTheirLife() {
        // Steps of a quarter, fiscal periods of 1, a life of 3; 6 a unit of time in the second period only.
        ModelBuilder model = model(6, 0.25)
                .aux("spent", minus(step(6, 1), step(6, 2)))
                .aux("x", call("DEPRECIATE STRAIGHTLINE", ref("spent"), num(3), num(1), num(0)))
                .aux("even", call("DEPRECIATE STRAIGHTLINE", num(6), num(3), num(1), num(6)));
        double[] x = Runs.series(model, "x");
        for (int n = 0; n < x.length; n++) {
            assertThat(x[n]).as("at %s", n * 0.25).isCloseTo(n >= 4 && n < 16 ? 2 : 0, within(1e-12));
        }
        assertThat(sum(x) * 0.25).isCloseTo(6, within(1e-12));
        assertThat(Arrays.stream(Runs.series(model, "even")).map(v -> Math.abs(v - 6)))
                .allMatch(distance -> distance < 1e-12);
    }

    @Test
    void queuesKnowTheAgesOfWhatWaits() {
        // 4 a step come, 2 a step go; at the start 8 of the ages 1 and 2 wait.
        ModelBuilder model = withLookup(model(4, 1))
                .aux("w", call("QUEUE FIFO", num(4), num(2), ref("flat"), num(8), num(1)))
                .aux("oldest", call("QUEUE AGE OLDEST", ref("w")))
                .aux("mean", call("QUEUE AGE AVERAGE", ref("w"), num(0)))
                .aux("mean of 3", call("QUEUE AGE AVERAGE", ref("w"), num(3)))
                .aux("young", call("QUEUE AGE IN RANGE", ref("w"), num(NA), num(1.5)))
                .aux("old", call("QUEUE AGE IN RANGE", ref("w"), num(1.5), num(NA)));
        assertThat(Runs.series(model, "w")).containsExactly(8, 10, 12, 14, 16);
        assertThat(Runs.series(model, "oldest")).containsExactly(2, 3, 3, 4, 4);
        assertThat(Runs.series(model, "mean")[0]).isEqualTo(1.5);
        // After one step: 2 of age 3, 4 of age 2, 4 of age 1.
        assertThat(Runs.series(model, "mean")[1]).isEqualTo((2 * 3 + 4 * 2 + 4) / 10.0);
        assertThat(Runs.series(model, "mean of 3")[1]).isEqualTo((2 * 3 + 2) / 3.0);
        assertThat(Runs.series(model, "young")[1]).isEqualTo(4);
        assertThat(Runs.series(model, "old")[1]).isEqualTo(6);
    }

    @Test
    void aQueueMayRuleWhatLeavesIt() {
        // What has waited 3 steps goes at once: 5 come a step, so that 15 wait.
        ModelBuilder model = withLookup(model(40, 0.5))
                .aux("w", call("QUEUE FIFO", num(5), ref("out"), ref("flat"), num(0), num(0)))
                .aux("out", over(call("QUEUE AGE IN RANGE", ref("w"), num(2.9), num(1e9)), num(0.5)));
        assertThat(Runs.series(model, "w")[80]).isCloseTo(15, within(1e-12));
        assertThat(Runs.series(model, "out")[80]).isCloseTo(5, within(1e-12));
    }

    @Test
    void refusesToAskAboutWhatIsNoQueue() {
        assertThat(Runs.show(Runs.problems(model(4, 1).aux("w", num(3)).aux("x", call("QUEUE AGE OLDEST", ref("w"))))))
                .contains(
                        "QUEUE AGE OLDEST needs the name of a queue, a variable that is QUEUE FIFO(...) or QUEUE FIFO ATTRIB(...)");
        assertThat(Runs.show(Runs.problems(model(4, 1)
                        .aux("w", num(3))
                        .aux("x", call("DELAY CONVEYOR", num(3), num(4), num(0), ref("w"), num(8), num(4))))))
                .contains("expected the name of a graphical function");
    }

    @Test
    void stocksInMacrosAndOtherEquationsMayUseThem() {
        ModelBuilder model = model(4, 1)
                .stock("s", num(0), List.of("f"), List.of())
                .flow("f", plus(num(1), call("DELAY FIXED", times(num(2), ref("Time")), num(1), num(0))));
        assertThat(Runs.series(model, "s")).containsExactly(0, 1, 2, 5, 10);
    }

    private static ModelBuilder withResponse(ModelBuilder model) {
        return model.lookup(
                "response",
                GraphicalFunction.of(
                        GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1, 2}, new double[] {0, 5, 0}));
    }

    @Test
    void aProfileSpreadsWhatGoesInAndLosesNothing() {
        // 8 go in at once, in the step at 2; they come out in a triangle around 2 + 3.
        ModelBuilder model = withResponse(model(12, 0.25))
                .aux("in", minus(step(32, 2), step(32, 2.25)))
                .aux("out", call("DELAY PROFILE", ref("response"), ref("in"), num(3), num(0), num(0)));
        double[] out = Runs.series(model, "out");
        double mean = 0;
        for (int n = 0; n < out.length; n++) {
            mean += out[n] * n * 0.25 / sum(out);
        }
        assertThat(sum(out) * 0.25).isCloseTo(8, within(EXACT));
        assertThat(mean).isCloseTo(5, within(1e-2));
        assertThat(out[20]).isEqualTo(Arrays.stream(out).max().orElse(0));
        assertThat(out[16]).isCloseTo(out[24], within(EXACT));
        assertThat(out[36]).isCloseTo(0, within(EXACT));
    }

    @Test
    void aProfileStartsInEquilibrium() {
        ModelBuilder model = withResponse(model(12, 0.25))
                .aux("even", call("DELAY PROFILE", ref("response"), num(7), num(3), num(7), num(0)))
                .aux("in", times(num(7), call("EXP", times(num(4), times(ref("Time"), call("LN", num(1.0125)))))))
                .aux("grown", call("DELAY PROFILE", ref("response"), ref("in"), num(3), num(7), num(0.05)));
        assertThat(Arrays.stream(Runs.series(model, "even")).map(v -> Math.abs(v - 7)))
                .allMatch(distance -> distance < 1e-12);
        // What grows by 0.05 a unit of time, 0.0125 a step, goes on to do so, at a constant ratio to what goes in.
        double[] grown = Runs.series(model, "grown");
        double[] in = Runs.series(model, "in");
        assertThat(grown[48] / in[48]).isCloseTo(grown[0] / in[0], within(1e-9));
        assertThat(grown[0]).isLessThan(7);
    }

    @Test
    void ratesOfReturnMakePaymentsWorthNothing() {
        // 100 paid at the start, 10 back at the end of each of 3 periods and 100 more with the last: 10 %.
        ModelBuilder model = model(4, 1)
                .aux("back", plus(num(10), minus(step(100, 2), step(100, 3))))
                .aux("x", call("INTERNAL RATE OF RETURN", ref("back"), num(1), num(-100), num(0)));
        assertThat(Runs.series(model, "x")[3]).isCloseTo(0.1, within(1e-12));
        assertThat(Runs.series(model, "x")[0]).isEqualTo(NA);
        // The same by quarters, whose payments are counted together at the end of the period.
        ModelBuilder quarters = model(4, 0.25)
                .aux("back", plus(num(10), minus(step(400, 2), step(400, 2.25))))
                .aux("x", call("INTERNAL RATE OF RETURN", ref("back"), num(1), num(-100), num(0)));
        assertThat(Runs.series(quarters, "x")[12]).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void attributesWaitWithWhatHasThem() {
        // 8 of the ages 1 and 2 with the attribute 3; 4 a step come with that of the time and 2 a step go; all
        // attributes
        // gain 0.5 a step.
        ModelBuilder model = withLookup(model(4, 1))
                .aux(
                        "w",
                        call(
                                "QUEUE FIFO ATTRIB",
                                num(4),
                                num(2),
                                ref("Time"),
                                num(0.5),
                                ref("flat"),
                                ref("flat"),
                                num(8),
                                num(3),
                                num(1)))
                .aux("mean", call("QUEUE ATTRIB AVERAGE", ref("w"), num(0)))
                .aux("first", call("QUEUE ATTRIB AVERAGE", ref("w"), num(1)))
                .aux("low", call("QUEUE ATTRIB IN RANGE", ref("w"), num(NA), num(1)))
                .aux("nine", call("QUEUE ATTRIB QUANTITY", ref("w"), num(9)))
                .aux("age", call("QUEUE AGE OLDEST", ref("w")));
        assertThat(Runs.series(model, "mean")[0]).isEqualTo(3);
        assertThat(Runs.series(model, "nine")[0]).isEqualTo(3);
        assertThat(Runs.series(model, "first")[2]).isEqualTo(4);
        // After one step: 6 of 3.5 and 4 of 0.5.
        assertThat(Runs.series(model, "mean")[1]).isEqualTo((6 * 3.5 + 4 * 0.5) / 10);
        assertThat(Runs.series(model, "low")[1]).isEqualTo(4);
        assertThat(Runs.series(model, "w")).containsExactly(8, 10, 12, 14, 16);
        assertThat(Runs.series(model, "age")).containsExactly(2, 3, 3, 4, 4);
    }

    @Test
    void longQueuesFindRoom() {
        ModelBuilder model = withLookup(model(100, 1))
                .aux("w", call("QUEUE FIFO", num(1), num(0), ref("flat"), num(0), num(0)))
                .aux("mean", call("QUEUE AGE AVERAGE", ref("w"), num(0)))
                .aux("oldest", call("QUEUE AGE OLDEST", ref("w")));
        assertThat(Runs.series(model, "mean")[100]).isEqualTo(50.5);
        assertThat(Runs.series(model, "oldest")[100]).isEqualTo(100);
    }
}
