package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

    /// The manual's example: `production ahead :LOOK FORWARD: := planned production raw`.
    @Test
    void computesDataFromDataAtTheirPointsOnly() {
        RunResult run = run("""
                raw :RAW: ~~|
                ahead :LOOK FORWARD: := raw ~~|
                factor = 2 ~~|
                both := raw * factor + other ~~|
                other :HOLD BACKWARD: ~~|
                square := line * line ~~|
                line ~~|
                early := TIME SHIFT(line, factor / 2) ~~|
                sum :HOLD BACKWARD: := CUMULATE(raw) ~~|
                last :RAW: := CUMULATEF(raw) ~~|
                """, "Time,raw,other,line\n0,5,100,0\n2,7,200,4\n4,9,,8\n");
        assertThat(series(run, "ahead")).containsExactly(5, 7, 7, 9, 9);
        assertThat(series(run, "both")).containsExactly(110, 162, 214, 216, 218);
        assertThat(series(run, "square")).containsExactly(0, 8, 16, 40, 64);
        assertThat(series(run, "early")).containsExactly(2, 4, 6, 8, 8);
        assertThat(series(run, "sum")).containsExactly(5, 5, 12, 12, 21);
        assertThat(series(run, "last")).containsExactly(NA, NA, NA, NA, 21);
    }

    @Test
    void computesDataOfArrays() {
        RunResult run = run("""
                r : n, s ~~|
                weight[r] = 10, 100 ~~|
                x[r] :RAW: ~~|
                y[r] :HOLD BACKWARD: := weight[r] * x[r] ~~|
                z[n] :HOLD BACKWARD: := y[s] ~~|
                z[s] :HOLD BACKWARD: := -y[n] ~~|
                """, "Time,x[n],x[s]\n0,1,2\n2,3,\n3,,4\n");
        assertThat(series(run, "y[n]")).containsExactly(10, 10, 30, 30, 30);
        assertThat(series(run, "y[s]")).containsExactly(200, 200, 200, 400, 400);
        assertThat(series(run, "z[n]")).containsExactly(200, 200, 200, 400, 400);
        assertThat(series(run, "z[s]")).containsExactly(-10, -10, -30, -30, -30);
    }

    @Test
    void refusesToSetWhatDataWereComputedWith() {
        Outcome<CompiledModel> outcome = compiled("k = 2 ~~|\nx ~~|\ny := k * x ~~|\n", "Time,x\n0,1\n");
        CompiledModel model = ((Outcome.Made<CompiledModel>) outcome).value();
        RunSpec spec = RunSpec.AS_MODELLED.with(Name.of("k"), 3);
        assertThat(model.complaint(spec))
                .contains("\"k\" cannot be set: equations of data were computed with its value");
        assertThatIllegalArgumentException().isThrownBy(() -> model.run(spec));
    }

    @Test
    void computesWhatIsNoDataAtEachStep() {
        RunResult run = run("x ~~|\ny := x * Time ~~|\nz := 5 ~~|\n", "Time,x\n0,1\n4,5\n");
        assertThat(series(run, "y")).containsExactly(0, 2, 6, 12, 20);
        assertThat(series(run, "z")).containsExactly(5, 5, 5, 5, 5);
    }

    @Test
    void readsDataAtMoments() {
        RunResult run = run("""
                x :HOLD BACKWARD: ~~|
                at = GET DATA AT TIME(x, Time) ~~|
                line = GET DATA BETWEEN TIMES(x, Time - 1, 0) ~~|
                next = GET DATA BETWEEN TIMES(x, Time, 1) ~~|
                prior = GET DATA BETWEEN TIMES(x, Time, -1) ~~|
                first = GET DATA FIRST TIME(x) ~~|
                end = GET DATA LAST TIME(x) ~~|
                count = GET DATA TOTAL POINTS(x) ~~|
                """, "Time,x\n1,10\n3,30\n");
        assertThat(series(run, "at")).containsExactly(NA, 10, NA, 30, NA);
        assertThat(series(run, "line")).containsExactly(NA, NA, 10, 20, 30);
        assertThat(series(run, "next")).containsExactly(NA, 10, 30, 30, NA);
        assertThat(series(run, "prior")).containsExactly(NA, 10, 10, 30, NA);
        assertThat(series(run, "first")).containsOnly(1);
        assertThat(series(run, "end")).containsOnly(3);
        assertThat(series(run, "count")).containsOnly(2);
    }

    /// The sample 2, 4, 4, 4, 5, 5, 7, 9 has the mean 5, the median 4.5 and squared distances that
    /// add up to 32.
    @Test
    void summarizesData() {
        RunResult run = run("""
                x :RAW: ~~|
                largest = INITIAL(GET DATA MAX(x, INITIAL TIME, 10)) ~~|
                smallest = GET DATA MIN(x, 1, 10) ~~|
                mean = GET DATA MEAN(x, 0, 10) ~~|
                middle = GET DATA MEDIAN(x, 0, 10) ~~|
                odd = GET DATA MEDIAN(x, Time, Time) ~~|
                spread = GET DATA STDV(x, 0, 10) ~~|
                none = GET DATA MEAN(x, 20, 30) ~~|
                one = GET DATA STDV(x, 3, 3) ~~|
                """, "Time,x\n0,2\n1,4\n2,4\n3,4\n4,5\n5,5\n6,7\n7,9\n");
        assertThat(series(run, "largest")).containsOnly(9);
        assertThat(series(run, "smallest")).containsOnly(4);
        assertThat(series(run, "mean")).containsOnly(5);
        assertThat(series(run, "middle")).containsOnly(4.5);
        assertThat(series(run, "odd")).containsExactly(2, 4, 4, 4, 5);
        assertThat(series(run, "spread")).containsOnly(Math.sqrt(32.0 / 7));
        assertThat(series(run, "none")).containsOnly(NA);
        assertThat(series(run, "one")).containsOnly(0);
    }

    @Test
    void readsDataOfEachElement() {
        RunResult run = run("""
                r : n, s ~~|
                x[r] ~~|
                end[r] = GET DATA LAST TIME(x[r]) ~~|
                most = VMAX(end[r!]) ~~|
                f((0,1),(2,5)) ~~|
                top = GET DATA MAX(f, 0, 9) ~~|
                """, "Time,x[n],x[s]\n0,1,2\n1,1,\n");
        assertThat(series(run, "end[n]")).containsOnly(1);
        assertThat(series(run, "end[s]")).containsOnly(0);
        assertThat(series(run, "most")).containsOnly(1);
        assertThat(series(run, "top")).containsOnly(5);
    }

    @Test
    void saysWhatIsNoData() {
        assertThat(compiled("a = 1 ~~|\ny = GET DATA MAX(a, 0, 9) ~~|\n", "").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("\"a\" is an auxiliary and no data variable, so GET DATA MAX gives the missing value");
        assertThat(compiled("a = 1 ~~|\ny = GET DATA MAX(a + 1, 0, 9) ~~|\n", "")
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("expected the name of a data variable");
        assertThat(compiled("x ~~|\ny = 2 * TIME SHIFT(x, 1) ~~|\n", "Time,x\n0,1\n")
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("TIME SHIFT makes data, and here a value is expected");
    }
}
