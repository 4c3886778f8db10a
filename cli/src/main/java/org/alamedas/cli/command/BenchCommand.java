package org.alamedas.cli.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alamedas.cli.command.bench.BenchJson;
import org.alamedas.cli.command.bench.BenchRun;
import org.alamedas.cli.command.bench.BenchText;
import org.alamedas.cli.command.bench.Goal;
import org.alamedas.cli.command.bench.Trial;
import org.alamedas.cli.command.bench.Workload;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how long runs take against C that was made from the same program.
@Command(name = "bench")
public final class BenchCommand implements Verb {
    private static final int MOST_ROUNDS = 10_000;

    @Option(names = "--workload", paramLabel = "NAME", split = ",", descriptionKey = "bench.workload")
    private List<String> names = List.of();

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "bench.rounds", defaultValue = "31")
    private int rounds;

    @Option(names = "--gate", paramLabel = "FACTOR", descriptionKey = "bench.gate")
    private @Nullable Double gate;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public BenchCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw Refusal.usage(console.text("conformance.range", "--rounds", MOST_ROUNDS, rounds));
        }
        requireKnown(console);
        List<Workload> workloads = Workload.all().stream()
                .filter(workload -> isWanted(workload.name()))
                .toList();
        List<Trial> trials = Arrays.stream(Trial.values())
                .filter(trial -> isWanted(trial.word()))
                .toList();
        Optional<String> compiler = BenchRun.compiler();
        if (compiler.isEmpty()) {
            throw Refusal.failed(console.text("bench.no-compiler"));
        }
        if (!json) {
            BenchText.head(console);
        }
        List<Goal> goals = BenchRun.measure(workloads, trials, rounds, goal -> {
            if (!json) {
                BenchText.line(console, goal);
            }
        });
        if (json) {
            Json.print(console, new BenchJson(goals, BenchRun.machine(compiler.get()))::write);
        } else {
            BenchText.machine(console, BenchRun.machine(compiler.get()));
        }
        return isPast(goals) ? ExitCode.DISAGREES : ExitCode.OK;
    }

    private void requireKnown(Console console) throws Refusal {
        List<String> known = Stream.concat(Workload.all().stream().map(Workload::name), Trial.words().stream())
                .toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Refusal.usage(console.text("bench.no-workload", name, String.join(", ", known)));
            }
        }
    }

    private boolean isWanted(String name) {
        return names.isEmpty() || names.contains(name);
    }

    private boolean isPast(List<Goal> goals) {
        Double factor = gate;
        return factor != null && goals.stream().anyMatch(goal -> goal.ratio() > factor * goal.goal());
    }
}
