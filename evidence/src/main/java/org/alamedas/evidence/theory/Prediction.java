package org.alamedas.evidence.theory;

import java.util.List;
import org.alamedas.evidence.text.Bilingual;

/// What a theory expects and its rivals do not.
///
/// @param id its name within the theory
/// @param text the expectation, in both languages
/// @param sources ids of citations of the theory, at least one
public record Prediction(String id, Bilingual text, List<String> sources) {
    /// Copies the list.
    public Prediction {
        sources = List.copyOf(sources);
    }
}
