package org.alamedas.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.alamedas.cli.command.conformance.ConformanceJson;
import org.alamedas.cli.command.conformance.ConformanceText;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.conformance.Case;
import org.alamedas.conformance.Conformance;
import org.alamedas.conformance.Corpus;
import org.alamedas.conformance.Finding;
import org.alamedas.conformance.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs every model in a folder and holds it against the output that was published with it.
@Command(name = "conformance")
public final class ConformanceCommand implements Verb {
    private static final int MOST_JOBS = 64;
    private static final int LONGEST = 3_600;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "conformance.FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "conformance.jobs")
    private @Nullable Integer jobs;

    @Option(names = "--limit", paramLabel = "SECONDS", descriptionKey = "conformance.limit", defaultValue = "60")
    private int limit;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public ConformanceCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        int parallel = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        requireRange(console, "--jobs", parallel, MOST_JOBS);
        requireRange(console, "--limit", limit, LONGEST);
        if (!Files.isDirectory(folder)) {
            throw Refusal.failed(console.text("conformance.no-folder", folder));
        }
        List<Case> cases = Corpus.cases(folder);
        if (cases.isEmpty()) {
            throw Refusal.failed(console.text("conformance.no-models", folder));
        }
        List<Finding> findings = judge(console, new Conformance(parallel, limit), cases);
        if (json) {
            Json.print(console, new ConformanceJson(folder.toString(), findings)::write);
        } else {
            ConformanceText.write(console, findings);
        }
        return Tally.of(findings).holds() ? ExitCode.OK : ExitCode.DISAGREES;
    }

    private static void requireRange(Console console, String option, int found, int most) throws Refusal {
        if (found < 1 || found > most) {
            throw Refusal.usage(console.text("conformance.range", option, most, found));
        }
    }

    private static List<Finding> judge(Console console, Conformance conformance, List<Case> cases)
            throws IOException, Refusal {
        boolean shown = console.appearance().progress() && !console.quiet();
        IntConsumer progress = done -> {
            if (shown) {
                console.err().print("\r" + console.text("conformance.progress", done, cases.size()));
                console.err().flush();
            }
        };
        try {
            return conformance.judge(cases, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.told(ExitCode.FAILED);
        } finally {
            if (shown) {
                console.err().print("\n");
            }
        }
    }
}
