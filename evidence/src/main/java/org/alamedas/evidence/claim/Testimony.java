package org.alamedas.evidence.claim;

import org.alamedas.evidence.text.Bilingual;

/// What a source says about a claim.
///
/// @param source its id
/// @param says what it says, in our words
public record Testimony(String source, Bilingual says) {}
