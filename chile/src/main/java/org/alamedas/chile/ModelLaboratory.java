package org.alamedas.chile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.claim.Experiment;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.condition.World;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Runs the model of a case, with and without the settings of a test. Mutable: compiles the model and
/// remembers runs when they are first asked for.
public final class ModelLaboratory implements Laboratory {
    private static final String CORE = "core";

    private final Model model;
    private final Set<Name> names;
    private final Map<Map<Name, Double>, RunResult> runs = new HashMap<>();
    private @Nullable CompiledModel compiled;

    /// Makes a laboratory.
    ///
    /// @param model the model
    public ModelLaboratory(Model model) {
        this.model = model;
        this.names = model.variables().stream().map(Variable::name).collect(Collectors.toSet());
    }

    @Override
    public List<String> theories() {
        return List.of(CORE);
    }

    @Override
    public Predicate<Name> variables() {
        return names::contains;
    }

    @Override
    public List<World> worlds(String theory, Experiment experiment) {
        return List.of((variable, time, changed) -> value(changed ? experiment.settings() : Map.of(), variable, time));
    }

    private OptionalDouble value(Map<Name, Double> settings, Name variable, double time) {
        @Nullable RunResult run = run(settings);
        if (run == null) {
            return OptionalDouble.empty();
        }
        int column = run.column(variable);
        int best = 0;
        for (int row = 1; row < run.rows(); row++) {
            if (Math.abs(run.time(row) - time) < Math.abs(run.time(best) - time)) {
                best = row;
            }
        }
        return OptionalDouble.of(run.value(column, best));
    }

    private @Nullable RunResult run(Map<Name, Double> settings) {
        @Nullable RunResult known = runs.get(settings);
        if (known != null) {
            return known;
        }
        CompiledModel runnable = compiled();
        RunSpec spec = RunSpec.AS_MODELLED.recording(List.copyOf(names));
        for (Map.Entry<Name, Double> setting : settings.entrySet()) {
            spec = spec.with(setting.getKey(), setting.getValue());
        }
        try {
            RunResult run = runnable.run(spec);
            runs.put(settings, run);
            return run;
        } catch (SimulationException e) {
            // A counterfactual that leaves the numbers is one that no verdict can rest on.
            return null;
        }
    }

    private CompiledModel compiled() {
        if (compiled == null) {
            compiled = switch (new Engine().compile(model)) {
                case Outcome.Made<CompiledModel> made -> made.value();
                case Outcome.Refused<CompiledModel> refused ->
                    throw new IllegalStateException(refused.diagnostics().toString());
            };
        }
        return compiled;
    }
}
