package org.alamedas.engine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.RandomProgram;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.testkit.WasmMachine;
import org.junit.jupiter.api.Test;

/// Modules give the interpreter's bits, for programs made at random.
///
/// `-Drandom.modules=10000` tries more of them.
class RandomModulesTest {
    private static final int PROGRAMS = Integer.getInteger("random.modules", 30);
    private static final List<IntegrationMethod> METHODS =
            List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4);

    @Test
    void giveTheBitsOfTheInterpreter() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = RandomProgram.of(seed);
            IntegrationMethod method = METHODS.get(seed % METHODS.size());
            List<Integer> slots = IntStream.range(0, program.size())
                    .filter(slot -> program.slots().get(slot).kind() != Slot.Kind.INNER)
                    .boxed()
                    .toList();
            WasmModule module = WasmCompiler.compile(program, method, slots);
            RunResult run =
                    new Interpreter().compile(program).run(RunPlan.of(Map.of(), slots, method, true), RunListener.NONE);
            List<String> expected = bits(run);
            List<String> found = bits(new WasmMachine(module.bytes().toArray()).run(slots, module.columns(), 1e9));
            for (int column = 0; column < expected.size(); column++) {
                String where = "seed " + seed + ", " + (column == 0 ? "time" : "s" + slots.get(column - 1));
                assertThat(found.get(column))
                        .as(() -> where + " by " + method + " of\n" + ProgramPrinter.print(program))
                        .isEqualTo(expected.get(column));
            }
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
