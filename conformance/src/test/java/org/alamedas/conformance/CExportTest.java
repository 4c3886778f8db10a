package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.export.CExport;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Published models written in C compile without a warning, and print the digits of the interpreter.
///
/// `-Dexports=1` looks at every model, not at one of so many.
final class CExportTest {
    private static final int STRIDE = Integer.getInteger("exports", 12);

    private final List<String> differences = new ArrayList<>();
    private int same;
    private int refused;

    @TempDir
    private Path folder;

    @Test
    void printsTheDigitsOfTheInterpreter() throws Exception {
        List<Case> cases = Corpus.cases(Project.conformance().resolve("sdxorg"));
        assumeTrue(!cases.isEmpty());
        assumeTrue(
                List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "cc"))),
                "no C compiler on this machine");
        for (int i = 0; i < cases.size(); i += STRIDE) {
            Case one = cases.get(i);
            switch (ModelFiles.read(one.model()).then(new Engine(Execution.INTERPRETER)::compile)) {
                case Outcome.Made<CompiledModel>(CompiledModel made, var _) -> compare(one.name(), made);
                case Outcome.Refused<CompiledModel> _ -> {}
            }
        }
        System.err.println(same + " models in C, " + refused + " refused");
        assertThat(differences).isEmpty();
        assertThat(same).isGreaterThan(90 / STRIDE);
    }

    private void compare(String name, CompiledModel model) throws Exception {
        IntegrationMethod own = model.method(RunSpec.AS_MODELLED);
        IntegrationMethod method = own == IntegrationMethod.RK45 ? IntegrationMethod.RK4 : own;
        List<String> expected;
        try {
            expected = rows(model.run(new RunSpec(null, null, null, null, method, Map.of(), List.of(), false)));
        } catch (SimulationException | IllegalArgumentException _) {
            return;
        }
        switch (CExport.write(model.program(), method)) {
            case Outcome.Made<String>(String text, var _) -> {
                List<String> printed = printed(text);
                if (printed.size() > expected.size()
                        && printed.subList(printed.size() - expected.size(), printed.size())
                                .equals(expected)) {
                    same++;
                } else {
                    differences.add(name + " " + printed.stream().limit(3).toList());
                }
            }
            case Outcome.Refused<String>(var why) -> {
                refused++;
                System.err.println(name + " " + why.getFirst().message());
            }
        }
    }

    private List<String> printed(String text) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("model.c"), text, StandardCharsets.UTF_8);
        Path program = folder.resolve("model");
        List<String> said = said(
                List.of("cc", "-std=c99", "-O0", "-Wall", "-Wextra", "-Werror", "-ffp-contract=off").stream()
                        .toList(),
                List.of("-o", program.toString(), source.toString(), "-lm"));
        return said.isEmpty() ? said(List.of(program.toString()), List.of()) : said;
    }

    private List<String> said(List<String> command, List<String> arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    private static List<String> rows(RunResult result) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < result.rows(); row++) {
            StringBuilder line = new StringBuilder(NumberPrinter.print(result.time(row)));
            for (int column = 0; column < result.columns().size(); column++) {
                line.append(',').append(NumberPrinter.print(result.value(column, row)));
            }
            rows.add(line.toString());
        }
        return rows;
    }
}
