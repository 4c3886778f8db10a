package org.alamedas.cli.command.loops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.analysis.cause.EveryStep;
import org.alamedas.analysis.loops.ArcSigns;
import org.alamedas.analysis.loops.Cycle;
import org.alamedas.analysis.loops.Sign;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.expr.Name;

/// Polarities along runs of a model, one run for each set of modes; it remembers the runs.
public final class RunSigns implements LoopsReport.Signs {
    private final CompiledModel model;
    private final Map<Map<Name, Double>, Optional<ArcSigns>> known = new HashMap<>();

    /// Makes polarities.
    ///
    /// @param model the model
    public RunSigns(CompiledModel model) {
        this.model = model;
    }

    @Override
    public Sign of(Cycle cycle) {
        return along(Map.of()).map(signs -> signs.polarity(cycle)).orElse(Sign.UNKNOWN);
    }

    @Override
    public Sign of(List<Name> path, Map<Name, Double> modes) {
        return along(modes).map(signs -> signs.polarity(path)).orElse(Sign.UNKNOWN);
    }

    private Optional<ArcSigns> along(Map<Name, Double> modes) {
        return known.computeIfAbsent(modes, this::run);
    }

    /// A model that does not run to its end has loops all the same; only their polarity cannot be told.
    private Optional<ArcSigns> run(Map<Name, Double> modes) {
        RunSpec spec = EveryStep.of(model);
        for (Map.Entry<Name, Double> mode : modes.entrySet()) {
            spec = spec.with(mode.getKey(), mode.getValue());
        }
        try {
            return Optional.of(new ArcSigns(model.model(), model.run(spec)));
        } catch (SimulationException _) {
            return Optional.empty();
        }
    }
}
