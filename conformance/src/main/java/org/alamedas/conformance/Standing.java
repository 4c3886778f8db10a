package org.alamedas.conformance;

/// What a verdict counts as.
public enum Standing {
    /// It agrees, or ran to its end where nothing was published to compare it with.
    PASS,
    /// The file itself is at fault, and was refused with a place in it.
    MALFORMED,
    /// It does not agree for a reason that lies in the published output or in the model's nature, and is written down.
    KNOWN,
    /// None of these.
    FAIL
}
