package org.alamedas.cli.command.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.export.CExport;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Measures the runs of one workload against C.
final class Bench {
    private final Workload workload;
    private final CompiledModel model;
    private final int rounds;

    Bench(Workload workload, int rounds) {
        this.workload = workload;
        this.rounds = rounds;
        model = compiled(workload.source());
    }

    static CompiledModel compiled(SourceText source) {
        return made(ModelFiles.read(source).then(new Engine()::compile));
    }

    static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(T made, var _) -> made;
            case Outcome.Refused<T>(List<Diagnostic> why) ->
                throw new IllegalStateException("a workload is refused: " + why);
        };
    }

    /// Measures everything that the workload asks for.
    ///
    /// @param folder where the files of C go
    /// @param measured who is told of each goal as soon as it is known
    List<Goal> measure(Path folder, Consumer<Goal> measured) throws IOException {
        CompiledModel rival = workload.rival().equals(workload.source()) ? model : compiled(workload.rival());
        List<Goal> goals = new ArrayList<>();
        for (Workload.Measurement wanted : workload.goals()) {
            if (isMissing(wanted.kind())) {
                continue;
            }
            Goal goal = measure(folder, rival, wanted);
            measured.accept(goal);
            goals.add(goal);
        }
        return goals;
    }

    private static boolean isMissing(Workload.Kind kind) {
        return switch (kind) {
            case NODE -> NodeRival.version().isEmpty();
            case CHROMIUM -> ChromiumRival.installed().isEmpty();
            case ONE, ALL, ENSEMBLE, BATCHED, SIZE -> false;
        };
    }

    private Goal measure(Path folder, CompiledModel rival, Workload.Measurement wanted) throws IOException {
        Workload.Kind kind = wanted.kind();
        if (kind == Workload.Kind.SIZE) {
            return Goal.kilobytes(
                    name(kind), wanted.goal(), NodeRival.module(model).bytes().size());
        }
        if (kind == Workload.Kind.CHROMIUM) {
            return inChromium(folder, rival, wanted);
        }
        boolean all = kind == Workload.Kind.ALL || kind == Workload.Kind.NODE;
        try (Answering c = rival(folder, rival, kind)) {
            if (kind != Workload.Kind.NODE) {
                return rounds(ours(kind), times -> c.run(all, times), wanted);
            }
            try (Answering node = NodeRival.start(folder, workload.name(), model)) {
                return rounds(times -> node.run(true, times), times -> c.run(true, times), wanted);
            }
        }
    }

    /// The page takes its rounds in a row; C takes its own before and after.
    private Goal inChromium(Path folder, CompiledModel rival, Workload.Measurement wanted) throws IOException {
        Path program = ChromiumRival.installed().orElseThrow();
        try (Answering c = rival(folder, rival, wanted.kind())) {
            Rounds.Rival run = times -> c.run(true, times);
            double before = Rounds.best(run, rounds);
            double[] ours =
                    ChromiumRival.measure(program, folder, NodeRival.module(model), rounds * ChromiumRival.PER_ROUND);
            double theirs = Math.min(before, Rounds.best(run, rounds));
            double spread = (ours[3 * (ours.length - 1) / 4] - ours[(ours.length - 1) / 4]) / theirs;
            Goal.Pair pair = new Goal.Pair(ours[0] / 1e3, theirs / 1e3, "us");
            return Goal.share(name(wanted.kind()), wanted.goal(), spread, pair);
        }
    }

    private Goal rounds(Rounds.Rival ours, Rounds.Rival theirs, Workload.Measurement wanted) throws IOException {
        boolean isEnsemble = wanted.kind() == Workload.Kind.ENSEMBLE || wanted.kind() == Workload.Kind.BATCHED;
        return new Rounds(ours, theirs, rounds, isEnsemble ? EnsembleTrial.LEAST : 1)
                .measure(name(wanted.kind()), wanted.goal());
    }

    private Answering rival(Path folder, CompiledModel rival, Workload.Kind kind) throws IOException {
        String name = workload.name() + "-" + kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case ONE, ALL, ENSEMBLE, NODE, CHROMIUM, SIZE -> {
                String text = made(
                        CExport.library(rival.program(), rival.model().time().method()));
                yield CRival.start(folder, name, CRival.driven(text, kept(rival)), List.of());
            }
            case BATCHED -> CRival.start(folder, name, made(CExport.batch(rival.program())), List.of("-ffast-math"));
        };
    }

    private String name(Workload.Kind kind) {
        return workload.name()
                + switch (kind) {
                    case ONE -> ", one variable recorded";
                    case ALL -> ", all variables recorded";
                    case ENSEMBLE -> ", ensemble";
                    case BATCHED -> ", ensemble (C batched)";
                    case NODE -> ", WebAssembly in node";
                    case CHROMIUM -> ", WebAssembly in Chromium";
                    case SIZE -> ", size of the module";
                };
    }

    /// Any scalar of the rival's model that is recorded costs the same.
    private static int kept(CompiledModel rival) {
        return rival.program().stocks().getFirst();
    }

    private Rounds.Rival ours(Workload.Kind kind) {
        return switch (kind) {
            case ONE -> runs(RunSpec.AS_MODELLED.recording(List.of(workload.recorded())));
            case ALL -> runs(RunSpec.AS_MODELLED);
            case ENSEMBLE, BATCHED ->
                new EnsembleTrial(
                        model, workload.recorded().written(), workload.varied().written())::run;
            case NODE, CHROMIUM, SIZE -> throw new IllegalStateException("the JVM does not run " + kind);
        };
    }

    private Rounds.Rival runs(RunSpec spec) {
        return times -> Clock.thread(() -> {
            for (int i = 0; i < times; i++) {
                model.run(spec);
            }
        });
    }
}
