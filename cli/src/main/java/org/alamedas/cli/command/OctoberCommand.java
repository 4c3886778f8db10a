package org.alamedas.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alamedas.chile.CaseStudy;
import org.alamedas.chile.Chile;
import org.alamedas.cli.command.october.OctoberOutput;
import org.alamedas.cli.command.october.OctoberReport;
import org.alamedas.cli.input.Assignment;
import org.alamedas.cli.input.CommandText;
import org.alamedas.cli.input.VariableNames;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.episode.Episode;
import org.alamedas.evidence.episode.EpisodeRunner;
import org.alamedas.evidence.episode.Period;
import org.alamedas.evidence.episode.Variant;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the stoppages of 1972 and 1973 day by day, from the state of the Chilean model on the eve.
@Command(name = "october")
public final class OctoberCommand implements Verb {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--period", paramLabel = "NAME", descriptionKey = "october.period")
    private @Nullable String period;

    @Option(names = "--variant", paramLabel = "NAME", descriptionKey = "october.variant")
    private @Nullable String variant;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "run.set")
    private List<String> values = List.of();

    @ArgGroup
    private Format format = new Format();

    /// Text if neither is asked for.
    static final class Format {
        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Option(names = "--csv", descriptionKey = "october.csv")
        private boolean csv;
    }

    /// Makes the command.
    public OctoberCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        CaseStudy study = made(console, Chile.read());
        Episode episode = made(console, Chile.stoppages(study));
        CompiledModel model = made(console, new Engine().compile(episode.model()));
        Period chosen = period(console, episode);
        List<Variant> variants = variants(console, episode);
        Map<Name, Double> settings = settings(console, model);
        EpisodeRunner runner = new EpisodeRunner(episode, model, made(console, new Engine().compile(study.model())));
        try {
            Map<Name, Double> eve = runner.eve(chosen);
            OctoberReport report = new OctoberReport(
                    episode,
                    study.record().bibliography(),
                    chosen,
                    eve,
                    settings,
                    variants.stream()
                            .map(one -> runner.run(chosen, one, eve, settings))
                            .toList());
            OctoberOutput.write(console, report, format.json, format.csv);
        } catch (SimulationException e) {
            Messenger.show(console, List.of(e.diagnostic()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    private static <T> T made(Console console, Outcome<T> outcome) throws Refusal {
        return switch (outcome) {
            case Outcome.Made<T> made -> made.value();
            case Outcome.Refused<T> refused -> {
                Messenger.show(console, refused.diagnostics());
                throw Refusal.told(ExitCode.FAILED);
            }
        };
    }

    private Period period(Console console, Episode episode) throws Refusal {
        if (period == null) {
            return episode.periods().getFirst();
        }
        List<String> ids = episode.periods().stream().map(Period::id).toList();
        Optional<Period> found = episode.period(period);
        if (found.isEmpty()) {
            throw unknown(console, "october.no-period", period, ids);
        }
        return found.get();
    }

    private List<Variant> variants(Console console, Episode episode) throws Refusal {
        if (variant == null) {
            return episode.variants();
        }
        List<Variant> found = episode.variants().stream()
                .filter(one -> one.id().equals(variant))
                .toList();
        if (found.isEmpty()) {
            throw unknown(
                    console,
                    "october.no-variant",
                    variant,
                    episode.variants().stream().map(Variant::id).toList());
        }
        return found;
    }

    private static Refusal unknown(Console console, String key, String found, List<String> ids) {
        return Refusal.usage(
                console.text(key, found),
                Suggestion.nearest(found, ids)
                        .map(near -> console.text("did-you-mean", near))
                        .orElse(console.text("usage.one-of", String.join(", ", ids))));
    }

    private Map<Name, Double> settings(Console console, CompiledModel model) throws Refusal {
        VariableNames names = new VariableNames(console, model, CommandText.of(Objects.requireNonNull(spec)));
        Map<Name, Double> settings = new LinkedHashMap<>();
        for (String text : values) {
            Optional<Assignment> assignment = Assignment.parse(text);
            if (assignment.isPresent()) {
                names.require(assignment.get().name().written());
                settings.put(assignment.get().name(), assignment.get().value());
            } else {
                names.refuse(DiagnosticCode.SYNTAX, text, console.text("run.no-assignment", text));
            }
        }
        names.stopIfAnyProblem();
        return settings;
    }
}
