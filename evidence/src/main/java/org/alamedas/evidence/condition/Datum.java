package org.alamedas.evidence.condition;

import java.util.List;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;

/// A piece of evidence that a condition looked at.
///
/// @param what how the condition writes it
/// @param name what it is
/// @param value what it says
/// @param sources who says so; empty for a result of a run
/// @param trust how far it may be relied on
public record Datum(String what, Bilingual name, Bilingual value, List<String> sources, Trust trust) {
    /// Copies the sources.
    public Datum {
        sources = List.copyOf(sources);
    }
}
