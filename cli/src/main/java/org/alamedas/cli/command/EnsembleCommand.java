package org.alamedas.cli.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.alamedas.cli.command.ensemble.Classification;
import org.alamedas.cli.command.ensemble.DesignKind;
import org.alamedas.cli.command.ensemble.EnsemblePlan;
import org.alamedas.cli.command.ensemble.RequestFile;
import org.alamedas.cli.command.ensemble.SavedPaths;
import org.alamedas.cli.command.ensemble.SummaryTable;
import org.alamedas.cli.input.CommandText;
import org.alamedas.cli.input.Compilation;
import org.alamedas.cli.input.DataOptions;
import org.alamedas.cli.output.TableFormat;
import org.alamedas.cli.output.WholeFile;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Interruption;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ensemble.Bins;
import org.alamedas.engine.ensemble.Ensemble;
import org.alamedas.engine.ensemble.EnsembleSpec;
import org.alamedas.engine.ensemble.Part;
import org.alamedas.engine.ensemble.Paths;
import org.alamedas.engine.ensemble.Shard;
import org.alamedas.engine.ensemble.Summary;
import org.alamedas.formats.data.DataSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a model many times and writes how its variables are spread.
@Command(name = "ensemble")
public final class EnsembleCommand implements Verb {
    private static final double NANOSECONDS = 1e9;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model.MODEL")
    private String model = "";

    @Mixin
    private DataOptions data = new DataOptions();

    /// Its arguments stand in its place before any of the command line is parsed.
    @Option(names = RequestFile.OPTION, paramLabel = "FILE", descriptionKey = "ensemble.request")
    private @Nullable Path request;

    @Option(names = "--sample", paramLabel = "NAME=DIST", descriptionKey = "ensemble.sample")
    private List<String> samples = List.of();

    @Option(names = "--correlate", paramLabel = "A,B=R", descriptionKey = "ensemble.correlate")
    private List<String> correlations = List.of();

    @Option(names = "--points", paramLabel = "FILE", descriptionKey = "ensemble.points")
    private @Nullable Path points;

