package org.alamedas.lab.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alamedas.analysis.cause.CauseFinder;
import org.alamedas.analysis.cause.Causes;
import org.alamedas.analysis.cause.EveryStep;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.lab.subject.RunOutcome;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import tools.jackson.core.JsonGenerator;

/// Why variables changed, as the command `causes` finds it.
public final class CausesJson {
    private static final long MOST_NUMBERS = 12_000_000;
    private static final int MOST_VARIABLES = 2_000;

    private CausesJson() {}

    /// Writes why each variable changed in the run of the model as it is, for pages without a
    /// program behind them: over the year before that of the outcome, or over the whole run where
    /// there is none. `{"from", "to", "variables"}`; no variables where the model is too large or
    /// its run fails.
    ///
    /// @param json where
    /// @param subject what the laboratory is about
    public static void writeAll(JsonGenerator json, Subject subject) {
        Optional<RunResult> made = run(subject);
        json.writeStartObject();
        made.ifPresent(run -> {
            double[] span = span(subject, run);
            json.writeNumberProperty("from", span[0]);
            json.writeNumberProperty("to", span[1]);
        });
        json.writeObjectPropertyStart("variables");
        made.ifPresent(run -> {
            double[] span = span(subject, run);
            CauseFinder finder = new CauseFinder(subject.model().model(), run);
            List<Optional<Causes>> all = subject.model().model().variables().parallelStream()
                    .map(variable -> causes(finder, variable, span))
                    .toList();
            for (Optional<Causes> one : all) {
                one.ifPresent(causes -> {
                    json.writeName(causes.variable().written());
                    write(json, causes);
                });
            }
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static Optional<RunResult> run(Subject subject) {
        if (subject.model().model().variables().size() > MOST_VARIABLES) {
            return Optional.empty();
        }
        try {
            RunResult run = subject.model().run(EveryStep.of(subject.model()));
            return Optional.of(run)
                    .filter(one -> (long) one.rows() * one.columns().size() <= MOST_NUMBERS);
        } catch (SimulationException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static double[] span(Subject subject, RunResult run) {
        return subject.outcomes().stream()
                .flatMapToDouble(outcome -> moment(outcome, run))
                .map(Math::floor)
                .filter(year -> year - 1 >= run.time(0))
                .mapToObj(year -> new double[] {year - 1, year})
                .findFirst()
                .orElseGet(() -> new double[] {run.time(0), run.time(run.rows() - 1)});
    }

    private static DoubleStream moment(RunOutcome outcome, RunResult run) {
        int column = run.column(outcome.variable());
        return IntStream.range(0, run.rows())
                .filter(row -> run.value(column, row) > outcome.above())
                .limit(1)
                .mapToDouble(run::time);
    }

    /// Nothing for what does not change, which has no cause, and for what cannot be told of.
    private static Optional<Causes> causes(CauseFinder finder, Variable variable, double[] span) {
        Name name = variable.name();
        int column = finder.run().column(name);
        if (column < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(finder.of(name, span[0], span[1]))
                    .filter(causes -> !causes.contributions().isEmpty());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Writes what each input of a variable contributed.
    ///
    /// @param json where
    /// @param causes the contributions
    public static void write(JsonGenerator json, Causes causes) {
        json.writeStartObject();
        json.writeStringProperty("variable", causes.variable().written());
        json.writeNumberProperty("from", causes.from());
        json.writeNumberProperty("to", causes.to());
        json.writeNumberProperty("before", causes.before());
        json.writeNumberProperty("after", causes.after());
        json.writeNumberProperty("change", causes.change());
        json.writeStringProperty("method", causes.method().name().toLowerCase(Locale.ROOT));
        json.writeArrayPropertyStart("contributions");
        causes.contributions().forEach(one -> {
            json.writeStartObject();
            json.writeStringProperty("input", one.input().written());
            json.writeNumberProperty("amount", one.amount());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeNumberProperty("residual", causes.residual());
        json.writeArrayPropertyStart("untold");
        causes.untold().forEach(name -> json.writeString(name.written()));
        json.writeEndArray();
        json.writeEndObject();
    }
}
