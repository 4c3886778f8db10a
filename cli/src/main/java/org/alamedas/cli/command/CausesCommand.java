package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.analysis.cause.CauseFinder;
import org.alamedas.analysis.cause.Causes;
import org.alamedas.analysis.cause.EveryStep;
import org.alamedas.cli.command.loops.CausesText;
import org.alamedas.cli.command.loops.LoopsJson;
import org.alamedas.cli.input.CommandText;
import org.alamedas.cli.input.Compilation;
import org.alamedas.cli.input.DataOptions;
import org.alamedas.cli.input.VariableNames;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what each input of a variable contributed to its change between two moments of a run.
@Command(name = "causes")
public final class CausesCommand implements Verb {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model.MODEL")
    private String model = "";

    @Parameters(index = "1", paramLabel = "VARIABLE", descriptionKey = "causes.VARIABLE")
    private String variable = "";

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--from", paramLabel = "TIME", descriptionKey = "causes.from")
    private @Nullable Double from;

    @Option(names = "--to", paramLabel = "TIME", descriptionKey = "causes.to")
    private @Nullable Double to;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "run.set")
    private List<String> values = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public CausesCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        CompiledModel compiled = Compilation.compile(console, model, data.sources(console));
        RunSpec wanted = settings(console, compiled);
        try {
            RunResult run = compiled.run(wanted);
            Causes causes = find(console, new CauseFinder(compiled.model(), run), run);
            if (json) {
                LoopsJson.write(console, causes);
            } else {
                CausesText.write(console, causes);
            }
        } catch (SimulationException e) {
            Messenger.show(console, List.of(e.diagnostic()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    private Causes find(Console console, CauseFinder finder, RunResult run) throws Refusal {
        double first = from == null ? run.time(0) : from;
        double last = to == null ? run.time(run.rows() - 1) : to;
        if (first < run.time(0) || last > run.time(run.rows() - 1) || first >= last) {
            throw Refusal.usage(console.text("causes.no-interval", first, last, run.time(0), run.time(run.rows() - 1)));
        }
        Name name = Name.of(variable);
        if (run.column(name) < 0
                || finder.model().variables().stream()
                        .noneMatch(one -> one.name().equals(name))) {
            throw Refusal.usage(console.text("causes.no-scalar", variable));
        }
        return finder.of(name, first, last);
    }

    private RunSpec settings(Console console, CompiledModel compiled) throws Refusal {
        VariableNames names = new VariableNames(console, compiled, CommandText.of(Objects.requireNonNull(spec)));
        names.require(variable);
        Map<Name, Double> settings = names.settings(values);
        names.stopIfAnyProblem();
        RunSpec wanted = EveryStep.of(compiled);
        for (Map.Entry<Name, Double> setting : settings.entrySet()) {
            wanted = wanted.with(setting.getKey(), setting.getValue());
        }
        return wanted;
    }
}
