package org.alamedas.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alamedas.chile.CaseAbout;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.CaseStudy;
import org.alamedas.cli.command.replay.ReplayCsv;
import org.alamedas.cli.command.replay.ReplayJson;
import org.alamedas.cli.command.replay.ReplayText;
import org.alamedas.cli.command.replay.Report;
import org.alamedas.cli.input.CaseOption;
import org.alamedas.cli.input.FormatOptions;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.annotation.ModeOption;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.replay.Replay;
import org.alamedas.evidence.replay.YearRange;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the model of a case and holds it against the record.
@Command(name = "replay")
public final class ReplayCommand implements Verb {
    private static final int MOST_SUGGESTIONS = 3;

    @Option(names = "--from", paramLabel = "YEAR", descriptionKey = "replay.from")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", descriptionKey = "replay.to")
    private @Nullable Integer to;

    @Option(names = "--series", paramLabel = "NAME", split = ",", arity = "1..*", descriptionKey = "replay.series")
    private List<String> wanted = List.of();

    @Mixin
    private CaseOption about = new CaseOption();

    @ArgGroup
    private FormatOptions format = new FormatOptions();

    /// Makes the command.
    public ReplayCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        CaseFiles files = Messenger.made(console, about.files(console));
        CaseStudy study = Messenger.made(console, files.read());
        List<Comparison> comparisons = chosen(console, study);
        YearRange window = window(console, study, files.about().years());
        CompiledModel model = Messenger.made(console, new Engine().compile(study.model()));
        RunResult run;
        try {
            run = model.run(RunSpec.AS_MODELLED.recording(recorded(study, comparisons)));
        } catch (SimulationException e) {
            Messenger.show(console, List.of(e.diagnostic()));
            return ExitCode.FAILED;
        }
        Report report =
                new Report(files.about().name(), study, window, modes(study, run), Replay.of(run, comparisons, window));
        format.write(
                () -> ReplayText.write(console, report),
                () -> ReplayJson.write(console, report),
                () -> ReplayCsv.write(console, report));
        return ExitCode.OK;
    }

    private YearRange window(Console console, CaseStudy study, CaseAbout.@Nullable Years years) throws Refusal {
        int[] known = Stream.concat(
                        study.record().series().values().stream()
                                .flatMap(series -> series.observations().stream())
                                .map(figure -> figure.date().year()),
                        study.events().stream().map(event -> event.date().year()))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        int first = known[0];
        int last = known[known.length - 1];
        int begin = from != null ? from : years == null ? first : years.from();
        int end = to != null ? to : years == null ? last : years.to();
        for (int year : IntStream.of(begin, end).toArray()) {
            if (year < first || year > last) {
                throw Refusal.usage(console.text("replay.no-year", year, first, last));
            }
        }
        if (begin > end) {
            throw Refusal.usage(console.text("replay.no-window", begin, end));
        }
        return new YearRange(begin, end);
    }

    private List<Comparison> chosen(Console console, CaseStudy study) throws Refusal {
        if (wanted.isEmpty()) {
            return study.comparisons();
        }
        Set<Comparison> chosen = new LinkedHashSet<>();
        for (String name : wanted) {
            List<Comparison> found = study.comparisons().stream()
                    .filter(one -> one.id().equals(name) || one.series().id().equals(name))
                    .toList();
            if (found.isEmpty()) {
                throw unknown(console, study, name);
            }
            chosen.addAll(found);
        }
        return List.copyOf(chosen);
    }

    private static Refusal unknown(Console console, CaseStudy study, String name) {
        Set<String> names = new TreeSet<>();
        study.comparisons().forEach(one -> {
            names.add(one.id());
            names.add(one.series().id());
        });
        List<String> near = Suggestion.nearest(name, names, MOST_SUGGESTIONS);
        String hint = near.isEmpty()
                ? console.text(
                        "replay.names",
                        String.join(
                                ", ",
                                study.comparisons().stream().map(Comparison::id).toList()))
                : console.text("did-you-mean", String.join(", ", near));
        return Refusal.usage(console.text("replay.no-series", name), hint);
    }

    private static List<Name> recorded(CaseStudy study, List<Comparison> comparisons) {
        Set<Name> names = new LinkedHashSet<>();
        comparisons.forEach(comparison -> names.add(comparison.variable()));
        names.addAll(modeNames(study));
        return List.copyOf(names);
    }

    private static List<Name> modeNames(CaseStudy study) {
        return study.annotations().parameters().values().stream()
                .filter(parameter -> parameter.role() == ParameterRole.MODE)
                .map(Parameter::variable)
                .toList();
    }

    private static List<ModeOption> modes(CaseStudy study, RunResult run) {
        List<ModeOption> modes = new ArrayList<>();
        for (Name name : modeNames(study)) {
            study.annotations().mode(name, run.value(run.column(name), 0)).ifPresent(modes::add);
        }
        return modes;
    }
}
