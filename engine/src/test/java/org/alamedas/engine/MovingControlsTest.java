package org.alamedas.engine;

import static org.alamedas.engine.ModelBuilder.model;
import static org.alamedas.engine.Sketch.binary;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Stop, step and save interval that are computed again and again. Expected moments are the definitions
/// worked out by hand.
final class MovingControlsTest {
    private static Sketch below(String name, double limit) {
        return binary(BinaryOperator.LESS, ref(name), num(limit));
    }

    private static double[] times(RunResult result) {
        return IntStream.range(0, result.rows()).mapToDouble(result::time).toArray();
    }

    @Test
    void theStepInForceDecidesAboutTheStepThatBegins() {
        ModelBuilder halved = model("halved")
                .time(num(0), num(3), choose(below("TIME", 1), num(0.5), num(0.25)))
                .stock("s", num(0), java.util.List.of("f"), java.util.List.of())
                .flow("f", num(2));
        RunResult result = Runs.run(halved);
        assertThat(times(result)).containsExactly(0, 0.5, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3);
        assertThat(Runs.series(result, "s")[10]).isEqualTo(6);
    }

    @Test
    void theSaveIntervalAtARowDecidesAboutTheNext() {
        ModelBuilder sparse = model("sparse")
                .time(0, 12, 0.5)
                .saveEvery(choose(below("TIME", 2), num(1), num(5)))
                .aux("x", ref("TIME"));
        assertThat(times(Runs.run(sparse))).containsExactly(0, 1, 2, 7, 12);
    }

    @Test
    void aRunStopsWhereAStockSaysSo() {
        // 1, 2, 4, ... 128 is the first above 100.
        ModelBuilder growth = model("growth")
                .time(num(0), choose(below("s", 100), num(50), ref("TIME")), num(1))
                .stock("s", num(1), java.util.List.of("f"), java.util.List.of())
                .flow("f", ref("s"));
        RunResult result = Runs.run(growth);
        assertThat(times(result)).hasSize(8);
        assertThat(Runs.series(result, "s")[7]).isEqualTo(128);
    }

    @Test
    void momentsAreCountedWhileTheStepStays() {
        ModelBuilder tenths = model("tenths")
                .time(num(0), num(10_001), choose(below("TIME", 1), num(0.5), num(0.1)))
                .aux("x", ref("TIME"));
        RunResult result = Runs.run(tenths);
        assertThat(result.rows()).isEqualTo(2 + 100_000 + 1);
        for (int i = 0; i <= 100_000; i += 1000) {
            assertThat(result.time(2 + i)).isEqualTo(1 + i / 10.0);
        }
    }

    @Test
    void theStartMayDependOnTheTimeBeforeIt() {
        ModelBuilder early = model("early")
                .time(choose(below("TIME", 3), num(1), num(7)), num(4), num(1))
                .aux("x", call("INIT", ref("TIME")));
        RunResult result = Runs.run(early);
        assertThat(times(result)).containsExactly(1, 2, 3, 4);
        assertThat(Runs.series(result, "x")).containsOnly(1);
        ModelBuilder unknown = model("unknown")
                .time(ref("s"), num(4), num(1))
                .stock("s", num(1), java.util.List.of(), java.util.List.of());
        assertThat(Runs.problems(unknown))
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.BAD_TIME));
    }

    @Test
    void aValueGivenForARunHoldsThroughout() {
        ModelBuilder moving = model("moving")
                .time(num(0), num(3), choose(below("TIME", 1), num(0.5), num(0.25)))
                .aux("x", ref("TIME"));
        RunSpec spec = new RunSpec(null, null, 1.0, null, null, java.util.Map.of(), java.util.List.of(), false);
        assertThat(times(Runs.compile(moving.build()).run(spec))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void saysWhereAStepComesToNothing() {
        ModelBuilder vanishing = model("vanishing")
                .time(num(0), num(3), choose(below("TIME", 1), num(0.5), num(0)))
                .aux("x", ref("TIME"));
        assertThatThrownBy(() -> Runs.run(vanishing)).isInstanceOfSatisfying(SimulationException.class, fault -> {
            assertThat(fault.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_TIME);
            assertThat(fault.diagnostic().message())
                    .isEqualTo("the time step is 0 at time 1, and a run cannot go on by it");
            assertThat(fault.diagnostic().span().text()).startsWith("IF TIME < 1");
        });
    }

    @ParameterizedTest
    @EnumSource(IntegrationMethod.class)
    void everyMethodStepsByWhatIsInForce(IntegrationMethod method) {
        // y' = -y from 1 until 2.
        ModelBuilder decay = model("decay")
                .time(num(0), num(2), choose(below("TIME", 1), num(0.01), num(0.005)))
                .by(method)
                .stock("y", num(1), java.util.List.of(), java.util.List.of("f"))
                .flow("f", ref("y"));
        RunResult result = Runs.run(decay);
        assertThat(result.rows()).isEqualTo(301);
        assertThat(result.time(300)).isEqualTo(2);
        assertThat(Runs.series(result, "y")[300]).isCloseTo(Math.exp(-2), within(2e-3));
    }
}
