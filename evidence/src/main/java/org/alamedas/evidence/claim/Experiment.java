package org.alamedas.evidence.claim;

import java.util.List;
import java.util.Map;
import org.alamedas.model.expr.Name;

/// The runs that a test asks for.
///
/// @param theories the theories under which to run; empty for all
/// @param settings what is set in the changed runs
/// @param share in which share of a theory's draws the condition must hold, above 0.5 and up to 1
public record Experiment(List<String> theories, Map<Name, Double> settings, double share) {
    /// Copies the collections and refuses a share that does not decide.
    public Experiment {
        theories = List.copyOf(theories);
        settings = Map.copyOf(settings);
        if (!(share > 0.5 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0.5 and at most 1, not " + share);
        }
    }
}
