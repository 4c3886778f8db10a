package org.alamedas.cli.command.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.alamedas.chile.BuiltInModels;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.lanes.LaneFunctions;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// Measures what is not the runs of a workload.
final class Trials {
    private static final double OWN_FUNCTION = 1.3;
    private static final double TWO_THREADS = 1 / 1.8;
    private static final double MEMBERS = 1.1;
    private static final double CLIFF = 2;
    private static final double WARM = 0.4;
    private static final double COLD = 1.5;
    private static final double EDIT = 0.02;
    private static final double START = 2;

    /// How long the same is done before it is measured, in nanoseconds.
    private static final double WARM_UP = 3e9;

    private static final int WARM_CALLS = 200_000;
    private static final long MANY = 1_000_000;
    private static final long FEW = 1_000;
    private static final long WARM_MEMBERS = 200_000;
    private static final int LOOKS = 8;
    private static final int LARGE = 5_000;
    private static final int MOST_STARTS = 15;
    private static final int MOST_LOADS = 9;

    /// Numbers of chains of 11 equations: up to, at and beyond what one loop, one method and several hold.
    private static final int[] SIZES = {4, 9, 18, 32, 34, 36, 38, 40, 45, 90, 180, 360};

    private final Path folder;
    private final int rounds;

    Trials(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// Measures.
    ///
    /// @return a goal or some; none where this machine cannot
    List<Goal> measure(Trial trial) throws IOException {
        return switch (trial) {
            case MATH -> math();
            case CLIFFS -> List.of(cliffs());
            case EDIT -> List.of(edit());
            case LOAD -> List.of(warmLoad(), coldLoad());
            case THREADS -> Runtime.getRuntime().availableProcessors() < 2 ? List.of() : List.of(threads());
            case MEMBERS -> List.of(members());
            case START -> List.of(start());
        };
    }

    private List<Goal> math() throws IOException {
        List<Goal> goals = new ArrayList<>();
        for (LaneFunctions.Function function : LaneFunctions.Function.values()) {
            LaneFunctions lanes = LaneFunctions.of(function).orElse(null);
            if (lanes != null) {
                repeat(WARM_CALLS, lanes::library);
                String name = function == LaneFunctions.Function.EXP ? "exp in lanes" : "powers in lanes";
                goals.add(new Rounds(
                                times -> Clock.thread(() -> repeat(times, lanes::own)),
                                times -> Clock.thread(() -> repeat(times, lanes::library)),
                                rounds)
                        .measure(name, OWN_FUNCTION));
            }
        }
        return goals;
    }

    private static void repeat(int times, Runnable what) {
        for (int i = 0; i < times; i++) {
            what.run();
        }
    }

    private Goal cliffs() throws IOException {
        double[] each = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            CompiledModel model = Bench.compiled(SyntheticModels.chains(SIZES[i]));
            RunSpec one = RunSpec.AS_MODELLED.recording(List.of(Name.of("x 1")));
            Rounds.Rival runs = times -> Clock.thread(() -> repeat(times, () -> model.run(one)));
            Goal run = new Rounds(runs, runs, Math.min(rounds, MOST_LOADS)).measure("", 1);
            each[i] = run.ours() / model.program().flows().size();
        }
        Arrays.sort(each);
        double dearest = each[each.length - 1];
        return Goal.share("cliffs: an equation at its dearest", CLIFF, 0, new Goal.Pair(dearest, each[0], "us"));
    }

    private Goal edit() {
        String text = SyntheticModels.scalars().text();
        AtomicLong edits = new AtomicLong();
        return quickest("edit of one equation in 1,100", EDIT, () -> {
            String edited = text.replaceFirst("0\\.8 \\*", "0.8" + edits.incrementAndGet() + " *");
            first(SourceText.of("edited.xmile", edited), "x 1");
        });
    }

    private Goal warmLoad() {
        SourceText large = SyntheticModels.vensim(LARGE);
        return quickest("5,000 variables from Vensim, warm", WARM, () -> first(large, "level 1"));
    }

    private static void first(SourceText text, String recorded) {
        Bench.made(ModelFiles.read(text).then(new Engine()::compile))
                .run(RunSpec.AS_MODELLED.recording(List.of(Name.of(recorded))));
    }

    /// The quickest of many times, once the JVM has compiled what there is to compile.
    private Goal quickest(String name, double goal, Runnable what) {
        double warmed = 0;
        while (warmed < WARM_UP) {
            warmed += Clock.thread(what);
        }
        double[] spent = new double[rounds + MOST_LOADS];
        for (int i = 0; i < spent.length; i++) {
            spent[i] = Clock.thread(what);
        }
        Arrays.sort(spent);
        double spread = spent[3 * (spent.length - 1) / 4] - spent[(spent.length - 1) / 4];
        return Goal.seconds(name, goal, spread / 1e9, spent[0] / 1e9);
    }

    private Goal coldLoad() throws IOException {
        Child child = Child.run(folder, SyntheticModels.vensim(LARGE), "level 1");
        double best = Double.POSITIVE_INFINITY;
        double worst = 0;
        for (int i = 0; i < Math.min(rounds, 3); i++) {
            double spent = child.run();
            best = Math.min(best, spent);
            worst = Math.max(worst, spent);
        }
        return Goal.seconds("5,000 variables from Vensim, cold", COLD, (worst - best) / 1e9, best / 1e9);
    }

    private Goal start() throws IOException {
        Child ours = Child.run(folder, SyntheticModels.sir(), "infectious");
        Child empty = Child.empty(folder);
        int times = Math.min(rounds, MOST_STARTS);
        double[] our = new double[times];
        double[] their = new double[times];
        double[] shares = new double[times];
        for (int i = 0; i < times; i++) {
            their[i] = empty.run();
            our[i] = ours.run();
            shares[i] = our[i] / Math.max(1, their[i]);
        }
        Arrays.sort(shares);
        double spread = shares[3 * (times - 1) / 4] - shares[(times - 1) / 4];
        // Processor time of children comes in hundredths of a second, so that sums are compared.
        Goal.Pair pair = new Goal.Pair(mean(our), mean(their), "us");
        return Goal.share("run of a small model from cold", START, spread, pair);
    }

    private static double mean(double[] nanoseconds) {
        return Arrays.stream(nanoseconds).average().orElse(0) / 1e3;
    }

    private Goal threads() throws IOException {
        CompiledModel chile =
                Bench.compiled(BuiltInModels.find("chile").orElseThrow(() -> new IllegalStateException("no chile")));
        EnsembleTrial trial = new EnsembleTrial(chile, "GDP", "link_threat");
        return new Rounds(times -> trial.wall(times, 2), times -> trial.wall(times, 1), rounds, EnsembleTrial.LEAST)
                .measure("two threads against one", TWO_THREADS);
    }

    private static Goal members() {
        CompiledModel sir = Bench.compiled(SyntheticModels.sir());
        EnsembleTrial trial = new EnsembleTrial(sir, "infectious", "contacts");
        // What is loaded, compiled and remembered meanwhile is no matter of the number of members.
        trial.heap(WARM_MEMBERS, 1);
        double few = trial.heap(FEW, LOOKS);
        double many = trial.heap(MANY, LOOKS);
        return Goal.share("heap of a million members", MEMBERS, 0, new Goal.Pair(many / 1e3, few / 1e3, "kB"));
    }
}
