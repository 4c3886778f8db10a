package org.alamedas.chile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.fit.PosteriorDraws;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Runs a model under draws from what theories believe after the data, or before it where they were not fitted.
///
/// Draws from before the data fill the space of beliefs evenly: the share of a link's belief in draw d is the
/// fractional part of d
/// times the square root of a prime of its own. They are the same for every question, so that two questions differ
/// by what is asked and not by chance. A single draw is the middle of each belief. Mutable: compiles the model when it
/// is first needed.
public final class TheoryRuns {
    private static final double MIDDLE = 0.5;
    private static final double LEAST = 0.02;

    private final Model model;
    private final List<Theory> theories;
    private final Posteriors posteriors;
    private final int draws;
    private final @Nullable Double stop;
    private @Nullable CompiledModel compiled;

    /// Makes runs of a model.
    ///
    /// @param model the model
    /// @param theories the theories
    /// @param posteriors what they believe after the data; draws of a theory without are from before it
    /// @param draws how many draws are made of each theory
    /// @param stop where the runs end, as a decimal year; null for the end of the model's own
    public TheoryRuns(Model model, List<Theory> theories, Posteriors posteriors, int draws, @Nullable Double stop) {
        this.model = model;
        this.theories = List.copyOf(theories);
        this.posteriors = posteriors;
        this.draws = draws;
        this.stop = stop;
    }

    /// Returns the theories, without the reference that is nobody's.
    ///
    /// @return in the order in which they are shown
    public List<Theory> theories() {
        return theories.stream().filter(theory -> !theory.reference()).toList();
    }

    /// Returns how many draws are made of a theory.
    ///
    /// @param theory the theory
    /// @return at least one; of a posterior no more than it has
    public int draws(Theory theory) {
        PosteriorDraws posterior = posteriors.draws().get(theory.id());
        return posterior == null ? draws : Math.min(draws, posterior.rows().size());
    }

    /// Says whether the draws of a theory are from what it believes after the data.
    ///
    /// @param theory the theory
    /// @return false where they are from before
    public boolean fitted(Theory theory) {
        return posteriors.draws().containsKey(theory.id());
    }

    /// Returns the values of one draw.
    ///
    /// @param theory the theory
    /// @param draw which draw, from 0
    /// @return after the data a value for each parameter, and how events come about; before it one for each link of
    ///     which it believes something
    public Map<Name, Double> values(Theory theory, int draw) {
        PosteriorDraws posterior = posteriors.draws().get(theory.id());
        if (posterior == null) {
            return prior(theory, draw);
        }
        Map<Name, Double> values = new LinkedHashMap<>(posterior.values(draw));
        values.putAll(posteriors.settings());
        return values;
    }

    private Map<Name, Double> prior(Theory theory, int draw) {
        Map<Name, Double> values = new LinkedHashMap<>();
        List<Integer> primes = primes(theory.links().size());
        int index = 0;
        for (LinkPrior prior : theory.links().values()) {
            double turn = (draw + 1) * Math.sqrt(primes.get(index));
            double share = turn - Math.floor(turn);
            values.put(prior.link(), prior.prior().value(draws == 1 ? MIDDLE : Math.clamp(share, LEAST, 1 - LEAST)));
            index++;
        }
        return values;
    }

    private static List<Integer> primes(int count) {
        List<Integer> primes = new ArrayList<>();
        for (int number = 2; primes.size() < count; number++) {
            int candidate = number;
            if (primes.stream().noneMatch(prime -> candidate % prime == 0)) {
                primes.add(number);
            }
        }
        return primes;
    }

    /// Runs one draw.
    ///
    /// @param draw the values of the draw
    /// @param settings what is set besides
    /// @param recorded the variables that are wanted
    /// @return the run; empty where it leaves the numbers, on which nothing can rest
    public Optional<RunResult> run(Map<Name, Double> draw, Map<Name, Double> settings, List<Name> recorded) {
        Map<Name, Double> values = new LinkedHashMap<>(draw);
        values.putAll(settings);
        try {
            return Optional.of(compiled().run(new RunSpec(null, stop, null, null, null, values, recorded, false)));
        } catch (SimulationException e) {
            return Optional.empty();
        }
    }

    private synchronized CompiledModel compiled() {
        CompiledModel known = compiled;
        if (known == null) {
            known = switch (new Engine(Execution.JVM).compile(model)) {
                case Outcome.Made<CompiledModel> made -> made.value();
                case Outcome.Refused<CompiledModel> refused ->
                    throw new IllegalStateException(refused.diagnostics().toString());
            };
            compiled = known;
        }
        return known;
    }
}
