package org.alamedas.chile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alamedas.engine.run.RunResult;
import org.alamedas.evidence.claim.Experiment;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.condition.World;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Runs the tests of claims under each theory, at the middle of what it believes of each link.
///
/// Mutable: remembers runs, because several claims ask for the same ones.
public final class TheoryLaboratory implements Laboratory {
    private final TheoryRuns runs;
    private final List<Name> recorded;
    private final Set<Name> names;
    private final Map<Question, Optional<RunResult>> known = new HashMap<>();

    /// One run that may be asked for again.
    private record Question(String theory, Map<Name, Double> settings) {}

    /// Makes a laboratory.
    ///
    /// @param model the model
    /// @param theories the theories
    /// @param until where runs end, as a decimal year; null for the end of the model's own
    public TheoryLaboratory(Model model, List<Theory> theories, @Nullable Double until) {
        this.runs = new TheoryRuns(model, theories, 1, until);
        this.names = model.variables().stream().map(Variable::name).collect(Collectors.toSet());
        this.recorded = model.variables().stream().map(Variable::name).toList();
    }

    @Override
    public List<String> theories() {
        return runs.theories().stream().map(Theory::id).toList();
    }

    @Override
    public Predicate<Name> variables() {
        return names::contains;
    }

    @Override
    public List<World> worlds(String theory, Experiment experiment) {
        return runs.theories().stream()
                .filter(one -> one.id().equals(theory))
                .<World>map(one -> (variable, time, changed) ->
                        value(run(one, changed ? experiment.settings() : Map.of()), variable, time))
                .toList();
    }

    private Optional<RunResult> run(Theory theory, Map<Name, Double> settings) {
        return known.computeIfAbsent(
                new Question(theory.id(), settings), question -> runs.run(runs.links(theory, 0), settings, recorded));
    }

    private static OptionalDouble value(Optional<RunResult> run, Name variable, double time) {
        if (run.isEmpty()) {
            return OptionalDouble.empty();
        }
        RunResult result = run.get();
        int best = 0;
        for (int row = 1; row < result.rows(); row++) {
            if (Math.abs(result.time(row) - time) < Math.abs(result.time(best) - time)) {
                best = row;
            }
        }
        return OptionalDouble.of(result.value(result.column(variable), best));
    }
}
