package org.alamedas.evidence.condition;

import java.util.List;

/// What the evidence says about a condition, and on what grounds.
///
/// @param standing what it says
/// @param data what was looked at
/// @param doubts why it could not be decided; empty where it could
public record Reading(Standing standing, List<Datum> data, List<Doubt> doubts) {
    /// Copies the lists.
    public Reading {
        data = List.copyOf(data);
        doubts = List.copyOf(doubts);
    }
}
