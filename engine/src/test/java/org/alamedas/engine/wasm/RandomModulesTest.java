package org.alamedas.engine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.RandomProgram;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.testkit.WasmMachine;
import org.junit.jupiter.api.Test;

/// Modules give the interpreter's bits, for those programs made at random that can be one.
///
/// `-Drandom.modules=10000` looks among more programs.
class RandomModulesTest {
    private static final int PROGRAMS = Integer.getInteger("random.modules", 30);
    private static final List<IntegrationMethod> METHODS =
            List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4);

    @Test
    void giveTheBitsOfTheInterpreter() {
        int tried = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = RandomProgram.plain(seed);
            IntegrationMethod method = METHODS.get(seed % METHODS.size());
            List<Integer> slots = IntStream.range(0, program.size()).boxed().toList();
            Optional<WasmModule> module = module(program, method, slots);
            if (module.isPresent()) {
                tried++;
                RunResult run = new Interpreter()
                        .compile(program)
                        .run(RunPlan.of(Map.of(), slots, method, true), RunListener.NONE);
                List<String> expected = bits(run);
                List<String> found = bits(new WasmMachine(module.get().bytes().toArray()).run(slots.size(), 1e9));
                for (int column = 0; column < expected.size(); column++) {
                    assertThat(found.get(column))
                            .as("slot %d by %s of%n%s", column - 1, method, ProgramPrinter.print(program))
                            .isEqualTo(expected.get(column));
                }
            }
        }
        assertThat(tried).isGreaterThan(PROGRAMS / 4);
    }

    private static Optional<WasmModule> module(Program program, IntegrationMethod method, List<Integer> slots) {
        try {
            return Optional.of(WasmCompiler.compile(program, method, slots));
        } catch (Untranslated _) {
            return Optional.empty();
        }
    }

    private static List<String> bits(List<List<Double>> columns) {
        return columns.stream().map(RandomModulesTest::column).toList();
    }

    private static List<String> bits(RunResult run) {
        List<String> columns = new ArrayList<>();
        columns.add(column(IntStream.range(0, run.rows()).mapToObj(run::time).toList()));
        for (int column = 0; column < run.columns().size(); column++) {
            List<Double> values = new ArrayList<>();
            for (int row = 0; row < run.rows(); row++) {
                values.add(run.value(column, row));
            }
            columns.add(column(values));
        }
        return columns;
    }

    private static String column(List<Double> values) {
        return String.join(
                " ",
                values.stream()
                        .map(value -> Long.toHexString(Double.doubleToLongBits(value)))
                        .toList());
    }
}
