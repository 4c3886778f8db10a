package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// Every back end gives the bits of the interpreter, for every published model that runs.
final class BackEndsTest {
    private static final List<IntegrationMethod> METHODS = List.of(IntegrationMethod.EULER, IntegrationMethod.RK4);
    private static final int FEWEST = 100;

    @Test
    void giveTheSameBits() throws IOException {
        List<Case> cases = Corpus.cases(Project.conformance().resolve("sdxorg"));
        if (cases.isEmpty()) {
            System.err.println("SKIPPED: no published models in " + Project.conformance() + "; nothing was run");
        }
        assumeTrue(!cases.isEmpty());
        List<String> differences = new ArrayList<>();
        int run = 0;
        for (Case one : cases) {
            Outcome<Model> model = ModelFiles.read(one.model());
            Optional<CompiledModel> plain = compiled(model, Execution.INTERPRETER);
            Optional<CompiledModel> fast = compiled(model, Execution.JVM);
            if (plain.isPresent() && fast.isPresent()) {
                run++;
                for (IntegrationMethod method : METHODS) {
                    compare(one.name() + " " + method, plain.get(), fast.get(), method, differences);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(run).isGreaterThan(FEWEST);
    }

    private static Optional<CompiledModel> compiled(Outcome<Model> model, Execution execution) {
        return switch (model.then(new Engine(execution)::compile)) {
            case Outcome.Made<CompiledModel>(CompiledModel made, var _) -> Optional.of(made);
            case Outcome.Refused<CompiledModel> _ -> Optional.empty();
        };
    }

    private static void compare(
            String name, CompiledModel plain, CompiledModel fast, IntegrationMethod method, List<String> differences) {
        RunSpec spec = new RunSpec(null, null, null, null, method, Map.of(), List.of(), false);
        String expected = outcome(plain, spec);
        String found = outcome(fast, spec);
        if (!expected.equals(found)) {
            differences.add(name + ": " + firstDifference(expected, found));
        }
    }

    private static String outcome(CompiledModel model, RunSpec spec) {
        try {
            RunResult result = model.run(spec);
            StringBuilder bits = new StringBuilder();
            for (int column = 0; column < result.columns().size(); column++) {
                bits.append(result.columns().get(column).name());
                for (double value : result.values(column)) {
                    bits.append(' ').append(Long.toHexString(Double.doubleToLongBits(value)));
                }
                bits.append('\n');
            }
            return bits.toString();
        } catch (SimulationException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String firstDifference(String expected, String found) {
        List<String> ours = found.lines().toList();
        List<String> theirs = expected.lines().toList();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            if (!ours.get(i).equals(theirs.get(i))) {
                return ours.get(i) + "\n  instead of " + theirs.get(i);
            }
        }
        return ours.size() + " variables instead of " + theirs.size();
    }
}
