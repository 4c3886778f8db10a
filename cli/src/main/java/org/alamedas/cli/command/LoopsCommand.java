package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alamedas.analysis.loops.DependencyGraph;
import org.alamedas.analysis.loops.LoopSearch;
import org.alamedas.chile.CaseStudy;
import org.alamedas.chile.Chile;
import org.alamedas.cli.command.loops.CutReport;
import org.alamedas.cli.command.loops.LoopsJson;
import org.alamedas.cli.command.loops.LoopsReport;
import org.alamedas.cli.command.loops.LoopsText;
import org.alamedas.cli.command.loops.RunSigns;
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
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.loop.NamedLoop;
import org.alamedas.evidence.loop.NamedLoops;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Finds the feedback loops of a model, and of the Chilean model those of the essay by name.
@Command(name = "loops")
public final class LoopsCommand implements Verb {
    private static final String CASE = "chile";
    private static final long STEPS = 20_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MODEL", arity = "0..1", descriptionKey = "loops.MODEL")
    private String model = CASE;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--through", paramLabel = "NAME", descriptionKey = "loops.through")
    private @Nullable String through;

    @Option(names = "--cut", paramLabel = "LOOP", descriptionKey = "loops.cut")
    private @Nullable String cut;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "loops.most")
    private int most = 20;

    @Option(names = "--longest", paramLabel = "N", descriptionKey = "loops.longest")
    private int longest = 15;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public LoopsCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        if (most < 1 || longest < 1) {
            throw Refusal.usage(console.text("loops.no-bound"));
        }
        CompiledModel compiled = Compilation.compile(console, model, data.sources(console));
        if (cut != null) {
            return cut(console, compiled, cut);
        }
        DependencyGraph graph = DependencyGraph.of(compiled.model());
        LoopSearch.Bounds bounds = new LoopSearch.Bounds(most, longest, STEPS);
        LoopSearch.Result found = through == null
                ? LoopSearch.of(graph, bounds)
                : LoopSearch.through(graph, known(console, compiled, graph, through), bounds);
        LoopsReport report = LoopsReport.of(
                compiled.model().name().written(),
                graph,
                found,
                model.equals(CASE) && through == null ? named(console).loops() : List.of(),
                new RunSigns(compiled));
        if (json) {
            LoopsJson.write(console, report);
        } else {
            LoopsText.write(console, report);
        }
        return ExitCode.OK;
    }

    private Name known(Console console, CompiledModel compiled, DependencyGraph graph, String written) throws Refusal {
        Name name = Name.of(written);
        if (!graph.variables().contains(name)) {
            VariableNames names = new VariableNames(console, compiled, CommandText.of(Objects.requireNonNull(spec)));
            names.require(written);
            names.stopIfAnyProblem();
            throw Refusal.usage(
                    console.text("model.unknown-name", compiled.model().name(), written));
        }
        return name;
    }

    private ExitCode cut(Console console, CompiledModel compiled, String id) throws Refusal, IOException {
        if (!model.equals(CASE)) {
            throw Refusal.usage(console.text("loops.cut-needs-case", model, CASE));
        }
        CaseStudy study = Messenger.made(console, Chile.read());
        NamedLoops loops = Messenger.made(console, Chile.loops(study));
        List<String> ids = loops.loops().stream()
                .map(loop -> loop.id().toUpperCase(Locale.ROOT))
                .toList();
        NamedLoop loop = loops.find(id)
                .orElseThrow(() -> Refusal.usage(
                        console.text("loops.no-loop", id),
                        Suggestion.nearest(id.toUpperCase(Locale.ROOT), ids)
                                .map(near -> console.text("did-you-mean", near))
                                .orElse(console.text("usage.one-of", String.join(", ", ids)))));
        NamedLoop.Course course = loop.course();
        if (course == null) {
            throw Refusal.usage(console.text("loops.not-modelled", id), inLanguage(console, loop));
        }
        try {
            CutReport report = CutReport.of(compiled, study.annotations(), loop, course, loops.outputs());
            if (json) {
                LoopsJson.write(console, report);
            } else {
                LoopsText.write(console, report);
            }
        } catch (SimulationException e) {
            Messenger.show(console, List.of(e.diagnostic()));
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    private static String inLanguage(Console console, NamedLoop loop) {
        return switch (console.language()) {
            case ES -> loop.evidence().es();
            case EN -> loop.evidence().en();
        };
    }

    private static NamedLoops named(Console console) throws Refusal {
        return Messenger.made(console, Chile.read().then(Chile::loops));
    }
}
