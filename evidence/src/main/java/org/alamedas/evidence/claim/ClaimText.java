package org.alamedas.evidence.claim;

import java.util.List;
import org.alamedas.evidence.fact.Fact;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.text.Bilingual;

/// A text and its claims.
///
/// @param id its id
/// @param title its title
/// @param about who wrote it, when, from which tradition
/// @param sources the sources that it brings
/// @param facts the facts that it brings
/// @param claims its claims
public record ClaimText(
        String id, Bilingual title, Bilingual about, List<Source> sources, List<Fact> facts, List<Claim> claims) {
    /// Copies the lists.
    public ClaimText {
        sources = List.copyOf(sources);
        facts = List.copyOf(facts);
        claims = List.copyOf(claims);
    }
}
