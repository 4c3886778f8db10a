package org.alamedas.evidence.replay;

import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Which model variable is compared with which series, and how: one row of the replay's table.
///
/// @param id how the replay calls it
/// @param order its position among the others
/// @param role what agreement means
/// @param series the series compared
/// @param rivals series of other sources to show beside it, never scored
/// @param variable the model variable
/// @param transform what is made of it first
/// @param label its name as people say it
/// @param shortLabel the same in at most [#SHORT] characters
/// @param unit the unit after the transform, as people say it
/// @param note how the concepts of model and record differ; empty where they do not
/// @param span its place in the table
public record Comparison(
        String id,
        int order,
        ComparisonRole role,
        ObservedSeries series,
        List<ObservedSeries> rivals,
        Name variable,
        Transform transform,
        Bilingual label,
        Bilingual shortLabel,
        Bilingual unit,
        Bilingual note,
        Span span) {

    /// The most characters of a short label.
    public static final int SHORT = 18;

    /// Copies the rivals.
    public Comparison {
        rivals = List.copyOf(rivals);
    }

    /// Returns what a series says at a date, in the unit of this comparison.
    ///
    /// @param shown the series compared, or a rival
    /// @param figure one of its figures
    /// @return the figure after the transform; nothing where an index has no base
    public Optional<Observation> recorded(ObservedSeries shown, Observation figure) {
        return Transformation.record(transform, shown, figure);
    }
}
