package org.alamedas.evidence.claim;

/// What kind of sentence a claim is.
public enum ClaimKind {
    /// Something is or was so.
    FACT,
    /// Something made something else happen.
    CAUSAL,
    /// Something would have been otherwise.
    COUNTERFACTUAL,
    /// Something is good, bad or to be done; it has no verdict on truth.
    NORMATIVE
}
