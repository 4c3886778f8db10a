package org.alamedas.analysis.loops;

/// How an effect answers its cause, along one run.
public enum Sign {
    /// More of the cause makes more of the effect.
    POSITIVE,
    /// More of the cause makes less of the effect.
    NEGATIVE,
    /// Now the one, now the other.
    MIXED,
    /// A small change of the cause changes nothing in this run.
    IDLE,
    /// It cannot be told: the equation does not stand by itself.
    UNKNOWN;

    /// Returns the sign of a chain of two effects.
    ///
    /// @param next the effect that follows
    /// @return of a chain with an idle link, idle; else unknown and mixed go before a known sign
    public Sign then(Sign next) {
        if (this == IDLE || next == IDLE) {
            return IDLE;
        }
        if (this == UNKNOWN || next == UNKNOWN) {
            return UNKNOWN;
        }
        if (this == MIXED || next == MIXED) {
            return MIXED;
        }
        return this == next ? POSITIVE : NEGATIVE;
    }
}
