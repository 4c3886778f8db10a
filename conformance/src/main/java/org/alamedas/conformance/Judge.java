package org.alamedas.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.alamedas.conformance.Verdict.Standard;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;

/// Runs a case and compares it with its published output.
///
/// Every column that names a variable has to agree at every saved time, within [Precision]. A case with outputs of
/// several tools passes with any of them. One that differs is run once more in single precision, in which the published
/// output may have been computed: a sum that is 0 then leaves what was rounded, and a chaotic model makes it grow.
/// Columns that hang on random numbers are counted, not compared: no two tools
/// draw the same.
final class Judge {
    private Judge() {}

    /// Judges a case.
    ///
    /// @param one the case
    /// @param listener who may stop the run
    /// @return the verdict
    /// @throws IOException if the published output cannot be read or is no table
    /// @throws CancellationException if the listener stops the run
    static Verdict judge(Case one, RunListener listener) throws IOException {
        Verdict verdict = judge(one, new Engine(), listener);
        if (verdict instanceof Verdict.Differed
                && judge(one, Engine.inSinglePrecision(), listener) instanceof Verdict.Passed passed) {
            return new Verdict.Passed(passed.columns(), passed.drawn(), passed.rows(), Standard.SINGLE_PRECISION);
        }
        return verdict;
    }

    private static Verdict judge(Case one, Engine engine, RunListener listener) throws IOException {
        Outcome<CompiledModel> outcome = ModelFiles.read(one.model()).then(engine::compile);
        return switch (outcome) {
            case Outcome.Refused<CompiledModel>(var why) ->
                new Verdict.Refused(
                        why.stream().filter(Diagnostic::isError).findFirst().orElseThrow());
            case Outcome.Made<CompiledModel>(CompiledModel model, var said) -> run(model, one, listener);
        };
    }

    private static Verdict run(CompiledModel model, Case one, RunListener listener) throws IOException {
        RunResult ours;
        try {
            ours = model.run(RunSpec.AS_MODELLED, listener);
        } catch (SimulationException e) {
            return new Verdict.Stopped(e.diagnostic());
        }
        if (one.outputs().isEmpty()) {
            return new Verdict.Ran(ours.rows());
        }
        OptionalDouble stated = CaseReadme.relativeTolerance(one.model());
        Set<Name> drawn = Chance.in(model.program());
        Verdict canonical = compare(one.outputs().getFirst(), ours, stated, drawn);
        for (Path output : one.outputs()) {
            Verdict verdict = compare(output, ours, stated, drawn);
            if (verdict instanceof Verdict.Passed) {
                return verdict;
            }
        }
        return canonical;
    }

    private static Verdict compare(Path output, RunResult ours, OptionalDouble stated, Set<Name> drawn)
            throws IOException {
        PublishedOutput published = PublishedOutput.read(output);
        Columns columns = Columns.of(published, ours, drawn);
        Verdict verdict = compare(published, ours, columns, Precision.RULE, Standard.RULE);
        if (verdict instanceof Verdict.Differed && stated.orElse(0) > Precision.RULE.relative()) {
            Precision coarse = new Precision(stated.getAsDouble(), stated.getAsDouble());
            return compare(published, ours, columns, coarse, Standard.STATED_FIGURE);
        }
        return verdict;
    }

    private static Verdict compare(
            PublishedOutput published, RunResult ours, Columns columns, Precision precision, Standard by)
            throws IOException {
        Standard reached = by;
        for (Map.Entry<Integer, Integer> pair : columns.compared().entrySet()) {
            int variable = pair.getKey();
            int column = pair.getValue();
            Verdict verdict = compare(published, variable, ours, column, precision);
            if (verdict instanceof Verdict.Differed) {
                verdict = compare(published, variable, ours, column, precision.printed(published, variable));
                reached = by == Standard.RULE ? Standard.PRINTED_DECIMALS : by;
            }
            if (!(verdict instanceof Verdict.Passed)) {
                return verdict;
            }
        }
        return columns.none()
                ? new Verdict.Unrelated()
                : new Verdict.Passed(
                        columns.compared().size(),
                        columns.drawn(),
                        published.rows().size(),
                        reached);
    }

    private static Verdict compare(
            PublishedOutput published, int variable, RunResult ours, int column, Precision precision)
            throws IOException {
        int at = 0;
        for (int row = 0; row < published.rows().size(); row++) {
            double time = published.time(row);
            at = nearest(ours, at, time);
            if (!Precision.RULE.agree(ours.time(at), time)) {
                return new Verdict.Misses(time);
            }
            OptionalDouble value = published.value(row, variable);
            if (value.isPresent() && !precision.agree(value.getAsDouble(), ours.value(column, at))) {
                return new Verdict.Differed(
                        published.variables().get(variable).written(),
                        time,
                        value.getAsDouble(),
                        ours.value(column, at));
            }
        }
        return new Verdict.Passed(1, 0, published.rows().size(), Standard.RULE);
    }

    /// The row nearest to a time, searched from the row found last, since times rise.
    private static int nearest(RunResult ours, int from, double time) {
        int at = from;
        while (at + 1 < ours.rows() && Math.abs(ours.time(at + 1) - time) <= Math.abs(ours.time(at) - time)) {
            at++;
        }
        return at;
    }

    /// The columns of a published output that name variables of ours.
    ///
    /// @param compared which variable of the output is held against which column of ours
    /// @param drawn how many hang on random numbers, and are not compared
    private record Columns(Map<Integer, Integer> compared, int drawn) {
        static Columns of(PublishedOutput published, RunResult ours, Set<Name> random) {
            Map<Integer, Integer> compared = new LinkedHashMap<>();
            int drawn = 0;
            for (int variable = 0; variable < published.variables().size(); variable++) {
                Name name = published.variables().get(variable);
                int column = ours.column(name);
                if (column >= 0 && random.contains(whole(name))) {
                    drawn++;
                } else if (column >= 0) {
                    compared.put(variable, column);
                }
            }
            return new Columns(compared, drawn);
        }

        boolean none() {
            return compared.isEmpty() && drawn == 0;
        }

        private static Name whole(Name element) {
            int open = element.written().indexOf('[');
            return open <= 0 ? element : Name.of(element.written().substring(0, open));
        }
    }
}
