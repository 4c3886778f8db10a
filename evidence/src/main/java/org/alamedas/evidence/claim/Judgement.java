package org.alamedas.evidence.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a claim.
///
/// @param claim the claim
/// @param verdict the verdict; null for a normative claim, which has none
/// @param findings what came of its tests
public record Judgement(Claim claim, @Nullable Verdict verdict, List<Finding> findings) {
    /// Copies the findings.
    public Judgement {
        findings = List.copyOf(findings);
    }
}
