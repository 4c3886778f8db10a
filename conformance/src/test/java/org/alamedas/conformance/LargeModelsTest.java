package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Models in which many parts of a language meet, against values that were computed without this engine: beside each
/// model a table says which variable has which value when.
final class LargeModelsTest {
    private static final Path FOLDER = Path.of("src/test/resources/models");
    private static final double ROUNDING = 1e-12;

    private static RunResult run(String file, Execution execution) throws IOException {
        SourceText source = SourceText.of(file, Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8));
        return switch (ModelFiles.read(source).then(model -> new Engine(execution).compile(model))) {
            case Outcome.Made<CompiledModel> made -> made.value().run(RunSpec.AS_MODELLED);
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static int row(RunResult run, double time) {
        for (int row = 0; row < run.rows(); row++) {
            if (Math.abs(run.time(row) - time) < ROUNDING) {
                return row;
            }
        }
        throw new AssertionError("no row at " + time);
    }

    @ParameterizedTest
    @CsvSource({"energy.mdl, INTERPRETER", "energy.mdl, JVM", "hospital.stmx, INTERPRETER", "hospital.stmx, JVM"})
    void giveWhatAnotherProgramGives(String file, Execution execution) throws IOException {
        RunResult run = run(file, execution);
        String table = file.substring(0, file.lastIndexOf('.')) + ".expected.tsv";
        List<String> lines = Files.readAllLines(FOLDER.resolve(table), StandardCharsets.UTF_8);
        assertThat(lines).hasSizeGreaterThan(100);
        for (String line : lines.subList(2, lines.size())) {
            String[] fields = line.split("\t", -1);
            int column = run.column(Name.of(fields[0]));
            assertThat(column).as(line).isNotNegative();
            double expected = Double.parseDouble(fields[2]);
            assertThat(run.values(column)[row(run, Double.parseDouble(fields[1]))])
                    .as(line)
                    .isCloseTo(expected, within(ROUNDING * (1 + Math.abs(expected))));
        }
    }
}
