package org.alamedas.evidence.claim;

import java.util.List;
import java.util.SequencedMap;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.condition.Doubt;
import org.alamedas.evidence.condition.Standing;

/// What came of one test.
///
/// @param test the test
/// @param standing what the evidence says
/// @param data what was looked at
/// @param doubts why it could not be decided; empty where it could
/// @param shares for each theory the share of draws in which it holds; empty for a test without runs
public record Finding(
        Test test, Standing standing, List<Datum> data, List<Doubt> doubts, SequencedMap<String, Double> shares) {
    /// Copies the lists.
    public Finding {
        data = List.copyOf(data);
        doubts = List.copyOf(doubts);
    }
}
