package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alamedas.chile.CaseStudy;
import org.alamedas.chile.Chile;
import org.alamedas.cli.command.october.OctoberBands;
import org.alamedas.cli.command.october.OctoberOutput;
import org.alamedas.cli.command.october.OctoberReport;
import org.alamedas.cli.input.CommandText;
import org.alamedas.cli.input.FormatOptions;
import org.alamedas.cli.input.VariableNames;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.episode.Episode;
import org.alamedas.evidence.episode.EpisodeRunner;
import org.alamedas.evidence.episode.Period;
import org.alamedas.evidence.episode.Variant;
import org.alamedas.evidence.fit.PosteriorDraws;
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

    @Option(names = "--bands", paramLabel = "N", descriptionKey = "october.bands")
    private int draws;

    @ArgGroup
    private FormatOptions format = new FormatOptions();

    /// Makes the command.
    public OctoberCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        CaseStudy study = Messenger.made(console, Chile.read());
        Episode episode = Messenger.made(console, Chile.stoppages(study));
        CompiledModel model = Messenger.made(console, new Engine().compile(episode.model()));
        Period chosen = period(console, episode);
        List<Variant> variants = variants(console, episode);
        Map<Name, Double> settings = settings(console, model);
        EpisodeRunner runner =
                new EpisodeRunner(episode, model, Messenger.made(console, engine().compile(study.model())));
        try {
            if (draws > 0) {
                OctoberBands bands = OctoberBands.of(runner, chosen, variants, settings, draws(console));
                format.write(() -> bands.text(console), () -> bands.json(console), () -> bands.csv(console));
                return ExitCode.OK;
            }
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
            OctoberOutput.write(console, report, format);
        } catch (SimulationException e) {
            Messenger.show(console, List.of(e.diagnostic()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    private List<PosteriorDraws> draws(Console console) throws Refusal {
        return OctoberBands.draws(Messenger.made(console, Chile.theoryCase()), draws);
    }

    /// Bands take hundreds of runs, which are worth compiling.
    private Engine engine() {
        return draws > 0 ? new Engine(Execution.JVM) : new Engine();
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
        Map<Name, Double> settings = names.settings(values);
        names.stopIfAnyProblem();
        return settings;
    }
}
