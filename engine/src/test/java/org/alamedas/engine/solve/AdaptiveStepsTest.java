package org.alamedas.engine.solve;

import static org.alamedas.engine.ModelBuilder.model;
import static org.alamedas.engine.Sketch.binary;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.minus;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.parens;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.table;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Sketch;
import org.alamedas.engine.Zoo;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.run.Tolerance;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.GraphicalFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// RK45 against closed solutions. Expected values are integrals done by hand.
final class AdaptiveStepsTest {
    static Stream<Arguments> modelsAndTolerances() {
        return Zoo.all().stream()
                .flatMap(zoo -> Stream.of(1e-4, 1e-6, 1e-8, 1e-10).map(error -> Arguments.of(zoo, error)));
    }

    @ParameterizedTest
    @MethodSource("modelsAndTolerances")
    void errorFollowsTheTolerance(Zoo zoo, double error) {
        RunSpec spec = new RunSpec(null, null, 1.0, null, IntegrationMethod.RK45, Map.of(), List.of(), false)
                .within(Tolerance.of(error));
        RunResult result = Runs.compile(zoo.model()).run(spec);
        double[] values = Runs.series(result, zoo.stock());
        for (int row = 0; row < result.rows(); row++) {
            double expected = zoo.solution().applyAsDouble(result.time(row));
            // The error of a run is that of its steps, of which there are some hundreds at most, as it grows.
            assertThat(values[row]).isCloseTo(expected, within(200 * error * (1 + Math.abs(expected))));
        }
    }

