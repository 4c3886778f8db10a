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

    /// The JVM compiles no longer method.
    private static final int LONGEST = 8_000;

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
            if (plain.isPresent()) {
                run++;
                for (IntegrationMethod method : METHODS) {
                    String name = one.name() + " " + method;
                    String expected = outcome(plain.get(), method);
                    for (Execution other : List.of(Execution.OPTIMISED, Execution.JVM)) {
                        String found = compiled(model, other)
                                .map(made -> outcome(made, method))
                                .orElse("");
                        compare(name + " " + other, expected, found, differences);
                    }
                    int longest = plain.get().longestMethod(method);
                    if (longest > LONGEST) {
                        differences.add(name + ": a method of " + longest + " bytes");
                    }
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

    private static void compare(String name, String expected, String found, List<String> differences) {
        if (!expected.equals(found)) {
            differences.add(name + ": " + firstDifference(expected, found));
        }
    }

    private static String outcome(CompiledModel model, IntegrationMethod method) {
        RunSpec spec = new RunSpec(null, null, null, null, method, Map.of(), List.of(), false);
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
