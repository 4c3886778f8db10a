package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.Span;

/// What a translation has to say; mutable, for one thread.
final class Changes {
    private final List<Diagnostic> found = new ArrayList<>();

    /// Notes something that is said otherwise.
    void note(Span span, String message) {
        add(Diagnostic.note(DiagnosticCode.TRANSLATED, span, message));
    }

    /// Warns of something that other programs do not understand as this one does.
    void warn(Span span, String message) {
        add(Diagnostic.warning(DiagnosticCode.TRANSLATED, span, message));
    }

    /// Refuses something that cannot be said.
    void refuse(Span span, String message) {
        add(Diagnostic.error(DiagnosticCode.UNSUPPORTED, span, message));
    }

    /// An equation that becomes one for each element says each thing once.
    private void add(Diagnostic diagnostic) {
        if (!found.contains(diagnostic)) {
            found.add(diagnostic);
        }
    }

    List<Diagnostic> found() {
        return found;
    }
}
