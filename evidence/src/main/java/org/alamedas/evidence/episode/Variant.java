package org.alamedas.evidence.episode;

import java.util.Map;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// One way in which an episode may go.
///
/// @param id its name on the command line
/// @param rank how prominently it is shown
/// @param label its name as people say it
/// @param settings what it sets in the episode's model
public record Variant(String id, Rank rank, Bilingual label, Map<Name, Double> settings) {
    /// Copies the settings.
    public Variant {
        settings = Map.copyOf(settings);
    }

    /// How prominently a variant is shown.
    public enum Rank {
        /// What the record says happened.
        RECORD,
        /// Always beside it.
        MAIN,
        /// After these.
        OTHER
    }
}
