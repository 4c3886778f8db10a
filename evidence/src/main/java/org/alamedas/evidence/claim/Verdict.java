package org.alamedas.evidence.claim;

import org.alamedas.evidence.text.Bilingual;

/// What the evidence says about a claim, in five fixed words.
public enum Verdict {
    /// Every condition that the claim needs holds, and no limit was found.
    SUPPORTED("respaldada", "supported"),
    /// What the claim needs holds, but something that it leaves out holds as well, or a part is not decided.
    SUPPORTED_WITH_LIMITS("respaldada con límites", "supported with limits"),
    /// Sources, bands or theories part where the claim needs one answer.
    CONTESTED("disputada", "contested"),
    /// Something that the claim needs does not hold.
    NOT_SUPPORTED("no respaldada", "not supported"),
    /// Nothing that the claim needs could be decided.
    CANNOT_BE_TESTED_HERE("no comprobable aquí", "cannot be tested here");

    private final String es;
    private final String en;

    Verdict(String es, String en) {
        this.es = es;
        this.en = en;
    }

    /// Returns the fixed words.
    ///
    /// @return in both languages
    public Bilingual word() {
        return new Bilingual(es, en);
    }
}
