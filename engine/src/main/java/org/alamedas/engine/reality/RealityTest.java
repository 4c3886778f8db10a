package org.alamedas.engine.reality;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Tests a model against its reality checks.
public final class RealityTest {
    /// The most elements for which one check is tested, and the most ways in which one condition is made true.
    private static final int MOST_ELEMENTS = 1_000;

    private static final int MOST_WAYS = 16;

    private final Model model;
    private final BaseRun base;
    private final TestInputs inputs;

    private RealityTest(Model model) {
        this.model = model;
        this.base = new BaseRun(model);
        this.inputs = new TestInputs(model);
    }

    /// Tests a model against each of its constraints, element by element where they run over dimensions.
    ///
    /// @param model the model, which can be compiled
    /// @return what came of each, in the order of the file
    public static List<Tested> test(Model model) {
        RealityTest test = new RealityTest(model);
        List<Tested> all = new ArrayList<>();
        for (RealityCheck check : model.realityChecks()) {
            switch (check) {
                case RealityCheck.TestInput _ -> {}
                case RealityCheck.Constraint constraint -> {
                    List<Name> over = constraint.declaration().dimensions();
                    for (Bound bound : Bound.all(model, over, MOST_ELEMENTS)) {
                        String name = constraint.declaration().name() + bound.label(over);
                        all.add(new Tested(constraint, name, test.verdict(constraint, bound)));
                    }
                }
            }
        }
        return all;
    }

    private Verdict verdict(RealityCheck.Constraint check, Bound bound) {
        Span place = check.declaration().span();
        Formula written = Formula.of(check.condition(), false);
        Demand asked = Demand.of(check.consequence());
        String reason = "the condition never comes about";
        int held = 0;
        try {
            Formula condition = inputs.resolve(written, bound);
            Demand demand = new Demand(asked.when(), asked.crossings(), inputs.resolve(asked.formula(), bound));
            List<List<Formula>> ways = new ArrayList<>(Formula.ways(condition, MOST_WAYS));
            for (List<Formula> way : ways) {
                try {
                    Verdict verdict = forced(way, demand, place);
                    if (verdict instanceof Verdict.Violated) {
                        return verdict;
                    }
                    held += verdict instanceof Verdict.Held ? 1 : 0;
                } catch (Untestable e) {
                    reason = e.reason();
                }
            }
            Verdict watched =
                    inputs.isIn(written) || Trajectory.isIn(condition) ? null : watched(condition, demand, place);
            if (watched instanceof Verdict.Violated) {
                return watched;
            }
            held += watched instanceof Verdict.Held ? 1 : 0;
        } catch (Untestable e) {
            reason = e.reason();
        }
        return held > 0 ? new Verdict.Held(held) : new Verdict.Untested(reason);
    }

    /// Tests with the condition forced in one way.
    private Verdict forced(List<Formula> way, Demand demand, Span place) throws Untestable {
        Scene scene = new Scene(model, base);
        for (Formula part : way) {
            if (part instanceof Formula.Fact fact) {
                scene.suppose(fact);
            }
        }
        return judged(scene, null, demand, place);
    }

    /// Tests the model as it stands, at the moments at which the condition is true by itself.
    private Verdict watched(Formula condition, Demand demand, Span place) throws Untestable {
        return judged(new Scene(model, base), condition, demand, place);
    }

    private static Verdict judged(Scene scene, @Nullable Formula condition, Demand demand, Span place)
            throws Untestable {
        Trial trial = new Trial(scene);
        trial.watch(demand.formula());
        if (condition != null) {
            trial.watch(condition);
        }
        Name during = scene.watchDuring(place);
        RunResult run = trial.run(during);
        List<Integer> moments = new ArrayList<>();
        for (int row = 0; row < run.rows(); row++) {
            boolean supposed =
                    Trial.value(run, during, row) != 0 && (condition == null || trial.holds(condition, run, row));
            if (supposed && trial.counts(demand.formula(), run, row)) {
                moments.add(row);
            }
        }
        return moments.isEmpty()
                ? new Verdict.Untested("the condition never comes about")
                : verdict(trial, run, moments, demand, condition == null);
    }

    private static Verdict verdict(Trial trial, RunResult run, List<Integer> moments, Demand demand, boolean forced) {
        Formula formula = demand.formula();
        List<Integer> failures =
                moments.stream().filter(row -> !trial.holds(formula, run, row)).toList();
        boolean good = switch (demand.when()) {
            case ALWAYS -> failures.isEmpty();
            case ONCE -> failures.size() < moments.size();
            case IN_TURN -> crosses(trial, run, moments, demand);
        };
        if (good) {
            return new Verdict.Held(1);
        }
        int first = failures.isEmpty() ? moments.getLast() : failures.getFirst();
        return new Verdict.Violated(
                forced, run.time(first), failures.size(), moments.size(), trial.readings(formula, run, first));
    }

    private static boolean crosses(Trial trial, RunResult run, List<Integer> moments, Demand demand) {
        boolean before = trial.holds(demand.formula(), run, moments.getFirst());
        int crossings = 0;
        boolean first = before;
        for (int row : moments) {
            boolean now = trial.holds(demand.formula(), run, row);
            crossings += now == before ? 0 : 1;
            before = now;
        }
        return first && crossings == demand.crossings();
    }
}
