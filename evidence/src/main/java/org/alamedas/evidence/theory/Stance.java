package org.alamedas.evidence.theory;

/// What a theory says of a contested link.
public enum Stance {
    /// The link is there: its strength is uncertain, its presence is not.
    ASSERTED,
    /// The link may be there or not, or its sign is not known.
    OPEN,
    /// The link is not there.
    DENIED
}
