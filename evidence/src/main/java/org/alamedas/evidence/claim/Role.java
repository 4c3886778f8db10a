package org.alamedas.evidence.claim;

/// What a condition has to do with a claim.
public enum Role {
    /// The claim cannot be true without it.
    NEEDS,
    /// Where it holds, the claim is true only within limits.
    LIMITS,
    /// Where it holds, another reading is as good as the claim.
    RIVALS
}
