package org.alamedas.engine.wasm;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.testkit.WasmMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Expected bits are those of the interpreter.
class WasmCompilerTest {
    private static final RunSpec NON_FINITE_TOO =
            new RunSpec(null, null, null, null, null, java.util.Map.of(), List.of(), true);

    private static void same(ModelBuilder builder, IntegrationMethod method, double stepsAtOnce) {
        CompiledModel model = Runs.compile(builder.by(method).build());
        assertThat(WasmRun.difference(model, model.run(NON_FINITE_TOO), method, stepsAtOnce))
                .isEmpty();
    }

    private static ModelBuilder orbit() {
        return ModelBuilder.model("orbit")
                .time(0, 10, 0.1)
                .integral("position", ref("speed"), num(1))
                .integral("speed", call("SIN", times(ref("position"), num(-3))), num(0.5))
                .aux("energy", plus(times(ref("speed"), ref("speed")), call("EXP", ref("position"))));
    }

    @ParameterizedTest
    @EnumSource(value = IntegrationMethod.class, names = "RK45", mode = EnumSource.Mode.EXCLUDE)
    void stepsByEveryMethodInOneCallOrInMany(IntegrationMethod method) {
        same(orbit(), method, 1e9);
        same(orbit(), method, 1);
        same(orbit(), method, 7);
    }

    @ParameterizedTest
    @EnumSource(GraphicalFunction.Kind.class)
    void readsTables(GraphicalFunction.Kind kind) {
        GraphicalFunction points =
                GraphicalFunction.of(kind, new double[] {2, 3, 3, 5, 8}, new double[] {1, 4, 2, -1, 0.3});
        same(
                ModelBuilder.model("table")
                        .time(0, 10, 0.25)
                        .lookup("points", points)
                        .aux("read", call("points", call("TIME"))),
                IntegrationMethod.EULER,
                1e9);
    }

    /// Points at multiples of a power of two, at multiples of a tenth, anywhere, and at 0 with a sign.
    @ParameterizedTest
    @CsvSource({
        "0 0.5 1 1.5 2 2.5 3, 1 4 2 -1 0.3 0.3 7",
        "1 1.25 1.5 1.75, -0.0 0 3 -0.0",
        "0 0.1 0.2 0.30000000000000004 0.4, 1 4 2 -1 0.3",
        "-3 -1 1 3, 0.1 0.7 0.2 0.9",
        "0 1 1 7 9, 2 3 5 8 1",
        "4 4, 1 2"
    })
    void readsTablesAtPointsBetweenThemAndBeyond(String inputs, String outputs) {
        GraphicalFunction points =
                GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, numbers(inputs), numbers(outputs));
        same(
                ModelBuilder.model("table")
                        .time(0, 400, 1)
                        .lookup("points", points)
                        .integral("x", num(0.05), num(-10))
                        .aux("read", call("points", ref("x")))
                        .aux("far", call("points", times(ref("x"), num(1e300))))
                        .aux("none", call("points", call("LN", ref("x"))))
                        .aux("now", call("points", times(call("TIME"), num(0.1))))
                        .aux("timed", call("points", call("TIME"))),
                IntegrationMethod.EULER,
                1e9);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void givesNoColumnToWhatDoesNotChange() {
        CompiledModel model = Runs.compile(ModelBuilder.model("held")
                .time(0, 4, 1)
                .aux("rate", num(3))
                .aux("double rate", plus(ref("rate"), ref("rate")))
                .integral("level", ref("double rate"), ref("rate"))
                .build());
        List<Integer> slots = List.of(slot(model, "rate"), slot(model, "level"), slot(model, "double rate"));
        WasmModule module = WasmCompiler.compile(model.program(), IntegrationMethod.EULER, slots);
        assertThat(module.columns()).containsExactly(slots.get(1));
        assertThat(module.held()).containsExactly(slots.get(0), slots.get(2));
        assertThat(new WasmMachine(module.bytes().toArray()).run(slots, module.columns(), 1e9))
                .containsExactly(
                        List.of(0.0, 1.0, 2.0, 3.0, 4.0),
                        List.of(3.0, 3.0, 3.0, 3.0, 3.0),
                        List.of(3.0, 9.0, 15.0, 21.0, 27.0),
                        List.of(6.0, 6.0, 6.0, 6.0, 6.0));
    }

    private static int slot(CompiledModel model, String name) {
        return model.program().slots().stream().map(Slot::name).toList().indexOf(Name.of(name));
    }

    @Test
    void stepsArraysAndAggregates() {
        same(
                ModelBuilder.model("arrays")
                        .time(0, 5, 0.5)
                        .dimension("town", "a", "b", "c")
                        .array("growth", "town", times(ref("people"), num(0.1)))
                        .arrayStock("people", "town", num(10), "growth")
                        .aux("all", call("SUM", ref("people")))
                        .aux("average", call("MEAN", ref("people"))),
                IntegrationMethod.RK4,
                1e9);
    }

    @Test
    void letsNoStockGiveMoreThanItHolds() {
        same(
                ModelBuilder.model("chain")
                        .time(0, 6, 1)
                        .nonNegative("upper", num(10), List.of(), List.of("down"))
                        .nonNegative("lower", num(1), List.of("down"), List.of("out"))
                        .flow("down", num(4))
                        .flow("out", num(5)),
                IntegrationMethod.EULER,
                1e9);
    }

    @Test
    void countsRowsAsTheGridDoes() {
        for (double step : new double[] {0.1, 0.3, 1.0 / 3, 0.125, 0.07}) {
            same(
                    ModelBuilder.model("grid")
                            .time(0, 10, step)
                            .saveEvery(num(0.5))
                            .aux("now", call("TIME")),
                    IntegrationMethod.EULER,
                    3);
        }
    }
}
