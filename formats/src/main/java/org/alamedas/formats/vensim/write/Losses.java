package org.alamedas.formats.vensim.write;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.Span;

/// What a file does not say of its model, or only to this project; mutable, for one thread.
final class Losses {
    static final String NO_NEXT = "a stock that takes over another value at each step cannot be written";

    static final String NO_CONTAINER = "a conveyor, queue or oven cannot be written";

    private final List<Diagnostic> found = new ArrayList<>();

    void note(Span span, String message) {
        found.add(Diagnostic.note(DiagnosticCode.TRANSLATED, span, message));
    }

    void warn(Span span, String message) {
        found.add(Diagnostic.warning(DiagnosticCode.TRANSLATED, span, message));
    }

    void refuse(Span span, String message) {
        found.add(Diagnostic.error(DiagnosticCode.UNSUPPORTED, span, message));
    }

    List<Diagnostic> found() {
        return found;
    }
}
