package org.alamedas.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.command.theory.DiscriminationText;
import org.alamedas.cli.command.theory.PlantedText;
import org.alamedas.cli.command.theory.Planting;
import org.alamedas.cli.command.theory.Results;
import org.alamedas.cli.input.CaseOptions;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.Discrimination;
import org.alamedas.evidence.fit.PlantedTable;
import org.alamedas.evidence.fit.PosteriorDraws;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.theory.Theory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says which measurement would best tell theories apart.
@Command(name = "discriminate")
public final class DiscriminateCommand implements Verb {
    private static final int EVERY = 3;
    private static final int MONTHS = 12;

    @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "theories.NAME")
    private List<String> names = List.of();

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(names = "--top", paramLabel = "N", descriptionKey = "discriminate.top")
    private int top = 5;

    @Option(names = "--planted", descriptionKey = "discriminate.planted")
    private boolean planted;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public DiscriminateCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        TheoryCase about = options.read(console);
        if (planted) {
            return planted(console, about);
        }
        List<Theory> theories = CaseOptions.chosen(console, about, names).stream()
                .filter(theory -> !names.isEmpty() || !theory.reference())
                .toList();
        if (theories.size() < 2 || top < 1) {
            throw Refusal.usage(console.text("discriminate.two"));
        }
        Results results = Results.read(about, Messenger.made(console, about.fitCase(new Engine())));
        List<PosteriorDraws> draws = results.draws().stream()
                .filter(one -> one.mode() == Mode.GENERATED)
                .filter(one -> theories.stream().anyMatch(theory -> theory.id().equals(one.theory())))
                .toList();
        if (draws.size() < 2) {
            throw Refusal.failed(console.text("theories.none"));
        }
        CompiledModel model = Messenger.made(console, about.fitCase(new Engine(Execution.JVM)))
                .model();
        Map<String, List<Discrimination>> ranked =
                Discrimination.rank(model, about.plan(), draws, about.quantities(), dates(about)).stream()
                        .collect(Collectors.groupingBy(
                                one -> one.first() + " / " + one.second(), LinkedHashMap::new, Collectors.toList()));
        ranked.replaceAll((_, list) -> list.subList(0, Math.min(top, list.size())));
        if (json) {
            Json.print(console, out -> DiscriminationText.json(out, ranked));
        } else {
            DiscriminationText.write(console, about, ranked);
        }
        return ExitCode.OK;
    }

    private ExitCode planted(Console console, TheoryCase about) throws Refusal, IOException {
        PlantedTable table = Planting.read(about.results());
        if (table.trials().isEmpty()) {
            throw Refusal.failed(console.text("planted.none"));
        }
        if (json) {
            Json.print(console, out -> PlantedText.json(out, table));
        } else {
            PlantedText.write(console, table);
        }
        return ExitCode.OK;
    }

    /// The first month of each quarter within the runs.
    private static List<ObservationDate> dates(TheoryCase about) {
        double start = about.targets().getFirst().known();
        int first = (int) Math.ceil(start * MONTHS / EVERY);
        int end = (int) Math.floor((about.plan().stop() - 1.0 / MONTHS) * MONTHS / EVERY);
        return IntStream.rangeClosed(first, end)
                .map(quarter -> quarter * EVERY)
                .<ObservationDate>mapToObj(month -> new ObservationDate.Month(month / MONTHS, month % MONTHS + 1))
                .toList();
    }
}
