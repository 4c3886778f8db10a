package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way to execute the built-in models gives the interpreter's bits, cold and hot.
class BackEndsTest {
    private static final int RUNS = 20;

    static List<String> names() {
        return BuiltInModels.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void giveTheSameBits(String name) {
        Outcome<Model> model = BuiltInModels.find(name).map(ModelFiles::read).orElseThrow();
        RunResult expected = compiled(model, Execution.INTERPRETER).run(RunSpec.AS_MODELLED);
        assertSame(compiled(model, Execution.OPTIMISED).run(RunSpec.AS_MODELLED), expected);
        CompiledModel fast = compiled(model, Execution.JVM);
        for (int run = 0; run < RUNS; run++) {
            assertSame(fast.run(RunSpec.AS_MODELLED), expected);
        }
        CompiledModel either = compiled(model, Execution.AUTO);
        for (int run = 0; run < RUNS; run++) {
            assertSame(either.run(RunSpec.AS_MODELLED), expected);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void areMethodsThatTheJvmCompiles(String name) {
        Outcome<Model> model = BuiltInModels.find(name).map(ModelFiles::read).orElseThrow();
        for (IntegrationMethod method :
                List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4)) {
            assertThat(compiled(model, Execution.INTERPRETER).longestMethod(method))
                    .isBetween(1, 8_000);
        }
    }

    private static CompiledModel compiled(Outcome<Model> model, Execution execution) {
        return switch (model.then(new Engine(execution)::compile)) {
            case Outcome.Made<CompiledModel>(CompiledModel made, var _) -> made;
            case Outcome.Refused<CompiledModel>(var why) -> throw new AssertionError(why);
        };
    }

    private static void assertSame(RunResult found, RunResult expected) {
        assertThat(found.rows()).isEqualTo(expected.rows());
        for (int column = 0; column < expected.columns().size(); column++) {
            for (int row = 0; row < expected.rows(); row++) {
                if (Double.doubleToLongBits(found.value(column, row))
                        != Double.doubleToLongBits(expected.value(column, row))) {
                    assertThat(found.value(column, row))
                            .as("%s in row %d", expected.columns().get(column).name(), row)
                            .isEqualTo(expected.value(column, row));
                }
            }
        }
    }
}
