package org.alamedas.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.conformance.Case;
import org.alamedas.conformance.Corpus;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.jvm.Jvm;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.run.Tolerance;
import org.alamedas.engine.wasm.WasmCompiler;
import org.alamedas.engine.wasm.WasmModule;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.testkit.Project;
import org.alamedas.testkit.WasmMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lanes, with vectors and with plain loops and with loops of their own, arrays in vectors, and WebAssembly give the
/// bits
/// of the interpreter, for every published model that runs and for those of the project.
///
/// `-Dways.values=1000000000` looks at modules of published models that record more values too: the machine for
/// WebAssembly is written in Java and slow.
final class EveryWayTest {
    private static final long MOST_VALUES = Long.getLong("ways.values", 10_000);
    private static final int MEMBERS = 3;
    private static final int DIGITS = 16;
    /// What the published models have of arrays of eight elements or more.
    private static final int ARRAYED = 8;

    private static final long MOST_IN_LANES = 900_000;
    private static final String MODELS = "chile/src/main/resources/org/alamedas/chile";

    private final List<String> differences = new ArrayList<>();
    private int modules;
    private int inLanes;
    private int arrayed;

    /// A model to be run in every way.
    private record Subject(
            String name, Program program, IntegrationMethod method, List<Integer> slots, List<List<String>> expected) {
        long values() {
            return expected.getFirst().stream().mapToLong(String::length).sum() / DIGITS;
        }

        /// Those of some things, one for each slot, that belong to as many slots as lanes record.
        <T> List<T> few(List<T> all) {
            int stride = (int) (values() / MOST_IN_LANES) + 1;
            return IntStream.range(0, all.size())
                    .filter(i -> i % stride == 0)
                    .mapToObj(all::get)
                    .toList();
        }

        RunPlan plan(List<Integer> recorded, boolean allowNonFinite) {
            return RunPlan.of(Map.of(), recorded, method, allowNonFinite);
        }
    }

    @Test
    void giveTheBitsOfTheInterpreterForPublishedModels() throws IOException {
        List<Case> cases = Corpus.cases(Project.conformance().resolve("sdxorg"));
        assumeTrue(!cases.isEmpty());
        cases.forEach(one -> subject(one.model()).ifPresent(subject -> {
            inLanes(subject);
            inVectors(subject);
            if (subject.values() <= MOST_VALUES) {
                asModule(subject);
            }
        }));
        assertThat(differences).isEmpty();
        assertThat(inLanes).as("runs in lanes").isGreaterThan(1000);
        assertThat(modules).as("modules").isGreaterThan(100);
        assertThat(arrayed).as("models with arrays in vectors").isGreaterThanOrEqualTo(ARRAYED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model/chile.xmile", "checo/checo.dyn"})
    void giveTheBitsOfTheInterpreterForOurModels(String file) {
        Subject subject = subject(Project.root().resolve(MODELS).resolve(file)).orElseThrow();
        inLanes(subject);
        asModule(subject);
        assertThat(differences).isEmpty();
        assertThat(modules).isEqualTo(1);
        assertThat(inLanes).isEqualTo(3 * MEMBERS);
    }

    /// Reads and interprets a model; nothing where it does not run.
    private static Optional<Subject> subject(Path path) {
        return switch (ModelFiles.read(path).then(new Engine(Execution.INTERPRETER)::compile)) {
            case Outcome.Made<CompiledModel>(CompiledModel made, var _) -> subject(path, made);
            case Outcome.Refused<CompiledModel> _ -> Optional.empty();
        };
    }

    private static Optional<Subject> subject(Path path, CompiledModel model) {
        Program program = model.program();
        IntegrationMethod own = model.method(RunSpec.AS_MODELLED);
        IntegrationMethod method = own == IntegrationMethod.RK45 ? IntegrationMethod.RK4 : own;
        List<Integer> slots = IntStream.range(0, program.size())
                .filter(slot -> program.slots().get(slot).kind().isVariable())
                .boxed()
                .toList();
        Subject subject = new Subject(path.getFileName().toString(), program, method, slots, new ArrayList<>());
        for (int member = 0; member < MEMBERS; member++) {
            RunPlan plan = subject.plan(slots, true).with(RandomKey.ofRun(1, member), Tolerance.DEFAULT);
            try {
                subject.expected().add(bits(new Interpreter().compile(program).run(plan, RunListener.NONE)));
            } catch (SimulationException | IllegalArgumentException _) {
                return Optional.empty();
            }
        }
        return Optional.of(subject);
    }

    private void asModule(Subject subject) {
        WasmModule module = WasmCompiler.compile(subject.program(), subject.method(), subject.slots());
        List<List<Double>> columns =
                new WasmMachine(module.bytes().toArray()).run(subject.slots(), module.columns(), 1e9);
        modules++;
        if (!bits(columns).equals(subject.expected().getFirst())) {
            differences.add(subject.name() + " as a module by " + subject.method());
        }
    }

    /// Runs a model whose arrays are computed in vectors.
    private void inVectors(Subject subject) {
        if (Jvm.arrayWork(subject.program()) > 0) {
            arrayed++;
            RunPlan plan = subject.plan(subject.slots(), true).with(RandomKey.ofRun(1, 0), Tolerance.DEFAULT);
            RunResult result = Jvm.ofVectors().compile(subject.program()).run(plan, RunListener.NONE);
            if (!bits(result).equals(subject.expected().getFirst())) {
                differences.add(subject.name() + " with arrays in vectors");
            }
        }
    }

    private void inLanes(Subject subject) {
        inLanes(subject, new PlainKernels(), Weaving.NOTHING);
        inLanes(subject, VectorKernels.best(), Weaving.NOTHING);
        inLanes(subject, VectorKernels.best(), Weaving.EVERYTHING);
    }

    /// Runs members side by side, where that can be.
    private void inLanes(Subject subject, Kernels kernels, Weaving weaving) {
        List<Batch.Member> members = IntStream.range(0, MEMBERS)
                .mapToObj(member -> new Batch.Member(RandomKey.ofRun(1, member), List.of()))
                .toList();
        Batch batch = new Batch(subject.plan(subject.few(subject.slots()), false), List.of(), members);
        Lanes.of(subject.program(), kernels, weaving)
                .flatMap(of -> of.run(batch, of.size(subject.values()), () -> true))
                .ifPresent(block -> {
                    for (int member = 0; member < MEMBERS; member++) {
                        inLanes++;
                        if (!bits(block.run(member))
                                .equals(subject.few(subject.expected().get(member)))) {
                            differences.add(subject.name() + " in lanes of "
                                    + kernels.getClass().getSimpleName() + " " + weaving);
                        }
                    }
                });
    }

    private static List<String> bits(List<List<Double>> columns) {
        return columns.stream().skip(1).map(EveryWayTest::line).toList();
    }

    private static List<String> bits(RunResult result) {
        return IntStream.range(0, result.columns().size())
                .mapToObj(column ->
                        line(Arrays.stream(result.values(column)).boxed().toList()))
                .toList();
    }

    private static String line(List<Double> values) {
        return values.stream()
                .map(value -> HexFormat.of().toHexDigits(Double.doubleToLongBits(value)))
                .collect(Collectors.joining());
    }
}
