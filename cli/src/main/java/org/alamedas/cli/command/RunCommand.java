package org.alamedas.cli.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alamedas.cli.chart.PlotStyle;
import org.alamedas.cli.chart.RunPlot;
import org.alamedas.cli.input.Assignment;
import org.alamedas.cli.input.CommandText;
import org.alamedas.cli.input.Compilation;
import org.alamedas.cli.input.DataOptions;
import org.alamedas.cli.input.LeverConstants;
import org.alamedas.cli.input.LeverOptions;
import org.alamedas.cli.input.PlayedSeries;
import org.alamedas.cli.input.StageClock;
import org.alamedas.cli.input.StretchOptions;
import org.alamedas.cli.input.TestInputNames;
import org.alamedas.cli.input.VariableNames;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.output.RunTable;
import org.alamedas.cli.output.TableFormat;
import org.alamedas.cli.output.WholeFile;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.run.Tolerance;
import org.alamedas.formats.data.DataSources;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a model and writes what it recorded.
@Command(name = "run")
public final class RunCommand implements Verb {
    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable CommandText typed;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model.MODEL")
    private String model = "";

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "run.set")
    private List<String> values = List.of();

    @Mixin
    private LeverOptions levers = new LeverOptions();

    @Option(names = "--test-input", paramLabel = "NAME", descriptionKey = "run.test-input")
    private List<String> testInputs = List.of();

    @Option(names = "--vars", paramLabel = "NAMES", descriptionKey = "run.vars")
    private List<String> variables = List.of();

    @Option(names = "--start", paramLabel = "TIME", descriptionKey = "run.start")
    private @Nullable String start;

    @Option(names = "--stop", paramLabel = "TIME", descriptionKey = "run.stop")
    private @Nullable String stop;

    @Option(names = "--dt", paramLabel = "STEP", descriptionKey = "run.dt")
    private @Nullable String step;

    @Option(names = "--save-every", paramLabel = "INTERVAL", descriptionKey = "run.save-every")
    private @Nullable String saveEvery;

    @Option(names = "--method", paramLabel = "METHOD", descriptionKey = "run.method")
    private @Nullable IntegrationMethod method;

    @Option(names = "--tolerance", paramLabel = "E", descriptionKey = "run.tolerance")
    private @Nullable String tolerance;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "run.seed")
    private @Nullable String seed;

    @Option(names = "--timing", descriptionKey = "run.timing")
    private boolean timing;

    @Mixin
    private StretchOptions stretch = new StretchOptions();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "run.out")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "run.format")
    private @Nullable TableFormat format;

    @Option(
            names = "--plot",
            paramLabel = "STYLE",
            arity = "0..1",
            parameterConsumer = StyleConsumer.class,
            descriptionKey = "run.plot")
    private @Nullable PlotStyle plot;

    /// Makes the command.
    public RunCommand() {}

    /// Makes the command from a command line of which every word is plain, as picocli would: `run`,
    /// one model, and the options that are typed most, each once and with its value behind it.
    /// Everything else, mistakes above all, is left to picocli, which takes longer than a short run
    /// to find out what options there are.
    ///
    /// @param words the command line
    /// @return the command, ready to run; nothing if any word is not plain
    public static Optional<RunCommand> ofPlain(String... words) {
        RunCommand command = new RunCommand();
        Set<String> seen = new HashSet<>();
        boolean plain = words.length > 1 && "run".equals(words[0]);
        for (int i = 1; plain && i < words.length; i++) {
            boolean option = words[i].startsWith("-") && i + 1 < words.length;
            plain = seen.add(option ? words[i] : "")
                    && (option ? command.takes(words[i], words[++i]) : command.takes("", words[i]));
        }
        command.typed = CommandText.of(words);
        return plain && !command.model.isEmpty() ? Optional.of(command) : Optional.empty();
    }

    /// Takes an option, or the model, which has no name.
    private boolean takes(String option, String value) {
        if (value.isEmpty() || value.charAt(0) == '-') {
            return false;
        }
        switch (option) {
            case "" -> model = value;
            case "--vars" -> variables = List.of(value);
            case "--set" -> values = List.of(value);
            case "--start" -> start = value;
            case "--stop" -> stop = value;
            case "--dt" -> step = value;
            case "--save-every" -> saveEvery = value;
            case "--seed" -> seed = value;
            case "--format" -> {
                format = TableFormat.named(value).orElse(null);
                return format != null;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        values = levers.with(console, model, values);
        StageClock clock = new StageClock();
        DataSources sources = data.sources(console);
        CompiledModel compiled = Compilation.compile(
                console,
                model,
                sources,
                read -> TestInputNames.activate(console, command(), model, read, testInputs)
                        .then(active -> PlayedSeries.play(console, active, sources))
                        .then(active -> LeverConstants.install(model, active, values)),
                clock);
        RunSpec wanted = specification(console, compiled);
        if (method != null && compiled.method(wanted) != method) {
            console.note(console.text("run.euler", method.name().toLowerCase(Locale.ROOT)));
        }
        try {
            if (showsDeck(compiled)) {
                new PlannedShow(console, plot == null ? PlotStyle.CHART : plot, wanted).show(compiled);
                clock.done(StageClock.Step.RUN);
            } else {
                RunResult result = stretch.areGiven() ? stretch.run(console, compiled, wanted) : compiled.run(wanted);
                clock.done(StageClock.Step.RUN);
                write(console, compiled, result);
                clock.done(StageClock.Step.WRITE);
            }
            if (timing) {
                clock.show(console);
            }
        } catch (SimulationException e) {
            Messenger.show(console, List.of(e.diagnostic()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    /// Says whether to show what the model itself asks for: unless the command line asks for
    /// something else.
    private boolean showsDeck(CompiledModel compiled) {
        return out == null
                && format == null
                && !stretch.areGiven()
                && variables.isEmpty()
                && compiled.model().runs().stream()
                        .anyMatch(run -> !run.reports().isEmpty());
    }

    private CommandText command() {
        if (typed != null) {
            return typed;
        }
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before a command runs");
        }
        return CommandText.of(spec);
    }

    private RunSpec specification(Console console, CompiledModel compiled) throws Refusal {
        VariableNames names = new VariableNames(console, compiled, command());
        Map<Name, Double> settings = names.settings(values);
        List<String> recorded = variables.stream()
                .flatMap(list -> VariableNames.split(list).stream())
                .toList();
        recorded.forEach(names::require);
        RunSpec wanted = new RunSpec(
                        number(console, names, start),
                        number(console, names, stop),
                        number(console, names, step),
                        number(console, names, saveEvery),
                        method,
                        settings,
                        recorded.isEmpty() && !testInputs.isEmpty()
                                ? TestInputNames.shown(compiled)
                                : recorded.stream().map(Name::of).toList(),
                        false)
                .drawing(key(console, names, seed))
                .within(tolerance(console, names, tolerance));
        names.stopIfAnyProblem();
        compiled.complaint(wanted)
                .ifPresent(complaint -> names.refuse(
                        DiagnosticCode.BAD_TIME,
                        compiled.faulty(wanted).map(this::timeArgument).orElse(""),
                        complaint));
        names.stopIfAnyProblem();
        return wanted;
    }

    /// Returns the argument that gave a number at fault; if none did, the only one about time that
    /// was given.
    private String timeArgument(SystemValue part) {
        String given = switch (part) {
            case START -> start;
            case STOP -> stop;
            case STEP, TIME, MOMENT -> step;
            case SAVE_EVERY -> saveEvery;
        };
        return given == null ? onlyTimeArgument() : given;
    }

    private String onlyTimeArgument() {
        List<String> given =
                Stream.of(start, stop, step, saveEvery).filter(Objects::nonNull).toList();
        return given.size() == 1 ? given.getFirst() : "";
    }

    private static @Nullable Double number(Console console, VariableNames names, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Optional<Double> number = Assignment.number(text);
        if (number.isEmpty()) {
            names.refuse(DiagnosticCode.SYNTAX, text, console.text("run.no-number", text));
        }
        return number.orElse(null);
    }

    private static RandomKey key(Console console, VariableNames names, @Nullable String text) {
        if (text == null) {
            return RandomKey.DEFAULT;
        }
        try {
            return RandomKey.ofRun(Long.parseLong(text), 0);
        } catch (NumberFormatException _) {
            names.refuse(DiagnosticCode.SYNTAX, text, console.text("run.no-seed", text));
            return RandomKey.DEFAULT;
        }
    }

    private static Tolerance tolerance(Console console, VariableNames names, @Nullable String text) {
        Double number = number(console, names, text);
        if (number == null || text == null) {
            return Tolerance.DEFAULT;
        }
        if (!(number > 0 && number < 1)) {
            names.refuse(DiagnosticCode.SYNTAX, text, console.text("run.no-tolerance", text));
            return Tolerance.DEFAULT;
        }
        return Tolerance.of(number);
    }

    private void write(Console console, CompiledModel compiled, RunResult result) throws IOException {
        UnitText unit = compiled.model().time().unit();
        RunTable table = new RunTable(compiled.model().name().written(), unit == null ? "" : unit.written(), result);
        if (out != null && !"-".equals(out.toString())) {
            WholeFile.write(out, file -> table.write(formatOf(out), file));
            console.note(console.text(
                    "run.written", out, result.rows(), result.columns().size()));
        }
        if (plot != null) {
            RunPlot.draw(console, result, plot);
        } else if (out == null || "-".equals(out.toString())) {
            Writer stdout = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
            table.write(formatOf(null), stdout);
        }
    }

    private TableFormat formatOf(@Nullable Path file) {
        return format == null ? TableFormat.of(file) : format;
    }
}
