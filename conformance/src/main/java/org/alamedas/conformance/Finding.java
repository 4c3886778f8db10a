package org.alamedas.conformance;

import org.jspecify.annotations.Nullable;

/// A case, the verdict on it, and what that counts as.
///
/// @param of the case
/// @param verdict the verdict
/// @param standing what it counts as
/// @param reason why it counts so, in Spanish and English; null where the verdict speaks for itself
public record Finding(
        Case of,
        Verdict verdict,
        Standing standing,
        @Nullable Reason reason) {
    /// A sentence in the two languages that are equals.
    ///
    /// @param es in Spanish
    /// @param en in English
    public record Reason(String es, String en) {}
}
