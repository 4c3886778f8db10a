package org.alamedas.formats.xmile.write;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.Span;

/// What a file does not say of its model; mutable, for one thread.
final class Losses {
    static final String NO_NEXT = "a stock that takes over another value at each step cannot be written";

    private final List<Diagnostic> found = new ArrayList<>();

    /// Notes something that is said otherwise or left out, without a change of a number.
    void note(Span span, String message) {
        found.add(Diagnostic.note(DiagnosticCode.TRANSLATED, span, message));
    }

    /// Refuses something that the language cannot say.
    void refuse(Span span, String message) {
        found.add(Diagnostic.error(DiagnosticCode.UNSUPPORTED, span, message));
    }

    List<Diagnostic> found() {
        return found;
    }
}
