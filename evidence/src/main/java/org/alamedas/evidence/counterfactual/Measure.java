package org.alamedas.evidence.counterfactual;

import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// A number that is looked at in both runs of a pair.
///
/// @param id its name in tables
/// @param variable the variable of the model
/// @param date when: the mean over a year or month, the value at the end of a day
/// @param comparison how the two runs are compared
/// @param label its name as people say it
public record Measure(String id, Name variable, ObservationDate date, Comparison comparison, Bilingual label) {
    /// How the two runs of a pair are compared.
    public enum Comparison {
        /// The changed run over the historical one; 1 is no effect.
        RATIO,
        /// The changed run less the historical one; 0 is no effect.
        DIFFERENCE,
        /// The changed run by itself: shown as a range over all theories and in no other way.
        LEVEL
    }
}
