package org.alamedas.evidence.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Means of the scores of one forecaster after one stage.
///
/// @param crps mean of the means by series, so that a series of many observations weighs no more
///     than one of few; less
///     is better
/// @param logScore mean over observations; more is better
/// @param inside share of observations in the band that should hold eight in ten
/// @param targets how many observations
/// @param series the mean continuous ranked probability score of each series, in order of their
///     first observation
public record Scoreboard(double crps, double logScore, double inside, int targets, Map<String, Double> series) {
    /// Copies the map, keeping its order.
    public Scoreboard {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    }

    /// Sums up scores.
    ///
    /// @param scores the scores of one forecaster in one mode after one stage
    /// @param official true for the observations that count in official scores, false for the
    ///     others
    /// @return their means; of no observation, not a number
    public static Scoreboard of(List<TargetScore> scores, boolean official) {
        List<TargetScore> chosen =
                scores.stream().filter(score -> score.official() == official).toList();
        Map<String, Double> series = chosen.stream()
                .collect(Collectors.groupingBy(
                        TargetScore::series, LinkedHashMap::new, Collectors.averagingDouble(TargetScore::crps)));
        return new Scoreboard(
                mean(series.values().stream().mapToDouble(Double::doubleValue).sum(), series.size()),
                mean(chosen.stream().mapToDouble(TargetScore::logScore).sum(), chosen.size()),
                mean((double) chosen.stream().filter(TargetScore::inside).count(), chosen.size()),
                chosen.size(),
                series);
    }

    private static double mean(double sum, int count) {
        return count == 0 ? Double.NaN : sum / count;
    }

    /// Returns the mean over some series.
    ///
    /// @param names the series
    /// @return mean of their scores; not a number if there are none
    public double crps(Set<String> names) {
        return series.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(Double.NaN);
    }
}
