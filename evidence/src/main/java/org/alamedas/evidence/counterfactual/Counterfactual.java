package org.alamedas.evidence.counterfactual;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.lever.LeverChoice;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// Decisions that were not taken.
///
/// @param id how commands name it
/// @param label its name as people say it
/// @param note what is changed and what is not, in both languages
/// @param mode how events come about in both runs of a pair
/// @param choices the levers that are pulled
/// @param settings the values of modes that are changed
/// @param measures what is looked at, the first of them decides the sign
public record Counterfactual(
        String id,
        Bilingual label,
        Bilingual note,
        Mode mode,
        List<LeverChoice> choices,
        Map<Name, Double> settings,
        List<Measure> measures) {
    /// Copies the collections and requires something to look at.
    public Counterfactual {
        choices = List.copyOf(choices);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("a counterfactual needs a measure");
        }
    }
}
