package org.alamedas.cli.command.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.Aftermath;
import org.alamedas.evidence.fit.AftermathScorer;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.FitReport;
import org.alamedas.evidence.fit.Scoreboard;
import org.alamedas.evidence.fit.StageFit;
import org.alamedas.evidence.fit.TargetScore;
import org.alamedas.evidence.theory.Theory;

/// How theories, the model as it comes and naive forecasts fare in the years after.
///
/// @param after the years
/// @param recorded scores with every path as recorded, by forecaster
/// @param held scores with paths held that were set with the outcome in view; none of naive forecasts
public record AftermathResults(
        Aftermath after, Map<String, List<TargetScore>> recorded, Map<String, List<TargetScore>> held) {

    /// Runs the model and scores what it gives.
    ///
    /// @param results what came of the fits
    /// @param about the case with its model, ready to run
    /// @param after the years to score
    /// @return the scores: theories that were fitted, the model as it comes, naive forecasts
    public static AftermathResults of(Results results, FitCase about, Aftermath after) {
        AftermathScorer scorer =
                new AftermathScorer(about, after, results.about().study().comparisons());
        Map<String, List<TargetScore>> recorded = new LinkedHashMap<>();
        Map<String, List<TargetScore>> held = new LinkedHashMap<>();
        for (Theory theory : results.fitted()) {
            FitReport report = results.report(theory, Mode.RECORDED);
            double discrepancy =
                    report.stages().stream().mapToDouble(StageFit::discrepancy).reduce(1, (_, last) -> last);
            recorded.put(theory.id(), scorer.theory(report.draws(), discrepancy, false));
            held.put(theory.id(), scorer.theory(report.draws(), discrepancy, true));
        }
        recorded.put(AftermathScorer.AS_MODELLED, scorer.asModelled(false));
        held.put(AftermathScorer.AS_MODELLED, scorer.asModelled(true));
        scorer.naive()
                .forEach(score -> recorded.computeIfAbsent(score.forecaster(), _ -> new ArrayList<>())
                        .add(score));
        return new AftermathResults(after, recorded, held);
    }

    /// Sums up the scores of a forecaster.
    ///
    /// @param forecaster its id
    /// @param official whether of official figures
    /// @return the means
    Scoreboard board(String forecaster, boolean official) {
        return Scoreboard.of(recorded.getOrDefault(forecaster, List.of()), official);
    }

    /// Returns the score of the series in the middle.
    static double middle(Scoreboard board) {
        double[] sorted = board.series().values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// Counts the series on which one forecaster has less than another, and those on which both say
    /// something.
    long better(String one, String other) {
        Map<String, Double> rival = board(other, true).series();
        return board(one, true).series().entrySet().stream()
                .filter(own -> rival.containsKey(own.getKey()) && own.getValue() < rival.get(own.getKey()))
                .count();
    }

    long common(String one, String other) {
        Map<String, Double> rival = board(other, true).series();
        return board(one, true).series().keySet().stream()
                .filter(rival::containsKey)
                .count();
    }
}
