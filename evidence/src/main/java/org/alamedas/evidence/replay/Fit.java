package org.alamedas.evidence.replay;

import java.util.List;
import org.alamedas.evidence.series.Observation;
import org.jspecify.annotations.Nullable;

/// How well a model fits a series, over the points that have both.
///
/// With e = model - record: mean error (1/n) sum e, mean absolute error (1/n) sum |e|, root mean
/// square error
/// sqrt((1/n) sum e^2), all in the unit of the comparison; relative error 100 (1/n) sum |e / record|,
/// in percent.
///
/// @param points how many points were compared, at least 1
/// @param meanError above 0 where the model is too high
/// @param meanAbsoluteError never below 0
/// @param rootMeanSquareError never below the mean absolute error
/// @param relativeError in percent; null for a quantity that is itself a rate or is not above 0
///     throughout
/// @param inside how many points of the model lie in the band of the record
/// @param banded how many points of the record have a band
/// @param theil Theil's inequality statistics
public record Fit(
        int points,
        double meanError,
        double meanAbsoluteError,
        double rootMeanSquareError,
        @Nullable Double relativeError,
        int inside,
        int banded,
        Inequality theil) {

    /// Measures a fit.
    ///
    /// @param points the points, in order of date; those without model or record are passed over
    /// @param ratio whether errors can be told as a percentage of the record, which those of a rate
    ///     cannot
    /// @return the fit; null where no point has both model and record
    public static @Nullable Fit of(List<ReplayPoint> points, boolean ratio) {
        Tally tally = new Tally();
        for (ReplayPoint point : points) {
            Double model = point.model();
            Observation record = point.record();
            if (model != null && record != null) {
                tally.add(model, record);
            }
        }
        return tally.count() == 0 ? null : tally.fit(ratio);
    }
}
