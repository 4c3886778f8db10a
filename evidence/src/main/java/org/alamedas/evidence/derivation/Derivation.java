package org.alamedas.evidence.derivation;

import java.util.List;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.source.Span;

/// How one derived series follows from others.
///
/// @param series the derived series
/// @param rule how its figures follow
/// @param of the series that they follow from
/// @param factor what they are multiplied by
/// @param tolerance by how much a printed figure may differ from the computed one, for its rounding
/// @param text the rule in words
/// @param span its place in the table
public record Derivation(
        String series, Rule rule, List<String> of, double factor, double tolerance, Bilingual text, Span span) {
    /// Copies the ids.
    public Derivation {
        of = List.copyOf(of);
    }
}
