package org.alamedas.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.RandomProgram;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.testkit.JavaProgram;
import org.junit.jupiter.api.Test;

/// Programs written in Java give the interpreter's bits.
///
/// `-Drandom.exports=1000` tries more of them.
final class JavaExportTest {
    private static final int PROGRAMS = Integer.getInteger("random.exports", 12);
    private static final List<IntegrationMethod> METHODS =
            List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4);

    @Test
    void givesTheBitsOfTheInterpreterForRandomPrograms() throws ReflectiveOperationException {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = RandomProgram.of(seed);
            IntegrationMethod method = METHODS.get(seed % METHODS.size());
            Class<?> made = JavaProgram.compile("Random", written(program, method));
            assertThat(rows(made)).as(() -> ProgramPrinter.print(program)).isEqualTo(expected(program, method));
        }
    }

    private static String written(Program program, IntegrationMethod method) {
        return switch (JavaExport.write(program, method, Set.of(), "random")) {
            case Outcome.Made<String>(String text, var _) -> text;
            case Outcome.Refused<String>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static List<List<Double>> expected(Program program, IntegrationMethod method) {
        List<Integer> recorded = IntStream.range(0, program.size())
                .filter(slot -> program.slots().get(slot).kind().isVariable())
                .boxed()
                .toList();
        RunResult result =
                new Interpreter().compile(program).run(RunPlan.of(Map.of(), recorded, method, true), RunListener.NONE);
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < result.rows(); row++) {
            List<Double> values = new ArrayList<>(List.of(result.time(row)));
            for (int column = 0; column < result.columns().size(); column++) {
                values.add(result.value(column, row));
            }
            rows.add(values);
        }
        return rows;
    }

    /// Runs a class without stopping at values that are not finite.
    private static List<List<Double>> rows(Class<?> made) throws ReflectiveOperationException {
        Constructor<?> constructor = made.getDeclaredConstructor(Map.class, long.class);
        constructor.setAccessible(true);
        Method run = made.getDeclaredMethod("run", boolean.class, Consumer.class);
        run.setAccessible(true);
        List<List<Double>> rows = new ArrayList<>();
        Consumer<double[]> take = row ->
                rows.add(IntStream.range(0, row.length).mapToObj(i -> row[i]).toList());
        run.invoke(constructor.newInstance(Map.of(), 1L), false, take);
        return rows;
    }
}
