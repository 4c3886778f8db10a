package org.alamedas.formats.xmile;

import java.util.Map;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.Span;

/// Says which parts of the language a file uses that are not supported, so that none is left out in
/// silence.
final class Unsupported {
    /// Parts of a variable that change its numbers, each with a way round.
    private static final Map<String, String> ERRORS = Map.of("multiplier", "multiply in a second flow");

    private Unsupported() {}

    static void error(Report report, Span span, String message, String hint) {
        Diagnostic diagnostic = Diagnostic.error(DiagnosticCode.UNSUPPORTED, span, message);
        report.add(hint.isEmpty() ? diagnostic : diagnostic.hint(hint));
    }

    /// Reports a part of a variable that is not read.
    static void part(Report report, Element part, String kind) {
        String hint = ERRORS.get(part.name());
        if (hint != null) {
            error(report, part.tag(), "<" + part.name() + "> in a " + kind + " is not supported", hint);
        } else if (part.name().equals("event_poster")) {
            report.add(Diagnostic.warning(
                            DiagnosticCode.UNSUPPORTED,
                            part.tag(),
                            "events (<event_poster>) are not supported: none will happen")
                    .hint("what an event asks of its player is an equation with IF and the threshold, or --set"));
        } else {
            report.warning(
                    DiagnosticCode.UNSUPPORTED,
                    part.tag(),
                    "<" + part.name() + "> in a " + kind + " is not known and was not read");
        }
    }
}
