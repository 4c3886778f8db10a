package org.alamedas.engine.reality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.ExprPrinter;

/// One run in which a check is tested; it holds what is watched.
final class Trial {
    /// How far apart two values may be that count as equal, relative to the largest that either has in the run.
    private static final double TOLERANCE = 1e-9;

    private final Scene scene;
    private final Map<Formula.Fact, Scene.Watched> watched = new HashMap<>();
    private final Map<Formula.Fact, Double> tolerances = new HashMap<>();
    private final List<Name> recorded = new ArrayList<>();

    Trial(Scene scene) {
        this.scene = scene;
    }

    /// Watches the comparisons of a formula.
    void watch(Formula formula) throws Untestable {
        switch (formula) {
            case Formula.All(List<Formula> parts) -> watch(parts);
            case Formula.Any(List<Formula> parts) -> watch(parts);
            case Formula.Named named -> throw new IllegalStateException(named + " was not resolved");
            case Formula.Fact fact -> {
                if (!watched.containsKey(fact)) {
                    Scene.Watched names = scene.watch(fact);
                    watched.put(fact, names);
                    recorded.addAll(List.of(names.left(), names.right(), names.counts()));
                }
            }
        }
    }

    private void watch(List<Formula> parts) throws Untestable {
        for (Formula part : parts) {
            watch(part);
        }
    }

    /// Runs the altered model.
    ///
    /// @param during the name of what is true while the condition is forced
    RunResult run(Name during) throws Untestable {
        recorded.add(during);
        return switch (new Engine().compile(scene.altered())) {
            case Outcome.Refused<CompiledModel>(List<Diagnostic> why) -> {
                Diagnostic first =
                        why.stream().filter(Diagnostic::isError).findFirst().orElseThrow();
                throw new Untestable("the model cannot be run with this condition: " + first.message());
            }
            case Outcome.Made<CompiledModel>(CompiledModel compiled, List<Diagnostic> _) -> {
                try {
                    yield compiled.run(RunSpec.AS_MODELLED.recording(recorded));
                } catch (SimulationException e) {
                    throw new Untestable("the model stops with this condition: "
                            + e.diagnostic().message());
                }
            }
        };
    }

    /// Says whether a formula is true at a moment; comparisons that do not count then are.
    boolean holds(Formula formula, RunResult run, int row) {
        return switch (formula) {
            case Formula.All(List<Formula> parts) -> parts.stream().allMatch(part -> holds(part, run, row));
            case Formula.Any(List<Formula> parts) -> parts.stream().anyMatch(part -> holds(part, run, row));
            case Formula.Named named -> throw new IllegalStateException(named + " was not resolved");
            case Formula.Fact fact -> !counts(fact, run, row) || isTrue(fact, run, row);
        };
    }

    /// Says whether any comparison of a formula counts at a moment.
    boolean counts(Formula formula, RunResult run, int row) {
        return switch (formula) {
            case Formula.All(List<Formula> parts) -> parts.stream().anyMatch(part -> counts(part, run, row));
            case Formula.Any(List<Formula> parts) -> parts.stream().anyMatch(part -> counts(part, run, row));
            case Formula.Named named -> throw new IllegalStateException(named + " was not resolved");
            case Formula.Fact fact -> value(run, watched(fact).counts(), row) != 0;
        };
    }

    /// Returns the comparisons of a formula that are false at a moment.
    List<Verdict.Reading> readings(Formula formula, RunResult run, int row) {
        return switch (formula) {
            case Formula.All(List<Formula> parts) ->
                parts.stream()
                        .flatMap(part -> readings(part, run, row).stream())
                        .toList();
            case Formula.Any(List<Formula> parts) ->
                parts.stream()
                        .flatMap(part -> readings(part, run, row).stream())
                        .toList();
            case Formula.Named named -> throw new IllegalStateException(named + " was not resolved");
            case Formula.Fact fact ->
                holds(fact, run, row)
                        ? List.of()
                        : List.of(new Verdict.Reading(
                                ExprPrinter.print(fact.left()),
                                value(run, watched(fact).left(), row),
                                fact.relation().symbol(),
                                value(run, watched(fact).right(), row)));
        };
    }

    private boolean isTrue(Formula.Fact fact, RunResult run, int row) {
        double left = value(run, watched(fact).left(), row);
        double right = value(run, watched(fact).right(), row);
        boolean equal = Math.abs(left - right) <= tolerance(fact, run);
        return switch (fact.relation()) {
            case EQUAL -> equal;
            case NOT_EQUAL -> !equal;
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right || equal;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right || equal;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER, AND, OR ->
                throw new IllegalStateException(fact.relation() + " is no comparison");
        };
    }

    private double tolerance(Formula.Fact fact, RunResult run) {
        return tolerances.computeIfAbsent(fact, _ -> {
            double largest = 0;
            for (Name side : List.of(watched(fact).left(), watched(fact).right())) {
                for (double value : run.values(run.column(side))) {
                    largest = Math.max(largest, Math.abs(value));
                }
            }
            return largest * TOLERANCE;
        });
    }

    private Scene.Watched watched(Formula.Fact fact) {
        Scene.Watched names = watched.get(fact);
        if (names == null) {
            throw new IllegalStateException(fact + " is not watched");
        }
        return names;
    }

    static double value(RunResult run, Name name, int row) {
        return run.value(run.column(name), row);
    }
}
