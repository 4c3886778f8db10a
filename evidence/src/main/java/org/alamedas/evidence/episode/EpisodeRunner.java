package org.alamedas.evidence.episode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;

/// Runs an episode from the state of the case's model on the eve.
///
/// @param episode what is run
/// @param model its model, compiled
/// @param driver the case's model, compiled; its time is decimal years
public record EpisodeRunner(Episode episode, CompiledModel model, CompiledModel driver) {
    private static final double SLACK = 1e-9;

    /// Returns what the case's model hands over on the eve of a period.
    ///
    /// @param period the period
    /// @return values of the inputs of the episode's model, in the order of the coupling: those of the last
    ///     step of the case's model that is not after the first moment of day 0
    /// @throws org.alamedas.engine.run.SimulationException if a value of the case's model is not finite
    public Map<Name, Double> eve(Period period) {
        return eve(period, Map.of());
    }

    /// Returns what the case's model hands over on the eve of a period where its parameters have other values.
    ///
    /// @param period the period
    /// @param parameters their values
    /// @return as [#eve(Period)]
    /// @throws org.alamedas.engine.run.SimulationException if a value of the case's model is not finite
    public Map<Name, Double> eve(Period period, Map<Name, Double> parameters) {
        Map<Name, Double> all = new LinkedHashMap<>(parameters);
        all.putAll(episode.driverSettings());
        RunSpec spec = new RunSpec(
                null,
                null,
                null,
                null,
                null,
                all,
                episode.drives().stream().map(Drive::variable).toList(),
                false);
        RunResult run = driver.run(spec);
        int row = 0;
        while (row + 1 < run.rows() && run.time(row + 1) <= period.eve() + SLACK) {
            row++;
        }
        Map<Name, Double> values = new LinkedHashMap<>();
        for (Drive drive : episode.drives()) {
            values.put(drive.input(), drive.handed(run.value(run.column(drive.variable()), row)));
        }
        return values;
    }

    /// Runs one variant of a period.
    ///
    /// @param period the period
    /// @param variant the variant
    /// @param eve what the case's model hands over
    /// @param settings what is set besides; goes before everything else
    /// @return the run
    /// @throws IllegalArgumentException if a setting names no variable of the episode's model
    /// @throws org.alamedas.engine.run.SimulationException if a value is not finite
    public EpisodeRun run(Period period, Variant variant, Map<Name, Double> eve, Map<Name, Double> settings) {
        Map<Name, Double> values = new LinkedHashMap<>(eve);
        values.putAll(period.settings());
        values.putAll(variant.settings());
        values.putAll(settings);
        RunSpec spec = new RunSpec(null, null, null, null, null, values, List.of(), false);
        return new EpisodeRun(period, variant, model.run(spec));
    }
}
