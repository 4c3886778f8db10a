package org.alamedas.engine.check;

import org.alamedas.model.diagnostic.Diagnostic;

/// Subscripts that do not fit their array.
@SuppressWarnings("serial") // never serialised
final class SubscriptFault extends Exception {
    private final Diagnostic diagnostic;

    SubscriptFault(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
