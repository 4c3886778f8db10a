package org.alamedas.engine.solve;

import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.minus;
import static org.alamedas.engine.Sketch.negate;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Sketch;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What non-negative stocks and uniflows do; expected values are sums by hand unless a source is named.
final class ReservoirsTest {
    private static final List<String> NONE = List.of();

    @Test
    void agreesWithThePublishedOutputOfTheCommunityTest() {
        // test-models, non_negative_stocks, output.tab: values of the stocks at times 0, 1.5, ... 10.5 and 25.5
        ModelBuilder model = ModelBuilder.model("published")
                .time(0, 60, 1.5)
                .flow("out", num(1))
                .stock("stock0", num(25), NONE, List.of("out"))
                .nonNegative("stock1", num(25), NONE, List.of("out"))
                .flow(
                        "if_else",
                        choose(
                                Sketch.binary(BinaryOperator.GREATER, ref("TIME"), num(10)),
                                ref("TIME"),
                                negate(ref("TIME"))))
                .stock("stock2", num(10), List.of("if_else"), NONE)
                .nonNegative("stock3", num(10), List.of("if_else"), NONE);
        RunResult result = Runs.run(model);
        assertThat(Runs.series(result, "stock3")).startsWith(10, 10, 7.75, 3.25, 0, 0, 0, 0, 15.75, 33.75);
        assertThat(Runs.series(result, "stock2")).startsWith(10, 10, 7.75, 3.25, -3.5, -12.5, -23.75, -37.25, -21.5);
        assertThat(Runs.series(result, "stock0")[17]).isEqualTo(-0.5);
        assertThat(Runs.series(result, "stock1")[17]).isZero();
        assertThat(Runs.series(result, "out")).containsOnly(1);
    }

    @Test
    void whatIsNotGivenDoesNotArrive() {
        ModelBuilder model = ModelBuilder.model("pair")
                .time(0, 5, 1)
                .nonNegative("a", num(10), NONE, List.of("move"))
                .nonNegative("b", num(0), List.of("move"), NONE)
                .flow("move", num(4));
        RunResult result = Runs.run(model);
        assertThat(Runs.series(result, "a")).containsExactly(10, 6, 2, 0, 0, 0);
        assertThat(Runs.series(result, "b")).containsExactly(0, 4, 8, 10, 10, 10);
    }

    @Test
    void outflowsAreServedInTheOrderOfTheStock() {
        ModelBuilder model = ModelBuilder.model("order")
                .time(0, 1, 1)
                .nonNegative("s", num(5), List.of("in"), List.of("first", "second"))
                .stock("one", num(0), List.of("first"), NONE)
                .stock("two", num(0), List.of("second"), NONE)
                .flow("second", num(6))
                .flow("first", num(4))
                .flow("in", num(2));
        RunResult result = Runs.run(model);
        assertThat(Runs.series(result, "s")[1]).isZero();
        assertThat(Runs.series(result, "one")[1]).isEqualTo(4);
        assertThat(Runs.series(result, "two")[1]).isEqualTo(3);
    }

    @Test
    void anEmptyStockPassesOnWhatEntersIt() {
        ModelBuilder model = ModelBuilder.model("throughput")
                .time(0, 3, 1)
                .nonNegative("s", num(0), List.of("in"), List.of("out"))
                .stock("end", num(0), List.of("out"), NONE)
                .flow("in", num(5))
                .flow("out", num(5));
        assertThat(Runs.series(model, "end")).containsExactly(0, 5, 10, 15);
    }

    @Test
    void aStockBelowOneThatRunsDryIsSettledAfterIt() {
        // b is listed first, but a flows into it: what a cannot give, b cannot pass on.
        ModelBuilder model = ModelBuilder.model("chain")
                .time(0, 2, 1)
                .nonNegative("b", num(0), List.of("ab"), List.of("bc"))
                .nonNegative("a", num(3), NONE, List.of("ab"))
                .stock("c", num(0), List.of("bc"), NONE)
                .flow("ab", num(2))
                .flow("bc", num(2));
        RunResult result = Runs.run(model);
        assertThat(Runs.series(result, "a")).containsExactly(3, 1, 0);
        assertThat(Runs.series(result, "b")).containsExactly(0, 0, 0);
        assertThat(Runs.series(result, "c")).containsExactly(0, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntegrationMethod.class,
            names = {"EULER", "RK2", "RK4"})
    void aRingOfStocksLosesNothingAndNeverFallsBelowZero(IntegrationMethod method) {
        ModelBuilder model = ModelBuilder.model("ring")
                .time(0, 20, 0.5)
                .nonNegative("a", num(1), List.of("ca"), List.of("ab"))
                .nonNegative("b", num(0), List.of("ab"), List.of("bc"))
                .nonNegative("c", num(2), List.of("bc"), List.of("ca"))
                .flow("ab", num(3))
                .flow("bc", over(ref("TIME"), num(4)))
                .flow("ca", minus(num(4), over(ref("TIME"), num(4))));
        RunResult result = Runs.compile(model.build())
                .run(new RunSpec(null, null, null, null, method, Map.of(), List.of(), false));
        for (int row = 0; row < result.rows(); row++) {
            double a = Runs.series(result, "a")[row];
            double b = Runs.series(result, "b")[row];
            double c = Runs.series(result, "c")[row];
            assertThat(a + b + c).isCloseTo(3, within(1e-12));
            assertThat(Math.min(a, Math.min(b, c))).isNotNegative();
        }
    }

    @Test
    void theFirstStockOfARingIsSettledFirst() {
        // a holds 1 and gives it before b gives anything back; b then passes on the 1 that entered.
        ModelBuilder model = ModelBuilder.model("two")
                .time(0, 1, 1)
                .nonNegative("a", num(1), List.of("ba"), List.of("ab"))
                .nonNegative("b", num(0), List.of("ab"), List.of("ba"))
                .flow("ab", num(3))
                .flow("ba", num(3));
        RunResult result = Runs.run(model);
        assertThat(Runs.series(result, "a")[1]).isEqualTo(1);
        assertThat(Runs.series(result, "b")[1]).isZero();
    }

    @Test
    void aUniflowNeverRunsBackwards() {
        ModelBuilder model = ModelBuilder.model("uniflow")
                .time(0, 4, 1)
                .stock("s", num(0), List.of("in"), NONE)
                .uniflow("in", minus(num(2), ref("TIME")));
        RunResult result = Runs.run(model);
        assertThat(Runs.series(result, "in")).containsExactly(2, 1, 0, 0, 0);
        assertThat(Runs.series(result, "s")).containsExactly(0, 2, 3, 3, 3);
    }
}
