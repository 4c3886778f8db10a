package org.alamedas.cli.command.october;

import java.util.List;
import java.util.Map;
import org.alamedas.evidence.episode.Episode;
import org.alamedas.evidence.episode.EpisodeRun;
import org.alamedas.evidence.episode.Period;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.model.expr.Name;

/// What is shown of an episode.
///
/// @param episode the episode
/// @param bibliography the sources of its facts
/// @param period the stretch of history
/// @param eve what the monthly model hands over
/// @param settings what the command line sets besides
/// @param runs one for each variant shown
public record OctoberReport(
        Episode episode,
        Bibliography bibliography,
        Period period,
        Map<Name, Double> eve,
        Map<Name, Double> settings,
        List<EpisodeRun> runs) {
    /// Copies the runs.
    public OctoberReport {
        runs = List.copyOf(runs);
    }
}
