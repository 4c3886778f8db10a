package org.alamedas.model.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alamedas.model.source.Span;

/// One thing that is wrong, or worth knowing, about a file.
///
/// @param code which kind of thing; it names the documentation page
/// @param severity how much it matters
/// @param span where
/// @param message what was found and what was expected: lower case, one line, no full stop
/// @param hints what to do, each one line; empty where the message says it all
/// @param related other places that the message speaks of, in the order in which to read them
public record Diagnostic(
        DiagnosticCode code, Severity severity, Span span, String message, List<String> hints, List<Related> related) {

    /// Sorts by file, then place, then severity, then code.
    public static final Comparator<Diagnostic> BY_PLACE = Diagnostic::comparePlaces;

    /// Copies the lists.
    public Diagnostic {
        hints = List.copyOf(hints);
        related = List.copyOf(related);
    }

    /// The JDK's comparators of several keys would say this in a line each; every start of the
    /// program would link them.
    private static int comparePlaces(Diagnostic a, Diagnostic b) {
        int files = a.span.source().name().compareTo(b.span.source().name());
        int places = files == 0 ? Integer.compare(a.span.start(), b.span.start()) : files;
        int severities = places == 0 ? a.severity.compareTo(b.severity) : places;
        return severities == 0 ? a.code.compareTo(b.code) : severities;
    }

    /// Makes an error without hints.
    ///
    /// @param code which kind
    /// @param span where
    /// @param message what was found and expected
    /// @return the diagnostic
    public static Diagnostic error(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(code, Severity.ERROR, span, message, List.of(), List.of());
    }

    /// Makes a warning without hints.
    ///
    /// @param code which kind
    /// @param span where
    /// @param message what was found and expected
    /// @return the diagnostic
    public static Diagnostic warning(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(code, Severity.WARNING, span, message, List.of(), List.of());
    }

    /// Makes a note without hints.
    ///
    /// @param code which kind
    /// @param span where
    /// @param message what is worth knowing
    /// @return the diagnostic
    public static Diagnostic note(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(code, Severity.NOTE, span, message, List.of(), List.of());
    }

    /// Returns this diagnostic with one more hint.
    ///
    /// @param hint what to do, one line
    /// @return a copy
    public Diagnostic hint(String hint) {
        List<String> more = new ArrayList<>(hints);
        more.add(hint);
        return new Diagnostic(code, severity, span, message, more, related);
    }

    /// Returns this diagnostic with one more related place.
    ///
    /// @param where the place
    /// @param what what stands there
    /// @return a copy
    public Diagnostic relate(Span where, String what) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(where, what));
        return new Diagnostic(code, severity, span, message, hints, more);
    }

    /// Says whether this is an error.
    ///
    /// @return true if the model cannot be used
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
