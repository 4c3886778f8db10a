package org.alamedas.engine.jvm;

import static org.alamedas.engine.Sketch.binary;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.minus;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.backend.BackEndsAgreeTest.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Sketch;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.backend.RandomProgram;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.optimise.Optimiser;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.BinaryOperator;
import org.junit.jupiter.api.Test;

/// Arrays in vectors have the interpreter's bits, for programs made at random.
///
/// `-Drandom.programs=10000` tries more of them.
final class ArraysInVectorsTest {
    private static final int PROGRAMS = Integer.getInteger("random.programs", 24);
    private static final int THREADS = 16;
    private static final int HOT = 1;
    private static final int WARM_UP = 100;
    private static final List<IntegrationMethod> METHODS =
            List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4);

    /// Several vectors and a part of one, whatever the machine.
    private static final int[] SIDES = {19, 8, 25, 33};

    @Test
    void giveTheBitsOfTheInterpreter() {
        int arrays = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = program(seed);
            arrays += isArrayed(program) ? 1 : 0;
            for (boolean free : new boolean[] {true, false}) {
                RunPlan plan = plan(program, METHODS.get(seed % METHODS.size()), free);
                assertThat(outcome(Jvm.ofVectors().compile(program), plan))
                        .as(() -> ProgramPrinter.print(program))
                        .isEqualTo(outcome(new Interpreter().compile(program), plan));
            }
        }
        assertThat(arrays).as("programs with arrays in vectors").isGreaterThan(PROGRAMS / 4);
    }

    @Test
    void giveTheBitsOfTheInterpreterWhenHot() {
        IntStream.range(0, PROGRAMS)
                .mapToObj(ArraysInVectorsTest::program)
                .filter(ArraysInVectorsTest::isArrayed)
                .limit(HOT)
                .forEach(program -> {
                    RunPlan plan = plan(program, IntegrationMethod.RK4, true);
                    Executable vectors = Jvm.ofVectors().compile(program);
                    for (int run = 0; run < WARM_UP; run++) {
                        outcome(vectors, plan);
                    }
                    assertThat(outcome(vectors, plan)).isEqualTo(outcome(new Interpreter().compile(program), plan));
                });
    }

    @Test
    void giveTheSameBitsInSeveralThreads() {
        Program program = program(arrayed());
        RunPlan plan = plan(program, IntegrationMethod.EULER, true);
        Executable vectors = Jvm.ofVectors().compile(program);
        Set<String> found = IntStream.range(0, THREADS)
                .parallel()
                .mapToObj(_ -> outcome(vectors, plan))
                .collect(Collectors.toSet());
        assertThat(found).containsExactly(outcome(new Interpreter().compile(program), plan));
    }

    private static int arrayed() {
        return IntStream.range(0, PROGRAMS)
                .filter(seed -> isArrayed(program(seed)))
                .findFirst()
                .orElseThrow();
    }

    /// The vectors are made behind these runs, and take over when they are ready.
    @Test
    void giveTheSameBitsFromRunToRun() {
        Program program = program(arrayed());
        RunPlan plan = plan(program, IntegrationMethod.EULER, true);
        Executable model = new Jvm(1).compile(program);
        Set<String> found = new HashSet<>();
        for (int run = 0; run < WARM_UP; run++) {
            found.add(outcome(model, plan));
        }
        assertThat(found).containsExactly(outcome(new Interpreter().compile(program), plan));
    }

    /// A function that vectors do not compute, a sum over elements and a power are in one equation; what another sum
    /// goes through is much to compute.
    @Test
    void computeWhatTheyCanOfAnEquation() {
        String[] elements = IntStream.rangeClosed(1, 11).mapToObj(i -> "e" + i).toArray(String[]::new);
        Sketch share = over(ref("x"), call("SUM", ref("x[*]")));
        Program program = Runs.compile(ModelBuilder.model("mixed")
                        .dimension("d", elements)
                        .arrayStock("x", "d", ref("d"), "change")
                        .array("change", "d", minus(call("EXP", call("SIN", ref("x"))), power(share, 1.7)))
                        .aux("total", call("SUM", power(ref("x[*]"), 0.3)))
                        .build())
                .program();
        Program divided = Jvm.prepared(program).before();
        List<Integer> parts = divided.flows().stream()
                .filter(flow -> program.size() <= flow.slots().getFirst())
                .map(flow -> flow.slots().size())
                .toList();
        assertThat(parts)
                .as("the sum, the sine and what the total goes through")
                .containsExactly(1, 11, 11);
        RunPlan plan = plan(program, IntegrationMethod.RK4, false);
        assertThat(outcome(Jvm.ofVectors().compile(program), plan))
                .startsWith("times")
                .isEqualTo(outcome(new Interpreter().compile(program), plan));
    }

    private static Sketch power(Sketch base, double exponent) {
        return binary(BinaryOperator.POWER, base, num(exponent));
    }

    private static Program program(int seed) {
        return RandomProgram.of(seed, SIDES[seed % SIDES.length]);
    }

    private static boolean isArrayed(Program program) {
        return new ArraySheets(Optimiser.optimise(program)).work() > 0;
    }

    private static RunPlan plan(Program program, IntegrationMethod method, boolean allowNonFinite) {
        // Where the cells of a memory begin is a back end's own business.
        List<Integer> all = IntStream.range(0, program.size())
                .filter(slot -> program.slots().get(slot).kind() != Slot.Kind.INNER)
                .boxed()
                .toList();
        return RunPlan.of(Map.of(), all, method, allowNonFinite);
    }
}
