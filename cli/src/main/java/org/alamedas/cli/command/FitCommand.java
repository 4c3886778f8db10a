package org.alamedas.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.command.theory.FitMeter;
import org.alamedas.cli.command.theory.Planting;
import org.alamedas.cli.command.theory.Results;
import org.alamedas.cli.input.CaseOptions;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.output.WholeFile;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Interruption;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.Budget;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.FitTables;
import org.alamedas.evidence.fit.Fitting;
import org.alamedas.evidence.fit.Stamp;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.diagnostic.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fits theories to the record and keeps what comes of it.
@Command(name = "fit")
public final class FitCommand implements Verb {
    @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "theories.NAME")
    private List<String> names = List.of();

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(names = "--all", descriptionKey = "fit.all")
    private boolean all;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "fit.seed")
    private long seed = 1;

    @Option(names = "--points", paramLabel = "N", descriptionKey = "fit.points")
    private int points = Budget.FULL.points();

    @Option(names = "--moves", paramLabel = "N", descriptionKey = "fit.moves")
    private int moves = Budget.FULL.moves();

    @Option(names = "--planted", paramLabel = "R", descriptionKey = "fit.planted")
    private int planted;

    @Option(names = "--threads", paramLabel = "T", descriptionKey = "ensemble.threads")
    private int threads;

    /// Makes the command.
    public FitCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        boolean some = !names.isEmpty();
        if (all ? some : !some && planted < 1) {
            throw Refusal.usage(console.text("fit.which"));
        }
        TheoryCase about = options.read(console);
        List<Theory> theories = all || some ? CaseOptions.chosen(console, about, names) : List.of();
        Path folder = folder();
        FitCase fitCase = Messenger.made(console, about.fitCase(new Engine(Execution.JVM)));
        Budget budget = budget();
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        try (Interruption interruption = new Interruption();
                Fitting fitting = new Fitting(fitCase, seed, budget, workers)) {
            FitMeter meter = new FitMeter(console, interruption, theories.size() * Results.MODES.size());
            for (Theory theory : theories) {
                fit(new Work(console, fitting, fitCase, folder, budget, meter), theory);
            }
            if (planted > 0) {
                Planting.run(fitting, fitCase, rivals(about), new Planting.Plan(planted, seed, budget, folder), meter);
            }
            meter.end();
        } catch (CancellationException _) {
            console.note(console.text("fit.stopped", folder));
            return ExitCode.FAILED;
        }
        console.line(console.text("fit.done", folder, folder));
        return ExitCode.OK;
    }

    private static List<Theory> rivals(TheoryCase about) {
        return about.theories().stream().filter(theory -> !theory.reference()).toList();
    }

    private Budget budget() throws Refusal {
        try {
            return new Budget(points, moves, Budget.FULL.placebos());
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(String.valueOf(e.getMessage()));
        }
    }

    private Path folder() throws IOException {
        Path wanted = options.results();
        Path folder = wanted == null ? Path.of("alamedas-results", options.name()) : wanted;
        return Files.createDirectories(folder);
    }

    /// What fits one theory after the other.
    private record Work(Console console, Fitting fitting, FitCase about, Path folder, Budget budget, FitMeter meter) {}

    /// Fits a theory in both modes, unless its results are there: made of the same model, data,
    /// theory, seed and budget.
    private void fit(Work work, Theory theory) throws IOException {
        Stamp stamp = Stamp.of(work.about(), theory, seed, work.budget());
        boolean same = stampIn(work.folder(), theory).filter(stamp::equals).isPresent();
        if (!same) {
            forget(work.folder(), theory);
        }
        for (Mode mode : Results.MODES) {
            work.meter().begin(theory, mode);
            if (same && finished(work.folder(), theory, mode)) {
                work.meter().skip();
                continue;
            }
            for (FitTables.Table table : FitTables.write(work.fitting().fit(theory, mode, work.meter()))) {
                write(work.folder(), table);
            }
            write(work.folder(), stamp.write(theory.id()));
            same = true;
        }
    }

    /// Deletes results that were made of something else.
    private static void forget(Path folder, Theory theory) throws IOException {
        Files.deleteIfExists(folder.resolve(theory.id() + ".stamp.csv"));
        for (Mode mode : Results.MODES) {
            for (String name : FitTables.names(theory.id(), mode)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private static Optional<Stamp> stampIn(Path folder, Theory theory) {
        return CaseOptions.folder(folder).find(theory.id() + ".stamp.csv").flatMap(text -> switch (Stamp.read(text)) {
            case Outcome.Made<Stamp> made -> Optional.of(made.value());
            case Outcome.Refused<Stamp> refused -> Optional.empty();
        });
    }

    private static boolean finished(Path folder, Theory theory, Mode mode) {
        return FitTables.read(CaseOptions.folder(folder), theory.id(), mode) instanceof Outcome.Made<?>;
    }

    private static void write(Path folder, FitTables.Table table) throws IOException {
        WholeFile.write(folder.resolve(table.name()), out -> out.write(table.text()));
    }
}