    @Option(names = "-n", paramLabel = "N", descriptionKey = "ensemble.n")
    private long members = 1000;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "ensemble.seed")
    private long seed = 1;

    @Option(names = "--design", paramLabel = "DESIGN", descriptionKey = "ensemble.design")
    private DesignKind design = DesignKind.LHS;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "run.set")
    private List<String> values = List.of();

    @Option(names = "--vars", paramLabel = "NAMES", descriptionKey = "ensemble.vars")
    private List<String> variables = List.of();

    @Option(names = "--quantiles", paramLabel = "SHARES", descriptionKey = "ensemble.quantiles")
    private String quantiles = "0.05,0.25,0.5,0.75,0.95";

    @Option(names = "--histogram", paramLabel = "BINS", descriptionKey = "ensemble.histogram")
    private int bins;

    @Option(names = "--classify", paramLabel = "EXPR", descriptionKey = "ensemble.classify")
    private @Nullable String question;

    @Option(names = "--keep", paramLabel = "MEMBERS", descriptionKey = "ensemble.keep")
    private String kept = "";

    @Option(names = "--threads", paramLabel = "T", descriptionKey = "ensemble.threads")
    private int threads;

    @Option(names = "--shard", paramLabel = "I/K", descriptionKey = "ensemble.shard")
    private @Nullable String shard;

    @Option(names = "--part", paramLabel = "FILE", descriptionKey = "ensemble.part")
    private @Nullable Path part;

    @Option(names = "--join", paramLabel = "FILE", descriptionKey = "ensemble.join")
    private List<Path> parts = List.of();

    @Option(names = "--save", paramLabel = "FILE", descriptionKey = "ensemble.save")
    private @Nullable Path paths;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "run.out")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "ensemble.format")
    private @Nullable TableFormat format;

    /// Makes the command.
    public EnsembleCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        if (request != null) {
            throw Refusal.usage(console.text("ensemble.request-once"));
        }
        DataSources sources = data.sources(console);
        CompiledModel compiled = question == null
                ? Compilation.compile(console, model, sources)
                : Compilation.compile(
                        console, model, sources, read -> Classification.add(read, Objects.requireNonNull(question)));
        EnsemblePlan plan = new EnsemblePlan(console, compiled, CommandText.of(Objects.requireNonNull(spec)));
        List<Double> shares = plan.shares(quantiles);
        if (bins < 0 || bins > Bins.MOST) {
            throw Refusal.usage(console.text("ensemble.no-bins", Bins.MOST, bins));
        }
        if (paths != null && !parts.isEmpty()) {
            throw Refusal.usage(console.text("ensemble.save-or-join"));
        }
        Part whole = parts.isEmpty() ? run(console, compiled, plan) : join(console);
        if (whole == null) {
            return ExitCode.FAILED;
        }
        if (part != null) {
            write(whole, part);
            console.note(console.text("ensemble.part-written", part, whole.members()));
        } else {
            write(console, compiled, whole.summary(shares, bins));
        }
        return ExitCode.OK;
    }

    private @Nullable Part run(Console console, CompiledModel compiled, EnsemblePlan plan) throws Refusal, IOException {
        EnsembleSpec wanted = plan.spec(new EnsemblePlan.Request(
                samples, correlations, points, members, seed, design, values, variables, question != null, kept));
        Shard share = plan.shard(shard);
        if (shard != null && part == null) {
            throw Refusal.usage(console.text("ensemble.shard-needs-part"));
        }
        SavedPaths saved = SavedPaths.to(console, paths);
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        try (Interruption interruption = new Interruption()) {
            Meter meter = new Meter(console, System.nanoTime(), interruption);
            return run(
                    console,
                    saved,
                    wanted,
                    meter,
                    taker -> new Ensemble(compiled, wanted, taker).run(share, workers, meter::show));
        } catch (IllegalArgumentException e) {
            throw Refusal.failed(String.valueOf(e.getMessage()));
        }
    }

    /// The person who stops the program is told what was done before it is allowed to end.
    private @Nullable Part run(
            Console console, SavedPaths saved, EnsembleSpec wanted, Meter meter, Function<Paths, Part> ensemble)
            throws IOException {
        try {
            Part whole = saved.run(wanted, ensemble);
            meter.end(whole.members());
            if (paths != null) {
                console.note(console.text("ensemble.saved", paths, whole.members()));
            }
            return whole;
        } catch (CancellationException e) {
            console.error(String.valueOf(e.getMessage()), List.of());
            return null;
        }
    }

    /// Shows how far an ensemble has come: on a terminal only, a few times a second.
    private static final class Meter {
        private static final double EVERY = 0.2;

        private final Console console;
        private final long start;
        private final Interruption interruption;
        private double shown;

        Meter(Console console, long start, Interruption interruption) {
            this.console = console;
            this.start = start;
            this.interruption = interruption;
        }

        private double seconds() {
            return (System.nanoTime() - start) / NANOSECONDS;
        }

        boolean show(long done, long all) {
            double now = seconds();
            if (!console.quiet() && console.appearance().errColour() && now - shown > EVERY) {
                shown = now;
                console.err().print("\r" + console.text("ensemble.progress", done, all, Math.round(done / now)));
                console.err().flush();
            }
            return !interruption.wanted();
        }

        void end(long members) {
            if (shown > 0) {
                console.err().print("\r\u001b[K");
            }
            double took = seconds();
            console.note(console.text(
                    "ensemble.took", members, String.format(Locale.ROOT, "%.2f", took), Math.round(members / took)));
        }
    }

    private Part join(Console console) throws Refusal, IOException {
        Part whole = new Part();
        for (Path file : parts) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                whole.add(Part.read(in));
            } catch (EOFException _) {
                throw Refusal.failed(console.text("ensemble.part-cut", file));
            } catch (IllegalArgumentException e) {
                throw Refusal.failed(file + ": " + e.getMessage());
            }
        }
        return whole;
    }

    private static void write(Part whole, Path file) throws IOException {
        WholeFile.writeBytes(file, bytes -> {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes));
            whole.write(out);
            out.flush();
        });
    }

    private void write(Console console, CompiledModel compiled, Summary summary) throws IOException {
        Summary.Failure failure = summary.failure();
        if (failure != null) {
            console.note(console.text(
                    "ensemble.failed", summary.failed(), summary.asked(), failure.member(), failure.message()));
        }
        SummaryTable table = new SummaryTable(compiled.model().name().written(), summary);
        if (out != null && !"-".equals(out.toString())) {
            WholeFile.write(out, file -> table.write(formatOf(out), file));
            console.note(console.text("ensemble.written", out));
        } else {
            Writer stdout = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
            table.write(formatOf(null), stdout);
        }
    }

    private TableFormat formatOf(@Nullable Path file) {
        return format == null ? TableFormat.of(file) : format;
    }
}
