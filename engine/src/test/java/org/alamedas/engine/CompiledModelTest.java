package org.alamedas.engine;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

final class CompiledModelTest {
    private static ModelBuilder growth() {
        GraphicalFunction points =
                GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 10}, new double[] {0, 1});
        return ModelBuilder.model("growth")
                .time(0, 4, 1)
                .stock("people", num(100), List.of("births"), List.of())
                .flow("births", times(ref("people"), ref("rate")))
                .aux("rate", times(ref("base"), num(2)))
                .aux("base", num(0.5))
                .aux("driver", Sketch.table(points, ref("TIME")))
                .aux("followed", plus(ref("driver"), num(1)));
    }

    private static RunResult run(RunSpec spec) {
        return Runs.compile(growth().build()).run(spec);
    }

    private static RunSpec with(String name, double value) {
        return RunSpec.AS_MODELLED.with(Name.of(name), value);
    }

    @Test
    void aValueReplacesAConstantAndWhatFollowsFromIt() {
        assertThat(Runs.series(run(with("base", 1)), "people")).containsExactly(100, 300, 900, 2700, 8100);
        assertThat(Runs.series(run(with("Rate", 0)), "people")).containsOnly(100);
    }

    @Test
    void aValueReplacesAFlowForTheWholeRun() {
        assertThat(Runs.series(run(with("births", 5)), "people")).containsExactly(100, 105, 110, 115, 120);
    }

    @Test
    void aValueReplacesAGraphicalFunctionOfTime() {
        assertThat(Runs.series(run(with("driver", 7)), "followed")).containsOnly(8);
    }

    @Test
    void aValueOfAStockIsItsInitialOne() {
        assertThat(Runs.series(run(with("people", 1)), "people")).containsExactly(1, 2, 4, 8, 16);
    }

    @Test
    void runsWithOtherTimesAndMethods() {
        RunSpec spec = new RunSpec(1.0, 3.0, 0.5, 1.0, IntegrationMethod.RK4, Map.of(), List.of(), false);
        RunResult result = run(spec);
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.time(2)).isEqualTo(3);
        // one RK4 step of y' = y multiplies by 1 + h + h^2/2 + h^3/6 + h^4/24
        double factor = 1 + 0.5 + 0.125 + 0.125 / 6 + 0.0625 / 24;
        assertThat(Runs.series(result, "people")[1]).isCloseTo(100 * factor * factor, within(1e-11));
    }

    @Test
    void recordsWhatIsAskedForInThatOrder() {
        RunResult result = run(RunSpec.AS_MODELLED.recording(List.of(Name.of("RATE"), Name.of("people"))));
        assertThat(result.columns())
                .extracting(column -> column.name().written())
                .containsExactly("rate", "people");
        assertThat(run(RunSpec.AS_MODELLED).columns())
                .extracting(column -> column.name().written())
                .containsExactly("people", "births", "rate", "base", "driver", "followed");
    }

    @Test
    void saysWhatKindEachVariableIs() {
        CompiledModel model = Runs.compile(growth().build());
        assertThat(model.variables())
                .extracting(Slot::kind)
                .containsExactly(
                        Slot.Kind.STOCK,
                        Slot.Kind.FLOW,
                        Slot.Kind.CONSTANT,
                        Slot.Kind.CONSTANT,
                        Slot.Kind.AUXILIARY,
                        Slot.Kind.AUXILIARY);
        assertThat(model.find(Name.of("PEOPLE"))).isNotNull();
        assertThat(model.find(Name.of("time"))).isNull();
    }

    @Test
    void refusesWhatTheModelDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(with("peple", 1)))
                .withMessageContaining("peple");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(RunSpec.AS_MODELLED.recording(List.of(Name.of("x")))))
                .withMessageContaining("\"x\"");
        assertThatIllegalArgumentException().isThrownBy(() -> run(with("base", Double.NaN)));
    }

    @Test
    void saysWhatMakesNoRunBeforeRunning() {
        CompiledModel model = Runs.compile(growth().build());
        RunSpec spec = new RunSpec(null, null, 0.0, null, null, Map.of(), List.of(), false);
        assertThat(model.complaint(spec)).contains("the time step must be above 0, found 0");
        assertThat(model.complaint(RunSpec.AS_MODELLED)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> model.run(spec));
    }

    @Test
    void refusesAResultThatDoesNotFit() {
        CompiledModel model = Runs.compile(growth().build());
        RunSpec spec = new RunSpec(null, 9e8, null, null, null, Map.of(), List.of(), true);
        assertThatIllegalArgumentException().isThrownBy(() -> model.run(spec)).withMessageContaining("save less often");
    }

    @Test
    void stopsWhenTheListenerSaysSo() {
        CompiledModel model = Runs.compile(growth().build());
        RunSpec spec = new RunSpec(null, null, 1e-6, 1.0, null, Map.of(), List.of(), false);
        assertThatThrownBy(() -> model.run(spec, (done, steps) -> done < 1000))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("of 4000000 steps");
    }

    @Test
    void givesTheSameBitsFromEightThreads() throws Exception {
        CompiledModel model = Runs.compile(Zoo.oscillator().model());
        RunSpec spec = new RunSpec(null, null, 1e-3, null, IntegrationMethod.RK4, Map.of(), List.of(), false);
        double[] expected = Runs.series(model.run(spec), "place");
        List<Future<double[]>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                runs.add(threads.submit(() -> Runs.series(model.run(spec), "place")));
            }
        }
        for (Future<double[]> run : runs) {
            assertThat(run.get()).isEqualTo(expected);
        }
    }

    @Test
    void theOrderOfTheVariablesChangesNothing() {
        ModelBuilder tangle = ModelBuilder.model("tangle").time(0, 5, 0.25);
        for (int i = 0; i < 40; i++) {
            Sketch sum = i == 0 ? ref("s0") : times(ref("a" + (i - 1)), num(0.9));
            tangle.aux("a" + i, plus(sum, call("SIN", ref("s" + i % 4))));
        }
        for (int i = 0; i < 4; i++) {
            tangle.stock("s" + i, i == 0 ? num(1) : ref("s" + (i - 1)), List.of("f" + i), List.of("g" + i));
            tangle.flow("f" + i, times(ref("a" + 9 * i), num(0.1))).flow("g" + i, times(ref("s" + i), num(0.2)));
        }
        Model model = tangle.build();
        RunResult expected = Runs.compile(model).run(RunSpec.AS_MODELLED);
        Random random = new Random(1973);
        for (int round = 0; round < 20; round++) {
            List<Variable> variables = new ArrayList<>(model.variables());
            Collections.shuffle(variables, random);
            RunResult shuffled = Runs.compile(model.with(variables)).run(RunSpec.AS_MODELLED);
            for (RunResult.Column column : expected.columns()) {
                assertThat(shuffled.values(shuffled.column(column.name())))
                        .isEqualTo(expected.values(expected.column(column.name())));
            }
        }
    }
}
