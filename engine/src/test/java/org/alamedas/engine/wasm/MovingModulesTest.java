package org.alamedas.engine.wasm;

import static org.alamedas.engine.ModelBuilder.model;
import static org.alamedas.engine.Sketch.binary;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.ref;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Sketch;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.testkit.WasmMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Modules of models that compute stop, step or save interval again and again. Expected bits are those of the
/// interpreter.
final class MovingModulesTest {
    private static Sketch below(String name, double limit) {
        return binary(BinaryOperator.LESS, ref(name), num(limit));
    }

    private static void same(ModelBuilder builder, IntegrationMethod method, double stepsAtOnce) {
        CompiledModel model = Runs.compile(builder.by(method).build());
        assertThat(WasmRun.difference(model, model.run(RunSpec.AS_MODELLED), method, stepsAtOnce))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = IntegrationMethod.class, names = "RK45", mode = EnumSource.Mode.EXCLUDE)
    void theStepChangesInTheRun(IntegrationMethod method) {
        ModelBuilder decay = model("decay")
                .time(num(-1), num(3), choose(below("TIME", 1), num(0.5), num(0.1)))
                .integral("y", binary(BinaryOperator.MULTIPLY, num(-1), ref("y")), num(1));
        same(decay, method, 1e9);
        same(decay, method, 1);
    }

    @Test
    void theSaveIntervalChangesInTheRun() {
        same(
                model("sparse")
                        .time(0, 12, 0.5)
                        .saveEvery(choose(below("TIME", 2), num(1), num(5)))
                        .aux("x", ref("TIME")),
                IntegrationMethod.EULER,
                3);
    }

    @Test
    void aStockEndsTheRun() {
        same(
                model("growth")
                        .time(num(0), choose(below("s", 100), num(50), ref("TIME")), num(1))
                        .stock("s", num(1), List.of("f"), List.of())
                        .flow("f", ref("s")),
                IntegrationMethod.EULER,
                1e9);
    }

    @Test
    void theStartIsWhatItComesToAtTheMomentZero() {
        same(
                model("early")
                        .time(choose(below("TIME", 3), num(1), num(7)), num(4), num(1))
                        .aux("x", call("INIT", ref("TIME"))),
                IntegrationMethod.EULER,
                1e9);
    }

    @Test
    void delaysGoOnAsIfTheirRowsHadNotBeenCounted() {
        same(
                model("delayed")
                        .time(num(0), num(9), choose(below("TIME", 4), num(0.5), num(0.25)))
                        .integral("y", num(1), num(2))
                        .aux("late", call("DELAY", ref("y"), num(2))),
                IntegrationMethod.EULER,
                1e9);
    }

    @Test
    void aStepThatComesToNothingMakesNoRun() {
        CompiledModel model = Runs.compile(model("vanishing")
                .time(num(0), num(3), choose(below("TIME", 1), num(0.5), num(0)))
                .aux("x", ref("TIME"))
                .build());
        WasmModule module = WasmCompiler.compile(model.program(), IntegrationMethod.EULER, List.of());
        assertThat(new WasmMachine(module.bytes().toArray()).call("prepare", List.of()))
                .isZero();
    }
}
