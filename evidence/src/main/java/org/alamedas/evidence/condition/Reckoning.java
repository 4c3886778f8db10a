package org.alamedas.evidence.condition;

import java.util.List;
import java.util.Optional;

/// What a term comes to, and on what grounds.
///
/// @param value from its least to its greatest value; empty where something is missing
/// @param data what was looked at
/// @param doubts what is missing or not verified
public record Reckoning(Optional<Interval> value, List<Datum> data, List<Doubt> doubts) {
    /// Copies the lists.
    public Reckoning {
        data = List.copyOf(data);
        doubts = List.copyOf(doubts);
    }
}
