package org.alamedas.formats.syntax;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.Span;

/// Collects what a reader has to say about one file; mutable, for one thread.
public final class Report {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /// Starts an empty report.
    public Report() {}

    /// Adds a diagnostic.
    ///
    /// @param diagnostic what there is to say
    public void add(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /// Adds an error without hints.
    ///
    /// @param code which kind
    /// @param span where
    /// @param message what was found and expected
    public void error(DiagnosticCode code, Span span, String message) {
        add(Diagnostic.error(code, span, message));
    }

    /// Adds a warning without hints.
    ///
    /// @param code which kind
    /// @param span where
    /// @param message what was found and expected
    public void warning(DiagnosticCode code, Span span, String message) {
        add(Diagnostic.warning(code, span, message));
    }

    /// Says whether the file was found too large to be read on.
    ///
    /// @return true if something of the kind was added
    public boolean isTooLarge() {
        return diagnostics.stream().anyMatch(one -> one.code() == DiagnosticCode.FILE_TOO_LARGE);
    }

    /// Returns what was added.
    ///
    /// @return a copy, in the order in which it was added
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
