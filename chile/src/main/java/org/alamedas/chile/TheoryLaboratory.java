package org.alamedas.chile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alamedas.engine.run.RunResult;
import org.alamedas.evidence.claim.Experiment;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.condition.World;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Runs the tests of claims under each theory: under draws of what it believes after the data, or, where no theory
/// was fitted, at the middle of what it believes of each link.
///
/// Mutable: remembers runs, because several claims ask for the same ones.
public final class TheoryLaboratory implements Laboratory {
    private static final int DRAWS = 20;

    private final TheoryRuns runs;
    private final Set<Name> names;
    private final Map<Question, Optional<RunResult>> known = new HashMap<>();

    /// One run that may be asked for again.
    private record Question(String theory, int draw, Map<Name, Double> settings, Set<Name> wanted) {}

    /// Makes a laboratory.
    ///
    /// @param model the model
    /// @param theories the theories
    /// @param posteriors what they believe after the data
    /// @param until where runs end, as a decimal year; null for the end of the model's own
    public TheoryLaboratory(Model model, List<Theory> theories, Posteriors posteriors, @Nullable Double until) {
        this.runs =
                new TheoryRuns(model, theories, posteriors, posteriors.draws().isEmpty() ? 1 : DRAWS, until);
        this.names = model.variables().stream().map(Variable::name).collect(Collectors.toSet());
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
    public List<World> worlds(String theory, Experiment experiment, Set<Name> wanted) {
        return runs.theories().stream()
                .filter(one -> one.id().equals(theory))
                .flatMap(one -> worlds(one, experiment.settings(), wanted).stream())
                .toList();
    }

    private List<World> worlds(Theory theory, Map<Name, Double> settings, Set<Name> wanted) {
        List<Integer> draws = IntStream.range(0, runs.draws(theory)).boxed().toList();
        List<Question> asked = draws.stream()
                .flatMap(draw -> Stream.of(Map.<Name, Double>of(), settings)
                        .map(set -> new Question(theory.id(), draw, set, wanted)))
                .distinct()
                .filter(question -> !known.containsKey(question))
                .toList();
        List<Optional<RunResult>> answers =
                asked.parallelStream().map(question -> run(theory, question)).toList();
        IntStream.range(0, asked.size()).forEach(i -> known.put(asked.get(i), answers.get(i)));
        return draws.stream()
                .<World>map(draw -> (variable, time, changed) -> value(
                        known.getOrDefault(
                                new Question(theory.id(), draw, changed ? settings : Map.of(), wanted),
                                Optional.empty()),
                        variable,
                        time))
                .toList();
    }

    private Optional<RunResult> run(Theory theory, Question question) {
        return runs.run(runs.values(theory, question.draw()), question.settings(), List.copyOf(question.wanted()));
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
