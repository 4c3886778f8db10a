package org.alamedas.evidence.replay;

import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.jspecify.annotations.Nullable;

/// Model and record at one date.
///
/// @param date the date
/// @param model what the model says, after the transform; null where its run does not reach
/// @param record what the record says, in the same unit; null where it has a gap
public record ReplayPoint(
        ObservationDate date,
        @Nullable Double model,
        @Nullable Observation record) {}