    @Test
    void savesAtTheMomentsOfTheTimeStep() {
        RunSpec spec = new RunSpec(0.0, 3.0, 0.1, 0.3, IntegrationMethod.RK45, Map.of(), List.of(), false)
                .within(Tolerance.of(1e-8));
        RunResult result = Runs.compile(Zoo.oscillator().model()).run(spec);
        assertThat(result.rows()).isEqualTo(11);
        for (int row = 0; row < 11; row++) {
            assertThat(result.time(row)).isEqualTo(3 * row / 10.0);
            assertThat(Runs.series(result, "place")[row]).isCloseTo(Math.cos(0.6 * row), within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // dialect | step | function | arguments | the integral from 0 to 10
                "XMILE  | 0.5 | STEP        | 10 2.3        | 77",
                "XMILE  | 2   | STEP        | 10 2.3        | 77",
                "XMILE  | 0.5 | STEP        | 10 2          | 80",
                "XMILE  | 0.5 | PULSE       | 7 1 2         | 35",
                "XMILE  | 0.5 | PULSE       | 7 1.3 2       | 35",
                "XMILE  | 0.5 | PULSE       | 7 1.3         | 7",
                "XMILE  | 0.3 | PULSE       | 7 0.1 0.7     | 98",
                "XMILE  | 0.5 | RAMP        | 2 3.3         | 44.89",
                "DYNAMO | 0.5 | STEP        | 10 2.3        | 77",
                "DYNAMO | 0.5 | PULSE       | 7 1 2         | 17.5",
                "VENSIM | 0.5 | STEP        | 10 2          | 80",
                "VENSIM | 0.5 | PULSE       | 2 1.5         | 1.5",
                "VENSIM | 0.5 | PULSE TRAIN | 1 0.5 2 9     | 2.5",
                "VENSIM | 0.5 | RAMP        | 2 3.3 7.4     | 38.13"
            })
    void integratesWhatJumpsExactly(Dialect dialect, double step, String function, String arguments, double integral) {
        Sketch[] of = Stream.of(arguments.split(" ", -1))
                .map(Double::parseDouble)
                .map(Sketch::num)
                .toArray(Sketch[]::new);
        ModelBuilder jumping = model("jumping")
                .in(dialect)
                .time(0, 10, step)
                .by(IntegrationMethod.RK45)
                .stock("sum", num(0), List.of("rate"), List.of())
                .flow("rate", call(function, of));
        RunResult result = Runs.run(jumping);
        double last = Runs.series(result, "sum")[result.rows() - 1];
        double end = result.time(result.rows() - 1);
        assertThat(last).isCloseTo(integral, within(10 - end + 1e-11));
    }

    @ParameterizedTest
    @CsvSource({"EULER", "RK2", "RK4", "RK45"})
    void aPulseOnTheGridIsWholeUnderEveryMethod(IntegrationMethod method) {
        ModelBuilder pulses = model("pulses")
                .time(0, 10, 0.25)
                .by(method)
                .stock("sum", num(0), List.of("rate"), List.of())
                .flow("rate", call("PULSE", num(7), num(0), num(2)));
        double[] sum = Runs.series(pulses, "sum");
        // At 0, 2, 4, 6 and 8; the row after each shows it whole.
        for (int row = 0; row < sum.length; row++) {
            assertThat(sum[row]).isEqualTo(7 * ((row + 7) / 8));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = GraphicalFunction.Kind.class,
            names = {"CONTINUOUS", "DISCRETE"})
    void meetsThePointsOfAGraphicalFunctionOfTime(GraphicalFunction.Kind kind) {
        // From 0 to 5: 1 until 0.7; 1 to 4 over 1.5 and 4 to 3 over 1.9, the means 2.5 and 3.5; 3 for the last 0.9.
        // In steps: 1, then 1 for 1.5, 4 for 1.9, 3 for 0.9.
        double expected = kind == GraphicalFunction.Kind.CONTINUOUS
                ? 0.7 + 2.5 * 1.5 + 3.5 * 1.9 + 3 * 0.9
                : 0.7 + 1.5 + 4 * 1.9 + 3 * 0.9;
        GraphicalFunction points = GraphicalFunction.of(kind, new double[] {0.7, 2.2, 4.1}, new double[] {1, 4, 3});
        for (Sketch input : List.of(ref("TIME"), ref("now"), minus(over(ref("later"), num(2)), num(1)))) {
            ModelBuilder driven = model("driven")
                    .time(0, 5, 1)
                    .by(IntegrationMethod.RK45)
                    .aux("now", ref("TIME"))
                    .aux("later", times(num(2), parens(Sketch.plus(ref("TIME"), num(1)))))
                    .stock("sum", num(0), List.of("rate"), List.of())
                    .flow("rate", table(points, input));
            assertThat(Runs.series(driven, "sum")[5]).isCloseTo(expected, within(1e-11));
        }
    }

    @Test
    void aSolutionWithoutEndIsRefusedWhereItEnds() {
        // y' = y^2 from 1 is 1 / (1 - t): there is no value at 1.
        ModelBuilder explosion = model("explosion")
                .time(0, 2, 0.5)
                .by(IntegrationMethod.RK45)
                .stock("level", num(1), List.of("rate"), List.of())
                .flow("rate", times(ref("level"), ref("level")));
        assertThatThrownBy(() -> Runs.run(explosion)).isInstanceOfSatisfying(SimulationException.class, stuck -> {
            assertThat(stuck.diagnostic().code()).isIn(DiagnosticCode.STEP_TOO_SHORT, DiagnosticCode.NOT_FINITE);
            assertThat(stuck.diagnostic().message()).containsPattern("time (0\\.99999|1\\.00000)");
        });
    }

    @Test
    void aTrialOutsideOfTheDomainOfAnEquationIsMadeShorter() {
        // y' = -sqrt(y) from 1 is (1 - t/2)^2; a step of 1.9 from 0 would try a y below 0.
        ModelBuilder draining = model("draining")
                .time(0, 1.9, 1.9)
                .by(IntegrationMethod.RK45)
                .stock("level", num(1), List.of(), List.of("rate"))
                .flow("rate", call("SQRT", ref("level")));
        assertThat(Runs.series(draining, "level")[1]).isCloseTo(0.0025, within(1e-8));
    }

    @Test
    void givesTheSameBitsAgain() {
        ModelBuilder noisy = model("noisy")
                .time(0, 50, 0.5)
                .by(IntegrationMethod.RK45)
                .stock("level", num(1), List.of("rate"), List.of())
                .flow("rate", times(ref("level"), call("NORMAL", num(0), num(0.3))));
        assertThat(Runs.series(noisy, "level")).isEqualTo(Runs.series(noisy, "level"));
    }

    /// A switch turns on where the level passes 3.3, by a flow that lasts one time step; looked at
    /// within the step, the flow would end as soon as the switch is half on.
    @Test
    void movesInOneTimeStepWhatIsToMoveInOne() {
        ModelBuilder latch = model("latch")
                .time(0, 10, 0.5)
                .by(IntegrationMethod.RK45)
                .stock("level", num(0), List.of("rise"), List.of())
                .flow("rise", num(1))
                .stock("on", num(0), List.of("turn"), List.of())
                .flow(
                        "turn",
                        choose(
                                binary(
                                        BinaryOperator.AND,
                                        binary(BinaryOperator.GREATER, ref("level"), num(3.3)),
                                        binary(BinaryOperator.LESS, ref("on"), num(0.5))),
                                over(num(1), ref("DT")),
                                num(0)));
        double[] on = Runs.series(latch, "on");
        for (int row = 0; row < on.length; row++) {
            assertThat(on[row]).isCloseTo(row < 8 ? 0 : 1, within(1e-12));
        }
    }

    /// The level rises by 1 a year to 2.5 and is pushed back from there on: it stays there, within a
    /// time step.
    @ParameterizedTest
    @CsvSource({"1e-4", "1e-6", "1e-8", "1e-10"})
    void endsWhereAStockIsHeldAtAThreshold(double error) {
        ModelBuilder held = model("held")
                .time(0, 20, 0.25)
                .by(IntegrationMethod.RK45)
                .stock("level", num(0), List.of("rate"), List.of())
                .flow("rate", choose(binary(BinaryOperator.GREATER, ref("level"), num(2.5)), num(-1), num(1)));
        RunSpec spec = RunSpec.AS_MODELLED.within(Tolerance.of(error));
        double[] level = Runs.series(Runs.compile(held.build()).run(spec), "level");
        for (int row = 0; row < level.length; row++) {
            assertThat(level[row]).isCloseTo(Math.min(2.5, 0.25 * row), within(0.25 + 1e-9));
        }
    }

    /// Each step of the method is a fraction of a millionth of the time step: the run says so, and
    /// ends.
    @Test
    void givesUpWhereEquationsAreTooStiff() {
        ModelBuilder stiff = model("stiff")
                .time(0, 100, 1)
                .by(IntegrationMethod.RK45)
                .stock("level", num(2), List.of("rate"), List.of())
                .flow("rate", times(num(5e4), parens(minus(call("SIN", ref("TIME")), ref("level")))));
        assertThatThrownBy(() -> Runs.run(stiff)).isInstanceOfSatisfying(SimulationException.class, stuck -> {
            assertThat(stuck.diagnostic().code()).isEqualTo(DiagnosticCode.STEP_TOO_SHORT);
            assertThat(stuck.diagnostic().message()).contains("rk45 has taken too many steps");
        });
    }
}
