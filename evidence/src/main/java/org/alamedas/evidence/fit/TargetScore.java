package org.alamedas.evidence.fit;

import org.alamedas.evidence.annotation.Mode;

/// How well one observation was predicted.
///
/// @param forecaster the id of a theory, or of a naive forecast
/// @param mode how events came about
/// @param stage the stage up to which data were known
/// @param series the series of the observation
/// @param date the date of the observation, ISO 8601
/// @param official whether the observation counts in official scores
/// @param crps continuous ranked probability score over the standard deviation of the observation:
///     0 is perfect, 1 is
///     as bad as missing by one standard deviation with a forecast that claims to be sure; less is
///     better
/// @param logScore natural logarithm of the density of the observation, as a multiple of one over
///     its standard
///     deviation: more is better
/// @param low a tenth of the forecast lies below, in the unit of the observation
/// @param median half of the forecast lies below
/// @param high nine tenths of the forecast lie below
/// @param observed the observation
public record TargetScore(
        String forecaster,
        Mode mode,
        String stage,
        String series,
        String date,
        boolean official,
        double crps,
        double logScore,
        double low,
        double median,
        double high,
        double observed) {
    /// Says whether the observation lies in the band that should hold eight in ten.
    ///
    /// @return whether it does
    public boolean inside() {
        return low <= observed && observed <= high;
    }
}
