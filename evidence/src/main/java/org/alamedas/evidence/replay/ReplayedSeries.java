package org.alamedas.evidence.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.evidence.series.Observation;
import org.jspecify.annotations.Nullable;

/// One comparison carried out.
///
/// @param comparison what was compared with what
/// @param points model and record, dates rising: every regular date of the window and every date of
///     the record in it
/// @param rivals what other sources say, by the id of their series, in the unit of the comparison
/// @param official the fit to official figures; null where no point has both
/// @param all the fit to all figures, coded and unverified ones among them; null where no point has both
public record ReplayedSeries(
        Comparison comparison,
        List<ReplayPoint> points,
        Map<String, List<Observation>> rivals,
        @Nullable Fit official,
        @Nullable Fit all) {

    /// Copies the list and the map, keeping their order.
    public ReplayedSeries {
        points = List.copyOf(points);
        rivals = Collections.unmodifiableMap(new LinkedHashMap<>(rivals));
    }

    /// Returns the sources of the figures that were compared.
    ///
    /// @return ids, in the order in which they are first cited
    public List<String> sources() {
        Set<String> ids = new LinkedHashSet<>();
        for (ReplayPoint point : points) {
            if (point.record() != null) {
                ids.addAll(point.record().sources());
            }
        }
        return List.copyOf(ids);
    }

    /// Returns the sources of the rivals' figures.
    ///
    /// @return ids, in the order in which they are first cited
    public List<String> rivalSources() {
        Set<String> ids = new LinkedHashSet<>();
        rivals.values().forEach(figures -> figures.forEach(figure -> ids.addAll(figure.sources())));
        return List.copyOf(ids);
    }
}
