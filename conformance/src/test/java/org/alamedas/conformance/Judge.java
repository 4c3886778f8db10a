package org.alamedas.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;

/// Runs a case and compares it with its published output.
///
/// Two values a and b agree if |a - b| <= 1e-6 + 1e-4 max(|a|, |b|): published outputs have about
/// six digits.
final class Judge {
    private static final double ABSOLUTE = 1e-6;
    private static final double RELATIVE = 1e-4;

    private Judge() {}

    static Verdict judge(Case one) throws IOException {
        Outcome<CompiledModel> outcome = ModelFiles.read(one.model()).then(new Engine()::compile);
        return switch (outcome) {
            case Outcome.Refused<CompiledModel>(var why) ->
                new Verdict.Refused(
                        why.stream().filter(Diagnostic::isError).findFirst().orElseThrow());
            case Outcome.Made<CompiledModel>(CompiledModel model, var said) -> run(model, one);
        };
    }

    private static Verdict run(CompiledModel model, Case one) throws IOException {
        RunResult ours;
        try {
            ours = model.run(RunSpec.AS_MODELLED);
        } catch (SimulationException e) {
            return new Verdict.Stopped(e.diagnostic().message());
        }
        Verdict canonical = compare(PublishedOutput.read(one.outputs().getFirst()), ours);
        for (Path output : one.outputs()) {
            Verdict verdict = compare(PublishedOutput.read(output), ours);
            if (verdict instanceof Verdict.Passed) {
                return verdict;
            }
        }
        return canonical;
    }

    private static Verdict compare(PublishedOutput published, RunResult ours) {
        int columns = 0;
        for (int variable = 0; variable < published.variables().size(); variable++) {
            int column = ours.column(published.variables().get(variable));
            if (column >= 0) {
                columns++;
                Verdict verdict = compare(published, variable, ours, column);
                if (verdict instanceof Verdict.Differed) {
                    return verdict;
                }
            }
        }
        return columns == 0
                ? new Verdict.Differed("no published column names a variable of the model")
                : new Verdict.Passed(columns, published.rows().size());
    }

    private static Verdict compare(PublishedOutput published, int variable, RunResult ours, int column) {
        int at = 0;
        for (int row = 0; row < published.rows().size(); row++) {
            double time = published.time(row);
            at = nearest(ours, at, time);
            if (!agree(ours.time(at), time)) {
                return new Verdict.Differed("there is no row at time " + time);
            }
            OptionalDouble value = published.value(row, variable);
            if (value.isPresent() && !agree(value.getAsDouble(), ours.value(column, at))) {
                return Verdict.Differed.value(
                        published.variables().get(variable).written(),
                        time,
                        value.getAsDouble(),
                        ours.value(column, at));
            }
        }
        return new Verdict.Passed(1, published.rows().size());
    }

    /// The row nearest to a time, searched from the row found last, since times rise.
    private static int nearest(RunResult ours, int from, double time) {
        int at = from;
        while (at + 1 < ours.rows() && Math.abs(ours.time(at + 1) - time) <= Math.abs(ours.time(at) - time)) {
            at++;
        }
        return at;
    }

    static boolean agree(double published, double ours) {
        return published == ours
                || Math.abs(published - ours) <= ABSOLUTE + RELATIVE * Math.max(Math.abs(published), Math.abs(ours));
    }
}
