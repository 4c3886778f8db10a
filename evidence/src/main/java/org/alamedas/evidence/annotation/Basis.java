package org.alamedas.evidence.annotation;

/// What a number that somebody chose rests on.
public enum Basis {
    /// A date, a law or a published series that is named.
    RECORDED,
    /// A historical figure that was not opened in its source.
    MEMORY,
    /// A named publication.
    LITERATURE,
    /// Fitted to dated observations within a range.
    FITTED,
    /// Chosen by the modellers; there is no published source.
    JUDGEMENT,
    /// A definition, a normalisation or a neutral value.
    CONVENTION
}
