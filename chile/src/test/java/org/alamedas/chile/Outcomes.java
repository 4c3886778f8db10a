package org.alamedas.chile;

import java.util.stream.Collectors;
import org.alamedas.model.diagnostic.Outcome;

/// Outcomes that tests expect to be made.
final class Outcomes {
    private Outcomes() {}

    /// Unwraps a result, or fails with what was said instead.
    static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T> made -> made.value();
            case Outcome.Refused<T> refused ->
                throw new AssertionError(refused.diagnostics().stream()
                        .map(one -> one.span() + ": " + one.message())
                        .collect(Collectors.joining("\n")));
        };
    }
}
