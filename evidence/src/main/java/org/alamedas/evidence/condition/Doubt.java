package org.alamedas.evidence.condition;

/// Why a condition could not be decided.
///
/// @param kind the reason
/// @param what what it is about, as the condition writes it
public record Doubt(Kind kind, String what) {
    /// The kinds of reasons.
    public enum Kind {
        /// The record has nothing there.
        MISSING,
        /// The record has something there that was not verified.
        UNVERIFIED,
        /// The sources give a range across which nothing follows, such as a divisor around zero.
        UNDEFINED,
        /// No run was made that could say.
        NO_RUN
    }
}
