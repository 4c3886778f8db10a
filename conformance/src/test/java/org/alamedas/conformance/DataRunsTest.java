package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.formats.data.DataFolder;
import org.alamedas.formats.data.DataSet;
import org.alamedas.formats.data.DataSources;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models with data variables, from text to values; what holds at and between points is as in the
/// Vensim Reference Manual, "Data Equations".
final class DataRunsTest {
    private static final double NA = TimeSeries.MISSING;

    @TempDir
    private Path folder;

    private Outcome<CompiledModel> compiled(String statements, String table) {
        try {
            Path set = Files.writeString(folder.resolve("set.csv"), table);
            Outcome<DataSet> read =
                    DataSet.read(set, "set.csv", SourceText.of("", "").start());
            List<DataSet> sets = read instanceof Outcome.Made<DataSet>(DataSet data, var _) ? List.of(data) : List.of();
            String text = "{UTF-8}\n" + statements
                    + "\nINITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";
            return ModelFiles.read(SourceText.of("m.mdl", text), new DataSources(DataFolder.of(folder), sets))
                    .then(new Engine()::compile);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RunResult run(String statements, String table) {
        return switch (compiled(statements, table)) {
            case Outcome.Made<CompiledModel> made -> made.value().run(RunSpec.AS_MODELLED);
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static double[] series(RunResult run, String name) {
        int column = run.column(Name.of(name));
        assertThat(column).as(name).isNotNegative();
        return run.values(column);
    }

    @Test
    void holdsInterpolatesLooksAheadOrMisses() {
        RunResult run = run("""
                line ~~|
                held :HOLD BACKWARD: ~~|
                ahead :LOOK FORWARD: ~~|
                raw :RAW: ~~|
                known = IF THEN ELSE(raw = :NA:, 0, 1) ~~|
                """, "Time,line,held,ahead,raw\n1,10,10,10,10\n3,30,30,30,30\n");
        assertThat(series(run, "line")).containsExactly(10, 10, 20, 30, 30);
        assertThat(series(run, "held")).containsExactly(10, 10, 10, 30, 30);
        assertThat(series(run, "ahead")).containsExactly(10, 10, 30, 30, 30);
        assertThat(series(run, "raw")).containsExactly(NA, 10, NA, 30, NA);
        assertThat(series(run, "known")).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void drivesAStock() {
        RunResult run = run("""
                rate[r] :HOLD BACKWARD: := GET DIRECT DATA('set.csv', ',', 'A', 'B2') ~~|
                r : n, s ~~|
                level[r] = INTEG(rate[r], 100) ~~|
                """, "Time,n,s\n0,1,-5\n2,3,7\n");
        assertThat(series(run, "level[n]")).containsExactly(100, 101, 102, 105, 108);
        assertThat(series(run, "level[s]")).containsExactly(100, 95, 90, 97, 104);
    }

    @Test
    void leavesElementsWithoutDataUndefined() {
        Outcome<CompiledModel> outcome = compiled("r : n, s ~~|\nx[r] ~~|\ny = x[n] ~~|\n", "Time,x[n]\n0,1\n1,2\n");
        assertThat(outcome.diagnostics()).extracting(Diagnostic::message).containsExactly("x[s] has no equation");
    }

    @Test
    void refusesADataVariableWithoutData() {
        assertThat(compiled("x ~~|\ny = x ~~|\n", "Time,z\n0,1\n").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("\"x\" is a data variable, and no data is handed to the run");
    }
}
