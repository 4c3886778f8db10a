package org.alamedas.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.engine.interpret.Interpreted;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.jvm.Jvm;
import org.alamedas.engine.optimise.Choosing;
import org.alamedas.engine.optimise.Dropping;
import org.alamedas.engine.optimise.Optimiser;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.definition.IntegrationMethod;
import org.junit.jupiter.api.Test;

/// Every back end gives the interpreter's bits, for programs made at random.
///
/// `-Drandom.programs=10000` tries more of them.
public final class BackEndsAgreeTest {
    private static final int PROGRAMS = Integer.getInteger("random.programs", 200);
    private static final int HOT = PROGRAMS / 20;
    /// As many runs as it takes until the JVM has compiled what they do with its last compiler.
    private static final int WARM_UP = 800;

    private static final List<IntegrationMethod> METHODS =
            List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4);

    @Test
    void onRandomPrograms() {
        int finite = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = RandomProgram.of(seed);
            RunPlan strict = plan(program, METHODS.get(seed % METHODS.size()), false);
            RunPlan free = plan(program, METHODS.get(seed % METHODS.size()), true);
            Executable plain = new Interpreter().compile(program);
            Executable compiled = new Jvm().compile(program);
            String expected = outcome(plain, strict);
            finite += expected.startsWith("times") ? 1 : 0;
            assertSame(program, "strictly", outcome(compiled, strict), expected);
            String bits = outcome(plain, free);
            assertSame(program, "compiled", outcome(compiled, free), bits);
            Executable optimised = new Interpreter().compile(Optimiser.optimise(program));
            assertSame(program, "optimised", outcome(optimised, free), bits);
            assertThat(Jvm.longestMethod(program, METHODS.get(seed % METHODS.size())))
                    .as(() -> ProgramPrinter.print(program))
                    .isBetween(1, 8_000);
        }
        assertThat(finite).as("programs without a fault").isGreaterThan(PROGRAMS / 4);
    }

    /// A choice that was decided and an assignment that nobody asked for change no bit of what is asked for: every
    /// other
    /// slot of a random program.
    @Test
    void whenChoicesAreDecidedAndAssignmentsDropped() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = RandomProgram.of(seed);
            RunPlan all = plan(program, METHODS.get(seed % METHODS.size()), true);
            List<Integer> some =
                    all.record().stream().filter(slot -> slot % 2 == 0).toList();
            RunPlan plan = RunPlan.of(Map.of(), some, all.method(), true);
            Program optimised = Optimiser.optimise(program);
            Program chosen = Choosing.apply(optimised, new Interpreted(optimised).initial(plan));
            Program dropped = Dropping.apply(chosen, Set.copyOf(some));
            String bits = outcome(new Interpreter().compile(program), plan);
            assertSame(program, "chosen", outcome(new Interpreter().compile(chosen), plan), bits);
            assertSame(program, "dropped", outcome(new Interpreter().compile(dropped), plan), bits);
        }
    }

    @Test
    void whenHot() {
        for (int seed = 0; seed < HOT; seed++) {
            Program program = RandomProgram.of(seed);
            RunPlan plan = plan(program, METHODS.get(seed % METHODS.size()), true);
            String bits = outcome(new Interpreter().compile(program), plan);
            for (Executable executable :
                    List.of(new Jvm().compile(program), new Interpreter().compile(Optimiser.optimise(program)))) {
                for (int run = 0; run < WARM_UP; run++) {
                    executable.run(plan, RunListener.NONE);
                }
                assertSame(program, "hot", outcome(executable, plan), bits);
            }
        }
    }

    private static void assertSame(Program program, String how, String found, String expected) {
        List<String> lines =
                found.lines().filter(line -> !expected.contains(line)).toList();
        assertThat(lines).as(() -> how + ":\n" + ProgramPrinter.print(program)).isEmpty();
        assertThat(found).hasSameSizeAs(expected);
    }

    private static RunPlan plan(Program program, IntegrationMethod method, boolean allowNonFinite) {
        // Where the cells of a memory begin is a back end's own business.
        List<Integer> all = IntStream.range(0, program.size())
                .filter(slot -> program.slots().get(slot).kind() != Slot.Kind.INNER)
                .boxed()
                .toList();
        return RunPlan.of(Map.of(), all, method, allowNonFinite);
    }

    /// Writes down what a run gives, bit by bit, or its fault.
    public static String outcome(Executable executable, RunPlan plan) {
        try {
            RunResult result = executable.run(plan, RunListener.NONE);
            StringBuilder bits = new StringBuilder("times");
            for (int row = 0; row < result.rows(); row++) {
                bits.append(' ').append(result.time(row));
            }
            bits.append('\n');
            for (int column = 0; column < result.columns().size(); column++) {
                bits.append(result.columns().get(column).name());
                for (double value : result.values(column)) {
                    bits.append(' ').append(Long.toHexString(Double.doubleToLongBits(value)));
                }
                bits.append('\n');
            }
            return bits.toString();
        } catch (SimulationException e) {
            return "fault: " + e.getMessage();
        }
    }
}
