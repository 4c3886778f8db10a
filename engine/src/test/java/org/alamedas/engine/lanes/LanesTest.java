package org.alamedas.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.backend.RandomProgram;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.run.Tolerance;
import org.alamedas.model.definition.IntegrationMethod;
import org.junit.jupiter.api.Test;

/// Every lane gives the interpreter's bits, for programs made at random.
///
/// `-Drandom.programs=10000` tries more of them.
final class LanesTest {
    private static final int PROGRAMS = Integer.getInteger("random.programs", 30);
    private static final List<IntegrationMethod> METHODS =
            List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4);
    private static final int MEMBERS = 5;
    private static final int HOT = Math.max(3, PROGRAMS / 20);
    private static final int WARM_UP = 200;
    private static final List<Weaving> WEAVINGS = List.of(Weaving.values());

    /// Enough for loops of their own to be asked for.
    private static final int BATCHES = 100;

    @Test
    void giveTheBitsOfTheInterpreterWithPlainLoops() {
        agree(new PlainKernels(), Weaving.NOTHING);
    }

    @Test
    void giveTheBitsOfTheInterpreterWithVectors() {
        agree(VectorKernels.best(), Weaving.NOTHING);
    }

    @Test
    void giveTheBitsOfTheInterpreterWithLoopsOfTheirOwn() {
        agree(VectorKernels.best(), Weaving.EVERYTHING);
    }

    @Test
    void giveTheBitsOfTheInterpreterWithArithmeticInLoopsOfItsOwn() {
        agree(VectorKernels.best(), Weaving.ARITHMETIC);
    }

    /// Faster scripts are made behind these batches, and take over when they are ready.
    @Test
    void giveTheSameBitsFromBatchToBatch() {
        Program program = RandomProgram.of(supported());
        Lanes lanes = Lanes.of(program, new Machine()).orElseThrow();
        Batch batch = batch(program, IntegrationMethod.EULER);
        Set<List<String>> found = new HashSet<>();
        for (int i = 0; i < BATCHES; i++) {
            RunBlock block = lanes.run(batch, lanes.size(), () -> true).orElseThrow();
            found.add(IntStream.range(0, MEMBERS)
                    .mapToObj(member -> bits(block.run(member)))
                    .toList());
        }
        assertThat(found).hasSize(1);
    }

    private static int supported() {
        return IntStream.range(0, PROGRAMS)
                .filter(seed -> {
                    Program program = RandomProgram.of(seed);
                    return Lanes.of(program, new Machine())
                            .flatMap(lanes ->
                                    lanes.run(batch(program, IntegrationMethod.EULER), lanes.size(), () -> true))
                            .isPresent();
                })
                .findFirst()
                .orElseThrow();
    }

    /// When the JVM has compiled what lanes do with its last compiler.
    @Test
    void giveTheBitsOfTheInterpreterWhenHot() {
        int hot = 0;
        for (int seed = 0; seed < HOT; seed++) {
            Program program = RandomProgram.of(seed);
            Batch batch = batch(program, METHODS.get(seed % METHODS.size()));
            Executable plain = new Interpreter().compile(program);
            for (Kernels kernels : List.of(new PlainKernels(), VectorKernels.best())) {
                Optional<Lanes> lanes = Lanes.of(program, kernels, WEAVINGS.get(seed % WEAVINGS.size()));
                Optional<RunBlock> block = lanes.flatMap(of -> {
                    for (int i = 0; i < WARM_UP; i++) {
                        of.run(batch, of.size(), () -> true);
                    }
                    return of.run(batch, of.size(), () -> true);
                });
                for (int member = 0; member < MEMBERS && block.isPresent(); member++) {
                    hot++;
                    assertThat(bits(block.get().run(member)))
                            .as(() -> ProgramPrinter.print(program))
                            .isEqualTo(outcome(plain, plan(batch, member, true)));
                }
            }
        }
        assertThat(hot).as("runs when hot").isGreaterThan(HOT);
    }

    private static void agree(Kernels kernels, Weaving weaving) {
        int runs = 0;
        int finite = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = RandomProgram.of(seed);
            Optional<Lanes> lanes = Lanes.of(program, kernels, weaving);
            Batch batch = batch(program, METHODS.get(seed % METHODS.size()));
            Optional<RunBlock> block = lanes.flatMap(of -> of.run(batch, of.size(), () -> true));
            if (block.isEmpty()) {
                continue;
            }
            Executable plain = new Interpreter().compile(program);
            for (int member = 0; member < MEMBERS; member++) {
                runs++;
                assertThat(bits(block.get().run(member)))
                        .as(() -> ProgramPrinter.print(program))
                        .isEqualTo(outcome(plain, plan(batch, member, true)));
                if (block.get().isFinite(member)) {
                    finite++;
                    assertThat(outcome(plain, plan(batch, member, false)))
                            .as(() -> "finite: " + ProgramPrinter.print(program))
                            .doesNotStartWith("fault");
                }
            }
        }
        assertThat(runs).as("runs in lanes").isGreaterThan(PROGRAMS);
        assertThat(finite).as("runs that were finite").isGreaterThan(runs / 10);
    }

    /// Members that differ in a constant of the program, where it has one, and in their random numbers.
    private static Batch batch(Program program, IntegrationMethod method) {
        List<Integer> all = IntStream.range(0, program.size())
                .filter(slot -> program.slots().get(slot).kind() != Slot.Kind.INNER)
                .boxed()
                .toList();
        List<Integer> varied = program.regions().stream()
                .filter(region -> region.variable().kind() == Slot.Kind.CONSTANT)
                .map(Region::base)
                .limit(1)
                .toList();
        List<Batch.Member> members = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            double value = member * 0.75 - 1;
            members.add(new Batch.Member(
                    RandomKey.ofRun(7, member), varied.stream().map(_ -> value).toList()));
        }
        Map<Integer, Double> given = new TreeMap<>();
        varied.forEach(slot -> given.put(slot, 1.0));
        return new Batch(RunPlan.of(given, all, method, false), varied, members);
    }

    private static RunPlan plan(Batch batch, int member, boolean allowNonFinite) {
        Batch.Member of = batch.members().get(member);
        TreeMap<Integer, Double> given = new TreeMap<>(batch.plan().values());
        for (int i = 0; i < batch.varied().size(); i++) {
            given.put(batch.varied().get(i), of.values().get(i));
        }
        return RunPlan.of(given, batch.plan().record(), batch.plan().method(), allowNonFinite)
                .with(of.key(), Tolerance.DEFAULT);
    }

    private static String outcome(Executable executable, RunPlan plan) {
        try {
            return bits(executable.run(plan, RunListener.NONE));
        } catch (SimulationException e) {
            return "fault: " + e.getMessage();
        }
    }

    private static String bits(RunResult result) {
        StringBuilder bits = new StringBuilder();
        for (int column = 0; column < result.columns().size(); column++) {
            bits.append(result.columns().get(column).name());
            for (double value : result.values(column)) {
                bits.append(' ').append(Long.toHexString(Double.doubleToLongBits(value)));
            }
            bits.append('\n');
        }
        return bits.toString();
    }
}
