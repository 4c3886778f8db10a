package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.export.JavaExport;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.testkit.JavaProgram;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// Published models written in Java compile without a warning, and give the bits of the interpreter.
///
/// `-Dexports=1` looks at every model, not at one of so many.
final class JavaExportTest {
    private static final int STRIDE = Integer.getInteger("exports", 12);

    private final List<String> differences = new ArrayList<>();
    private int refused;
    private int same;

    @Test
    void givesTheBitsOfTheInterpreter() throws Exception {
        List<Case> cases = Corpus.cases(Project.conformance().resolve("sdxorg"));
        assumeTrue(!cases.isEmpty());
        for (int i = 0; i < cases.size(); i += STRIDE) {
            Case one = cases.get(i);
            switch (ModelFiles.read(one.model()).then(new Engine(Execution.INTERPRETER)::compile)) {
                case Outcome.Made<CompiledModel>(CompiledModel made, var _) -> compare(one.name(), made);
                case Outcome.Refused<CompiledModel> _ -> {}
            }
        }
        System.err.println(same + " same, " + refused + " refused");
        assertThat(differences).isEmpty();
        // Two models compute their final time or time step while they run.
        assertThat(refused).isLessThanOrEqualTo(2);
        assertThat(same).isGreaterThan(100 / STRIDE);
    }

    private void compare(String name, CompiledModel model) throws Exception {
        IntegrationMethod own = model.method(RunSpec.AS_MODELLED);
        IntegrationMethod method = own == IntegrationMethod.RK45 ? IntegrationMethod.RK4 : own;
        List<String> expected;
        try {
            expected = bits(model.run(new RunSpec(null, null, null, null, method, Map.of(), List.of(), false)));
        } catch (SimulationException | IllegalArgumentException _) {
            return;
        }
        switch (JavaExport.write(model.program(), method, model.checked().frozen(), "Exported")) {
            case Outcome.Made<String>(String text, var _) -> {
                try {
                    if (bits(JavaProgram.compile("Exported", text)).equals(expected)) {
                        same++;
                    } else {
                        differences.add(name);
                    }
                } catch (AssertionError | InvocationTargetException e) {
                    differences.add(name + ": " + e + " " + e.getCause());
                }
            }
            case Outcome.Refused<String>(var why) -> {
                refused++;
                System.err.println(name + why);
            }
        }
    }

    private static List<String> bits(RunResult result) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < result.rows(); row++) {
            StringBuilder line = new StringBuilder(hex(result.time(row)));
            for (int column = 0; column < result.columns().size(); column++) {
                line.append(' ').append(hex(result.value(column, row)));
            }
            rows.add(line.toString());
        }
        return rows;
    }

    private static List<String> bits(Class<?> made) throws ReflectiveOperationException, IOException {
        List<String> rows = new ArrayList<>();
        Consumer<double[]> take = row -> {
            StringBuilder line = new StringBuilder();
            for (double value : row) {
                line.append(line.isEmpty() ? "" : " ").append(hex(value));
            }
            rows.add(line.toString());
        };
        made.getMethod("run", Map.class, long.class, Consumer.class).invoke(null, Map.of(), 1L, take);
        return rows;
    }

    private static String hex(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }
}
